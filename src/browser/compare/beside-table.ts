import { element } from '../dom.ts';
import { oneItem } from './one-item.ts';
import type { Engine } from './read-engines.ts';

/** Engines side by side: a row for each fact, a column for each engine, and a mark on what not all of them state. */
export function besideTable(engines: readonly Engine[]): HTMLElement[] {
  const names = engines.map(({ name }) => name);
  const facts = [...(engines[0]?.facts.keys() ?? [])];
  const title = `${names.slice(0, -1).join(', ')} and ${names.at(-1)} side by side`;
  const heads = engines.map(({ name, href }) =>
    element('th', { scope: 'col' }, element('a', { href }, name)),
  );
  return [
    element('h2', { id: 'beside-title', tabindex: '-1' }, title),
    element(
      'p',
      { class: 'muted' },
      'In bold: what not all of them state. What is not stated is not a no.',
    ),
    element(
      'section',
      { class: 'beside', tabindex: '0', 'aria-labelledby': 'beside-title' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('td', {}), ...heads)),
        element('tbody', {}, ...facts.map((fact) => factRow(fact, engines))),
      ),
    ),
  ];
}

function factRow(fact: string, engines: readonly Engine[]): HTMLElement {
  const stated = engines.map(({ facts }) => facts.get(fact) ?? []);
  // Through which interface a maker's chip is reached is not what sets two engines apart.
  const bare = (word: string) => word.replace(/ \([^)]*\)/, '');
  const isShared = (word: string) =>
    stated.every((words) => words.some((it) => bare(it) === bare(word)));
  const differs = stated.some((words) => !words.every(isShared));
  const cells = stated.map((words) =>
    element(
      'td',
      {},
      ...(words.length === 0
        ? ['not stated']
        : words.flatMap((word, at) => [
            at > 0 && ', ',
            isShared(word) ? oneItem(word) : element('b', {}, oneItem(word)),
          ])),
    ),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, fact, differs && element('small', {}, ' differs')),
    ...cells,
  );
}
