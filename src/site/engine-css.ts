import type { EngineColumn, EngineGroup } from '../catalogue/engines/engine-groups.ts';

/**
 * The rules that make the comparison answer without a script: each mark's place in its group, and for each filter what
 * it leaves. They follow from the words of the list, so that no style sheet can hold them.
 */
export function engineCss(
  groups: readonly EngineGroup[],
  licences: readonly EngineColumn[],
  categories: readonly string[],
): string {
  return [
    ...groups.flatMap(({ id, title, columns, any }) => [
      `.f-${id}{--n:${columns.length}}`,
      `td.f-${id}::before{content:"${title.replace(/["\\]/g, '\\$&')}"}`,
      ...columns.map((column, at) => `.${column.id}{grid-column:${at + 1}}`),
      ...columns.map(({ id }) => needs(id, `:has(.${id})`)),
      ...(any ? [needs(any.id, `:has(.f-${id} li)`, `td.f-${id} li`)] : []),
      // No name of a processor is missing where there is a CPU.
      `.f-${id} .any{grid-column:${columns[0]?.id === 'gpu-cpu' ? 2 : 1}/-1}`,
    ]),
    ...licences.map(({ id }) => needs(id, `:has(.${id})`)),
    ...categories.map(
      (id) => `body:has(#for-${id}:checked) tbody tr:not(.for-${id}){display:none}`,
    ),
  ].join('');
}

/** What is left where a box is ticked, its marks in the colour of what is asked for, on phones the only ones. */
function needs(id: string, kept: string, mark = `.${id}`): string {
  return `body:has(#${id}:checked){& tbody tr:not(${kept}){display:none}& ${mark}{--disc:var(--copper);--li:flex}}`;
}
