import { toWords } from '../../catalogue/tag-index.ts';
import type { Tag } from '../../schema/tags.ts';
import { element } from '../dom.ts';

/**
 * A field for tags that offers those which fit what is being typed behind the last comma, as a list that
 * arrow keys walk through: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function tagCompletion(input: HTMLInputElement, tags: readonly Tag[]): HTMLElement {
  const id = `${input.id}-list`;
  const list = element('ul', { role: 'listbox', id, 'aria-label': 'Tags that fit' });
  const names = new Map(
    tags.map(({ id, label, synonyms = [] }) => [id, [id, label, ...synonyms].map(toWords)]),
  );
  let at = -1;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
  }))
    input.setAttribute(name, value);
  close();
  input.addEventListener('input', ({ isTrusted }) => {
    // What a script filled in is not being typed.
    if (isTrusted) offer();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const work = keys[event.key];
    if (!work || list.hidden || event.isComposing) return;
    if (work() !== false) event.preventDefault();
  });
  const keys: Record<string, () => unknown> = {
    ArrowDown: () => goTo(at + 1),
    ArrowUp: () => goTo(at < 0 ? list.children.length - 1 : at - 1),
    Enter: () => take(list.children[at]),
    Escape: close,
  };
  return element('div', { class: 'complete' }, input, list);

  function offer() {
    const typed = input.value.split(',').map((it) => it.trim());
    const word = toWords(typed.pop() ?? '');
    const fitting =
      word === '' ? [] : tags.filter((tag) => !typed.includes(tag.id) && rank(tag, word) < 3);
    const best = fitting.toSorted((a, b) => rank(a, word) - rank(b, word)).slice(0, 8);
    // A tag that is written out needs no completing.
    if (
      best.length === 0 ||
      (best.length === 1 && best[0]?.id === input.value.split(',').at(-1)?.trim())
    ) {
      close();
      return;
    }
    list.replaceChildren(...best.map(draw));
    list.hidden = false;
    input.ariaExpanded = 'true';
    goTo(-1);
  }

  /** Zero where the tag itself begins with the word, one where another name does, two where a word within one does. */
  function rank(tag: Tag, word: string): number {
    const [own = '', ...others] = names.get(tag.id) ?? [];
    if (own.startsWith(word)) return 0;
    if (others.some((name) => name.startsWith(word))) return 1;
    return [own, ...others].some((name) => name.includes(` ${word}`)) ? 2 : 3;
  }

  function draw({ id: tag, description }: Tag, index: number): HTMLElement {
    const option = element(
      'li',
      { role: 'option', id: `${id}-${index}`, 'data-tag': tag },
      element('b', {}, tag),
      ` ${description}`,
    );
    // Before the field loses the focus.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => take(option));
    return option;
  }

  /** Choose an option; behind the last and in front of the first is the field itself. */
  function goTo(next: number) {
    at = next >= list.children.length ? -1 : next;
    for (const [index, option] of [...list.children].entries())
      option.ariaSelected = String(index === at);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    const active = list.children[at]?.id;
    if (active) input.setAttribute('aria-activedescendant', active);
    else input.removeAttribute('aria-activedescendant');
  }

  /** Put a tag in the place of what was typed; false where none is chosen. */
  function take(option: Element | undefined): boolean {
    const tag = option?.getAttribute('data-tag');
    if (!tag) return false;
    const others = input.value
      .split(',')
      .slice(0, -1)
      .map((it) => it.trim());
    input.value = [...others.filter(Boolean), tag, ''].join(', ');
    close();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  function close() {
    list.hidden = true;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
    at = -1;
  }
}
