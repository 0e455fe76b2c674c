import type { DraftFields, DraftProblem } from '../../content-files/entry-draft.ts';
import { type FormField, formFields } from '../../content-files/form-fields.ts';
import type { ContributeWords } from '../../publish/contribute-words.ts';
import type { Kind } from '../../schema/parts.ts';
import { element } from '../dom.ts';
import { tagCompletion } from './tag-completion.ts';
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

/** Draw the fields of a kind, those that matter most first and the others folded away. */
export function fieldsPart(
  kind: Kind,
  { categories, tags }: Pick<ContributeWords, 'categories' | 'tags'>,
  { hasSlug, base }: { hasSlug: boolean; base: string },
): FieldsPart {
  const inputs = new Map<string, Input>();
  const faults = new Map<string, HTMLElement>();
  const touched = new Set<string>();
  const fields = formFields(kind).filter(({ name }) => hasSlug || name !== 'slug');
  const drawn = new Map(fields.map((field) => [field.name, drawField(field)] as const));
  const rest = [...drawn].filter(([name]) => !first.includes(name)).map(([, node]) => node);
  const more = element('details', {}, element('summary', {}, 'More fields'), ...rest);
  return {
    nodes: [...first.flatMap((name) => drawn.get(name) ?? []), more],
    values: () => Object.fromEntries([...inputs].map(([name, { value }]) => [name, value])),
    fill(texts) {
      for (const [name, text] of Object.entries(texts)) {
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
    labelOf: (name) => fields.find((it) => it.name === name)?.label ?? name,
  };

  function drawField(field: FormField): HTMLElement {
    const { name, label, required, hint: advice, sample, longest } = field;
    const id = `field-${name}`;
    const input = drawInput(field, id);
    const hint = element('p', { class: 'hint', id: `${id}-hint` }, `${advice} `);
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
      element('label', { for: id }, label, mark),
      ...(name === 'tags' && input instanceof HTMLInputElement
        ? [tagCompletion(input, tags)]
        : [input]),
      longest !== undefined && counter(input, longest, name === 'tags'),
      fault,
      hint,
      name === 'tags' && input instanceof HTMLInputElement && tagPicker(input, tags),
    );
  }

  function drawInput({ name, input, choices }: FormField, id: string): Input {
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
    if (input === 'choice') {
      return choice(
        attributes,
        choices.map((word) => [word, word] as const),
      );
    }
    const rows = sentences[name] ?? (input === 'lines' ? '3' : undefined);
    if (rows !== undefined) return element('textarea', { ...attributes, rows });
    return element('input', {
      ...attributes,
      type: input === 'url' ? 'url' : 'text',
      ...(input === 'number' && { inputmode: 'numeric' }),
    });
  }
}

/** How much of what a field may hold stands in it. */
function counter(input: Input, longest: number, areItems: boolean): HTMLElement {
  const node = element('p', { class: 'counter' });
  const show = () => {
    const text = input.value.trim();
    const count = areItems ? text.split(',').filter((it) => it.trim() !== '').length : text.length;
    node.textContent = `${count} of ${longest}${areItems ? '' : ' characters'}`;
    node.classList.toggle('over', count > longest);
  };
  input.addEventListener('input', show);
  show();
  return node;
}

/** Rows for what is written in sentences. */
const sentences: Record<string, string> = { summary: '2', why: '2', note: '8' };

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
