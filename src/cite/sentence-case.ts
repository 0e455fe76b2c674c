/**
 * Write a title in sentence case, as APA wants it: capitals only at the start of it and of what stands behind
 * a colon, a dash or a question. Words with capitals inside, digits or a single letter stay, as do those in
 * braces and proper nouns, which are known by `said`: what is written about the work with a capital within a
 * sentence is one. A title that has few capitals stays as it is.
 */
export function toSentenceCase(title: string, said = ''): string {
  if (!isInTitleCase(title)) return withSingleSpaces(title.replace(/[{}]/g, ''));
  const isProper = properNouns(said);
  let starts = true;
  const words = title.split(/(\{[^{}]*\}|\s+)/).map((word) => {
    if (word === '' || /^\s+$/.test(word)) return word;
    const isFirst = starts;
    starts = /[:?!.—–]["”’)]*$/.test(word) || /^[—–-]+$/.test(word);
    if (word.startsWith('{')) return word.slice(1, -1);
    return isFirst ? lowerAfterFirst(word, isProper) : lowerWord(word, isProper);
  });
  return withSingleSpaces(words.join(''));
}

/** A brace that stood by itself leaves two spaces behind. */
function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Test = (word: string) => boolean;

/** At least half of the longer words behind the first have a capital. */
function isInTitleCase(title: string): boolean {
  const words = title
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\P{L}*\p{L}{5}/u.test(word));
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return capitals.length * 2 >= words.length;
}

/** Words that stand with a capital within a sentence, and never without it. */
function properNouns(said: string): Test {
  const within = said.match(/(?<=[\p{L}\d,;)’”] )\p{Lu}\p{Ll}+/gu) ?? [];
  const lower = new Set(said.match(/(?<![\p{L}’])\p{Ll}+/gu) ?? []);
  const proper = new Set(within.filter((word) => !lower.has(word.toLowerCase())));
  return (word) => proper.has(word);
}

function lowerWord(word: string, isProper: Test): string {
  const parts = word.split(/(?<=[-‐/])/);
  // DoReFa-Net and U-Net are one name each.
  const [first = ''] = parts;
  if (parts.length > 1 && (/\p{Ll}\p{Lu}/u.test(first) || /^\P{L}*\p{Lu}-$/u.test(first)))
    return word;
  return parts.map((part) => lowerPart(part, isProper)).join('');
}

/** What starts a sentence keeps its first capital. */
function lowerAfterFirst(word: string, isProper: Test): string {
  const lowered = lowerWord(word, isProper);
  const at = word.search(/\p{L}/u);
  return at === -1 ? word : lowered.slice(0, at) + word.charAt(at) + lowered.slice(at + 1);
}

function lowerPart(part: string, isProper: Test): string {
  const letters = /\p{L}[\p{L}\p{M}\d.+]*/u.exec(part)?.[0] ?? '';
  if (!/^\p{Lu}(?:\p{Ll}+\.?)?$/u.test(letters) || isProper(letters)) return part;
  // A single letter is a name (C, R), but for the article.
  if (letters.length === 1 && letters !== 'A') return part;
  return part.replace(letters, letters.toLowerCase());
}
