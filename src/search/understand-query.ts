import { toWords } from '../catalogue/words.ts';
import { type EntryIndex, plainName } from './entry-index.ts';
import { idsWithin, lookUpQuery } from './look-up-query.ts';
import { type Asked, rankEntries } from './relevance.ts';
import { isAllKnown, rewriteQuery, tellingWords } from './rewrite-query.ts';

/** A query as it was understood. */
export type Meant = {
  /** What to search for: the query, or what was most likely meant by it. */
  text: string;
  /** Whether the catalogue lacks its words; the index would find what begins like them. */
  isUnknown: boolean;
  asked: Asked;
};

/** What helps to understand a query: other words for names, and the addresses of entries by their ids. */
export type Aids = { names: Record<string, string>; addresses: Record<string, string> };

/** Understand a query: what it names, else what it says in the catalogue’s own words; as it stands where `isExact` is set. */
export function understandQuery(
  query: string,
  isExact: boolean,
  index: EntryIndex,
  { names, addresses }: Aids,
): Meant {
  const judge = (text: string): Asked => ({
    words: toWords(tellingWords(withoutLead(text.replace(measuring, ' '))).join(' ')),
    isBest: /\b(?:best|most|top)\b/i.test(query),
    isOverview: overview.test(query),
    isDoing: doing.test(query),
    isPaper: /\bpapers?\b/i.test(query),
    isMeasuring: measuring.test(query),
    names: [query, text],
  });
  const { known } = index;
  if (isExact) return { text: query, isUnknown: !isAllKnown(query, known), asked: judge(query) };
  const name = toWords(query).join(' ');
  const named =
    lookUpQuery(query, { addresses }) ??
    new Map(Object.entries(names)).get(name) ??
    idsWithin(query).find((id) => index.named.has(plainName(id)));
  if (named !== undefined) return { text: named, isUnknown: false, asked: judge(named) };
  const texts = rewriteQuery(query, known).map((text) => ({ text, asked: judge(text) }));
  if (texts.length < 2) {
    const [{ text, asked } = { text: query, asked: judge(query) }] = texts;
    return { text, isUnknown: texts.length === 0, asked };
  }
  // Of several that may have been meant, the one that an entry answers best.
  const answers = ({ asked }: { asked: Asked }) => {
    const [first] = rankEntries(index, asked, { notes: new Map(), most: 0 });
    return (first?.tier ?? 0) + (first?.answers ?? 0);
  };
  const [best] = texts
    .map((it) => ({ ...it, answers: answers(it) }))
    .toSorted((a, b) => b.answers - a.answers);
  return { isUnknown: false, text: best?.text ?? query, asked: best?.asked ?? judge(query) };
}

/** `introduction to pruning` asks for pruning; whose title starts so is found by it all the same. */
function withoutLead(text: string): string {
  const rest = text.replace(introduction, '');
  return rest.trim() === '' ? text : rest;
}

const introduction =
  /^\s*(?:an? )?(?:introduction|intro|overview|primer|basics) (?:to|of|on|for|in)\s/i;

/** Who asks what a thing is, wants to be told all of it. */
const overview =
  /^\s*(?:what(?:['’]s| is| are)|explain|(?:an? )?(?:introduction|intro|overview|primer|basics|guide)\b|how (?:does|do) \S+(?: \S+)? work)/i;

/** Who asks how fast something is wants what was measured, and nothing that calls itself fast. */
const measuring =
  /^\s*how (?:fast|slow|much|many|long|big|large|hot|efficient|accurate)\b(?=\s+\S)/i;

/** Who asks how to run or convert something wants what does it. */
const doing =
  /^\s*(?:(?:how (?:do|can|could|should|to)|(?:can|could) (?:i|one|we|you))\b.*\b|(?:best|easiest|fastest) way to )?(?:run|deploy|convert|port|install|export|ship|compile)\b/i;

/**
 * Whether a query may be an address, has words that no field of an entry has, or may be read in several ways: the texts
 * and addresses know more.
 */
export function asksTexts(query: string, { known }: EntryIndex): boolean {
  return (
    /^\S+[./]\S+$/.test(query.trim()) ||
    !isAllKnown(query, known) ||
    rewriteQuery(query, known).length > 1
  );
}
