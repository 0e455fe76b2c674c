import type { BibtexEntry, BibtexField } from './parse-bibtex.ts';

/**
 * Give entries what they inherit: from a `crossref` the facts of the volume, whose title becomes the booktitle;
 * from `xdata` all of it. An address, a DOI or a note is never inherited. `missing` are the keys that no entry has.
 * After btxdoc.pdf and the table “Inheritance” of biblatex, https://ctan.org/pkg/biblatex
 */
export function inheritFields(entries: readonly BibtexEntry[]): {
  entries: BibtexEntry[];
  missing: { entry: BibtexEntry; key: string }[];
} {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const missing: { entry: BibtexEntry; key: string }[] = [];
  const whole = entries.map((entry) => ({ ...entry, fields: withParents(entry, 0) }));
  return { entries: whole, missing };

  function withParents(entry: BibtexEntry, depth: number): BibtexField[] {
    const fields = [...entry.fields];
    for (const name of ['xdata', 'crossref']) {
      const value = entry.fields.find((field) => field.name === name)?.value ?? '';
      for (const key of value.split(/[\s,]+/).filter(Boolean)) {
        const parent = byKey.get(key.toLowerCase());
        if (!parent && depth === 0) missing.push({ entry, key });
        if (!parent || depth > 3) continue;
        const given = withParents(parent, depth + 1).flatMap(name === 'xdata' ? all : ofVolume);
        for (const field of given) {
          if (!fields.some((own) => own.name === field.name)) fields.push(field);
        }
      }
    }
    return fields;
  }
}

function all(field: BibtexField): BibtexField[] {
  return field.name === 'crossref' ? [] : [field];
}

function ofVolume(field: BibtexField): BibtexField[] {
  if (field.name === 'title' || field.name === 'booktitle')
    return [{ ...field, name: 'booktitle' }];
  return inherited.has(field.name) ? [field] : [];
}

const inherited = new Set(
  'year date month volume number issue series journal journaltitle editor publisher address location organization institution school eventtitle'.split(
    ' ',
  ),
);
