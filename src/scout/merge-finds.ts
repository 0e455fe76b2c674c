import { toWords } from '../catalogue/tag-index.ts';
import type { Evidence, Find } from './find.ts';
import { findKeys } from './work-id.ts';

/** Make one find of all that are one work: by arXiv id, DOI, address, or a title of four words or more; the first gives its title. */
export function mergeFinds(finds: readonly Find[]): Find[] {
  const groups: Find[] = [];
  const byKey = new Map<string, number>();
  for (const find of finds) {
    const keys = [...findKeys(find), ...titleKeys(find)];
    const known = keys.map((key) => byKey.get(key)).find((index) => index !== undefined);
    const index = known ?? groups.length;
    const before = groups[index];
    groups[index] = before ? join(before, find) : find;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, index);
  }
  return groups;
}

/** A short title, such as the name of a repository, may be another work's too. */
function titleKeys({ work }: Find): string[] {
  const words = toWords(work.title);
  return words.split(' ').length >= 4 ? [`title:${words}`] : [];
}

function join(one: Find, other: Find): Find {
  const [a, b] = [one.work, other.work];
  const days = [one.published, other.published].filter((day) => day !== undefined).sort();
  return {
    work: {
      ...a,
      kind: a.kind ?? b.kind,
      fields: { ...given(b.fields), ...given(a.fields) },
      main: a.main ?? b.main,
      addresses: [...new Set([...a.addresses, ...b.addresses])],
      keywords: [...new Set([...a.keywords, ...b.keywords])],
      section: a.section.length > 0 ? a.section : b.section,
      hints: { ...b.hints, ...a.hints },
    },
    published: days[0],
    about: one.about ?? other.about,
    evidence: joinEvidence([...one.evidence, ...other.evidence]),
  };
}

function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}

/** Of two sources that say the same, each entry counts once. */
function joinEvidence(all: readonly Evidence[]): Evidence[] {
  const joined = new Map<string, Evidence>();
  for (const it of all) {
    const key = it.type === 'listed' ? `listed ${it.list}` : it.type;
    const before = joined.get(key);
    joined.set(key, before ? joinTwo(before, it) : it);
  }
  return [...joined.values()];
}

function joinTwo(one: Evidence, other: Evidence): Evidence {
  if (!('entries' in one && 'entries' in other)) return one;
  const entries = [...new Set([...one.entries, ...other.entries])];
  if (one.type !== 'cited' || other.type !== 'cited') return { ...one, entries };
  return { ...one, entries, times: Math.max(one.times, other.times) };
}
