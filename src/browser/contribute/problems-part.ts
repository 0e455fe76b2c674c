import type { DraftProblem } from '../../content-files/entry-draft.ts';
import { element } from '../dom.ts';
import type { FieldsPart } from './fields-part.ts';

/** What is wrong with a draft, counted aloud and listed with a way to each field. */
export function problemsPart() {
  const count = element('p', { role: 'status', class: 'count' });
  const list = element('ul', {});
  const node = element(
    'section',
    { class: 'problems' },
    element('h2', { class: 'part' }, 'Checks'),
    count,
    list,
  );
  return {
    node,
    show(problems: readonly DraftProblem[], fields: FieldsPart) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      const said = toSentence(errors.length, problems.length - errors.length);
      // Said again only where it changed.
      if (count.textContent !== said) count.textContent = said;
      list.replaceChildren(
        ...problems.map(({ field, message, severity }) => {
          const link = element('button', { type: 'button', class: 'link' }, fields.labelOf(field));
          link.addEventListener('click', () => fields.focus(field));
          return element('li', { class: severity }, link, `: ${message}`);
        }),
      );
    },
    say(sentence: string) {
      count.textContent = sentence;
      list.replaceChildren();
    },
  };
}

function toSentence(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'No problems: the checks would let it pass.';
  const parts = [
    errors > 0 && `${errors} ${errors === 1 ? 'problem' : 'problems'} to fix`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'thing' : 'things'} to look at`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
