import { element } from '../dom.ts';

/** Something that a person can do about what is said. */
export type Way = { label: string; go: () => void };

/** What is said of the draft as a whole, at the top of the form, with ways to undo it. */
export function statePart() {
  const node = element('div', { role: 'status' });
  const clear = () => node.replaceChildren();
  return {
    node,
    clear,
    say(sentence: string, ways: readonly Way[] = []) {
      const buttons = ways.map(({ label, go }) => {
        const button = element('button', { type: 'button', class: 'chip' }, label);
        button.addEventListener('click', () => {
          clear();
          go();
        });
        return button;
      });
      const parts = buttons.flatMap((button) => [' ', button]);
      node.replaceChildren(element('p', { class: 'notice' }, sentence, ...parts));
    },
  };
}
