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
  const done = new Map<BibtexEntry, BibtexField[]>();
  return {
    entries: entries.map((entry) => ({ ...entry, fields: withParents(entry, 0) })),
    missing,
  };

  function withParents(entry: BibtexEntry, depth: number): BibtexField[] {
    const known = done.get(entry);
    if (known) return known;
    if (depth > mostDepth) return entry.fields;
    // Of entries that name each other, the one that comes round again gives what it says itself.
    done.set(entry, entry.fields);
    const fields = new Map(entry.fields.toReversed().map((field) => [field.name, field]));
    const given = ['xdata', 'crossref'].flatMap((name) =>
      parentsOf(entry, name).flatMap((parent) =>
        withParents(parent, depth + 1).flatMap(name === 'xdata' ? all : ofVolume),
      ),
    );
    const inherited = given.filter(
      (field) => !fields.has(field.name) && fields.set(field.name, field),
    );
    const whole = [...entry.fields, ...inherited];
    done.set(entry, whole);
    return whole;
  }

  function parentsOf(entry: BibtexEntry, name: string): BibtexEntry[] {
    const value = entry.fields.find((field) => field.name === name)?.value ?? '';
    const keys = new Set(value.split(/[\s,]+/, mostParents).filter(Boolean));
    return [...keys].flatMap((key) => {
      const parent = byKey.get(key.toLowerCase());
      if (!parent) missing.push({ entry, key });
      return parent ?? [];
    });
  }
}

const mostParents = 20;
const mostDepth = 20;

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
