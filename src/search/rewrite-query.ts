import { fold, takeApart, toWords } from '../catalogue/words.ts';
import type { KnownWords } from './known-words.ts';
import { isQuestionWord } from './question-words.ts';

/** Further words are searched as they stand. */
const mostWords = 16;

/**
 * Write a query in the catalogue's own words: what was typed in two words is joined (`shuffle
 * net`), what was typed in one is split (`halfwave`), and a word that nothing has is replaced by
 * one of the nearest, or left out where others remain. The likeliest comes first, six at most; a
 * query of known words comes back as it is, one of unknown words alone gives none.
 */
export function rewriteQuery(query: string, known: KnownWords): string[] {
  // Of an address that is nobody's, the host says nothing.
  const typed = query
    .replace(/https?:\/\/[^/\s]*/gi, ' ')
    .trim()
    .split(/\s+/);
  const rest = typed.slice(mostWords);
  let texts: string[][] = [[]];
  for (const word of join(typed.slice(0, mostWords), known)) {
    const options = mend(word, known);
    texts = texts.flatMap((text) => options.map((words) => [...text, ...words])).slice(0, 6);
  }
  return texts.flatMap((text) => {
    const words = join(text, known);
    const kept = words.filter(
      (word) => isClear(word, known) || /\d/.test(word) || beginsLikeKnown(word, known),
    );
    if (kept.some(isTelling)) return [[...kept, ...rest].join(' ')];
    return words.some(isTelling) ? [] : [[...words, ...rest].join(' ')];
  });
}

/** Whether the catalogue has every word of a query, or words that begin with it. */
export function isAllKnown(query: string, known: KnownWords): boolean {
  return query
    .trim()
    .split(/\s+/)
    .every((word) => isClear(word, known));
}

/** The words of a query that say what is looked for; all of them where none does. */
export function tellingWords(query: string): string[] {
  const words = query.split(/\s+/).filter((word) => plain(word) !== '');
  const telling = words.filter(isTelling);
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

function join(words: readonly string[], known: KnownWords): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const size = [3, 2].find((count) => {
      const parts = words.slice(at, at + count).map(plain);
      const isTogether = parts.length === count && known.isName(parts.join(''));
      const isApart = parts.every(known.isName) && !parts.slice(1).some(isVersion);
      return isTogether && parts.every(Boolean) && !isApart;
    });
    const all = plain(words.slice(at, at + (size ?? 1)).join(''));
    joined.push(size ? all : (words[at] ?? ''));
    at += (size ?? 1) - 1;
    // `Mobile Clip v2` is MobileCLIP2 where nothing is called MobileCLIPv2.
    const [, number = ''] = /^v(\d{1,2})$/i.exec(words[at + 1] ?? '') ?? [];
    if (number === '' || known.isName(`${all}v${number}`) || !known.isName(all + number)) continue;
    joined.splice(-1, 1, all + number);
    at += 1;
  }
  return joined;
}

/** Whether a word only numbers the one before it, as in `MobileNet v2`. */
function isVersion(word: string): boolean {
  return /^v?\d+$/.test(word);
}

/** The words that may stand instead of one. */
function mend(word: string, known: KnownWords): string[][] {
  const text = plain(word);
  const [, venue, year] = /^(\D+)(\d\d)$/.exec(text) ?? [];
  if (venue && known.isVenue(venue)) return [[venue, `20${year}`]];
  // A longer number is part of its name: MAX78000 is no version of Max.
  const [, name, number] = /^(\p{L}{3,})(\d{1,3})$/u.exec(text) ?? [];
  const isApart = name && number && known.isName(name) && !known.isName(text);
  if (isApart && known.isKnown(text)) return [[word], [name, number]];
  if (isClear(word, known)) return [[word]];
  // As a digit, a sign makes another name: F# is not C#.
  const nearest = /[#+]/.test(word) ? [] : known.nearest(text);
  if (nearest.length > 0) return nearest.map((near) => [near]);
  for (let at = 3; at <= text.length - 3; at += 1) {
    const parts = [text.slice(0, at), text.slice(at)];
    if (parts.every(known.isName)) return [parts];
  }
  const parts = toWords(takeApart(word));
  return [parts.length > 1 ? parts.flatMap((part) => mend(part, known)[0] ?? part) : [word]];
}

/** Whether search can use a word as it stands. */
function isClear(word: string, known: KnownWords): boolean {
  const text = plain(word);
  const isShort = text.length < 3 || /^\d/.test(text);
  return (
    isShort ||
    isQuestionWord(text) ||
    known.isKnown(text) ||
    (text !== fold(word) && toWords(word).every((part) => part.length < 3 || known.isKnown(part)))
  );
}

/** Whether the index finds what a reader may have meant: `MobileNetV9` begins like other MobileNets. */
function beginsLikeKnown(word: string, known: KnownWords): boolean {
  const text = plain(word);
  return known.isKnown(text.slice(0, Math.ceil(text.length * 0.7)));
}

function isTelling(word: string): boolean {
  return !isQuestionWord(plain(word));
}

/** A word as the index has it: without the signs inside it. */
function plain(word: string): string {
  return toWords(word).join('');
}
