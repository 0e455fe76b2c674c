import type { DraftFields, DraftProblem } from '../../content-files/entry-draft.ts';
import { type FieldGuide, fieldGuides } from '../../content-files/field-guides.ts';
import { choicesOf, fieldForm, writeTyped } from '../../content-files/typed-value.ts';
import type { ContributeWords } from '../../publish/contribute-words.ts';
import { entrySchemas } from '../../schema/entry.ts';
import type { Kind } from '../../schema/parts.ts';
import { element } from '../dom.ts';
import { tagPicker } from './tag-picker.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a kind as a form has them. */
export type FieldsPart = {
  nodes: HTMLElement[];
  values: () => Record<string, string>;
  /** Write texts into fields; a field that the kind lacks is passed over. */
  fill: (fields: DraftFields) => void;
  /** Show each problem at its field, but for what nobody has come to yet. */
  show: (problems: readonly DraftProblem[]) => void;
  focus: (field: string) => void;
  labelOf: (field: string) => string;
};

const first = 'title url category tags year authors summary why note'.split(' ');
const own: FieldGuide[] = [
  {
    name: 'note',
    required: true,
    description:
      'Two to five sentences in your own words, in Markdown: what it is about, why it matters on small devices, what to watch for.',
    example: undefined,
  },
  {
    name: 'slug',
    required: false,
    description:
      'The name of the file, which becomes its address; left empty, it is made from the title.',
    example: 'mobilenetv2',
  },
];

/** Draw the fields of a kind, those that matter most first and the others folded away. */
export function fieldsPart(
  kind: Kind,
  { categories, tags }: Pick<ContributeWords, 'categories' | 'tags'>,
  { hasSlug, base }: { hasSlug: boolean; base: string },
): FieldsPart {
  const inputs = new Map<string, Input>();
  const faults = new Map<string, HTMLElement>();
  const touched = new Set<string>();
  const guides = [...fieldGuides(kind), ...own].filter(({ name }) => hasSlug || name !== 'slug');
  const drawn = new Map(
    guides
      .filter(({ name }) => name !== 'results')
      .map((guide) => [guide.name, drawField(guide)] as const),
  );
  const rest = [...drawn].filter(([name]) => !first.includes(name)).map(([, node]) => node);
  const more = element('details', {}, element('summary', {}, 'More fields'), ...rest);
  return {
    nodes: [...first.flatMap((name) => drawn.get(name) ?? []), more],
    values: () => Object.fromEntries([...inputs].map(([name, { value }]) => [name, value])),
    fill(fields) {
      for (const [name, text] of Object.entries(fields)) {
        const input = inputs.get(name);
        if (input)
          input.value = input instanceof HTMLInputElement ? text.replaceAll('\n', ', ') : text;
        if (input && text !== '') touched.add(name);
        // What stands beside a field shows it.
        input?.dispatchEvent(new Event('input'));
      }
    },
    show(problems) {
      for (const [name, place] of faults) {
        const told = problems.filter(({ field }) => field === name);
        const isWrong = told.some(({ severity }) => severity === 'error');
        const shown = touched.has(name) ? told : [];
        place.replaceChildren(...shown.map(({ message }) => element('span', {}, message)));
        const input = inputs.get(name);
        if (isWrong && shown.length > 0) input?.setAttribute('aria-invalid', 'true');
        else input?.removeAttribute('aria-invalid');
      }
    },
    focus(field) {
      const input = inputs.get(field);
      if (input && more.contains(input)) more.open = true;
      input?.focus();
    },
    labelOf,
  };

  function drawField({ name, required, description, example }: FieldGuide): HTMLElement {
    const id = `field-${name}`;
    const input = drawInput(name, id);
    const schema = entrySchemas[kind].shape[name as 'title'];
    const form = schema && fieldForm(schema);
    const way = name === 'tags' ? ' With commas between them.' : (ways[form ?? ''] ?? '');
    const sample = form === 'choice' || name === 'category' || !example ? '' : writeTyped(example);
    const hint = element('p', { class: 'hint', id: `${id}-hint` }, `${description}${way} `);
    if (name === 'tags')
      hint.append(element('a', { href: `${base}/tags/`, target: '_blank' }, 'What they mean'));
    else if (sample)
      hint.append('For example: ', element('code', {}, sample.replaceAll('\n', ' ⏎ ')));
    const fault = element('p', { class: 'fault', id: `${id}-fault` });
    input.setAttribute('aria-describedby', `${id}-fault ${id}-hint`);
    if (required) input.setAttribute('aria-required', 'true');
    input.addEventListener('change', () => touched.add(name));
    input.addEventListener('blur', () => touched.add(name));
    inputs.set(name, input);
    faults.set(name, fault);
    const mark = required && element('small', { class: 'muted' }, ' required');
    return element(
      'div',
      { class: 'field' },
      element('label', { for: id }, labelOf(name), mark),
      input,
      fault,
      hint,
      name === 'tags' && input instanceof HTMLInputElement && tagPicker(input, tags),
    );
  }

  function drawInput(name: string, id: string): Input {
    const schema = entrySchemas[kind].shape[name as 'title'];
    const form = schema && fieldForm(schema);
    const attributes = {
      id,
      name,
      autocomplete: 'off',
      spellcheck: String(/title|summary|why|note/.test(name)),
    };
    if (name === 'category') {
      const options = categories[kind].map(({ id: value, title }) => [value, title] as const);
      return choice(attributes, options);
    }
    if (schema && form === 'choice') {
      return choice(
        attributes,
        choicesOf(schema).map((word) => [word, word] as const),
      );
    }
    const isLong = name === 'note' || ((form === 'list' || form === 'pairs') && name !== 'tags');
    if (isLong) return element('textarea', { ...attributes, rows: name === 'note' ? '8' : '3' });
    if (name === 'summary' || name === 'why')
      return element('textarea', { ...attributes, rows: '2' });
    const type = /^(?:url|code|repository)$/.test(name) ? 'url' : 'text';
    return element('input', {
      ...attributes,
      type,
      ...(name === 'year' && { inputmode: 'numeric' }),
    });
  }
}

const ways: Record<string, string> = {
  list: ' One on each line.',
  pair: ' The two parts with | between them.',
  pairs: ' One on each line, its two parts with | between them.',
};

function choice(
  attributes: Record<string, string>,
  options: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  return element(
    'select',
    attributes,
    ...[['', 'Choose…'] as const, ...options].map(([value, text]) =>
      element('option', { value }, text),
    ),
  );
}

/** `lastRelease` as a person reads it: “Last release”. */
function labelOf(name: string): string {
  const known: Record<string, string> = {
    url: 'Address',
    doi: 'DOI',
    arxiv: 'arXiv id',
    slug: 'File name',
    why: 'Why it matters',
  };
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return known[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
