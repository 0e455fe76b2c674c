import type { Tag } from '../../schema/tags.ts';
import { element } from '../dom.ts';

/** All tags as buttons, each of which puts its tag into a field with commas between tags, or takes it out. */
export function tagPicker(input: HTMLInputElement, tags: readonly Tag[]): HTMLElement {
  const typed = () =>
    input.value
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
  const buttons = tags.map(({ id, description }) => {
    const button = element('button', { type: 'button', class: 'chip', title: description }, id);
    button.addEventListener('click', () => {
      const others = typed().filter((tag) => tag !== id);
      input.value = (typed().includes(id) ? others : [...others, id]).join(', ');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change'));
    });
    return button;
  });
  const show = () => {
    const chosen = typed();
    for (const button of buttons) {
      const isOn = chosen.includes(button.textContent ?? '');
      button.classList.toggle('on', isOn);
      button.ariaPressed = String(isOn);
    }
  };
  input.addEventListener('input', show);
  show();
  const summary = element('summary', {}, 'Choose from all tags');
  return element(
    'details',
    { class: 'tags' },
    summary,
    element('p', { class: 'chips' }, ...buttons),
  );
}
