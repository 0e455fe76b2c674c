import { editDistance } from '../text/edit-distance.ts';
import { isQuestionWord } from './question-words.ts';
import { lettersOf, type WordIndex } from './word-index.ts';

/** The words of a catalogue, made ready to be asked. */
export type KnownWords = {
  /** Whether a title, another name, a tag, an author, a venue or an organization has the word. */
  isName: (word: string) => boolean;
  /** Whether the word names a venue, as CVPR does. */
  isVenue: (word: string) => boolean;
  /** Whether the word stands anywhere, in another form too, or begins a word that does. */
  isKnown: (word: string) => boolean;
  /** Whether the word stands anywhere just so. */
  isWhole: (word: string) => boolean;
  /** Whether the word only leads to entries, as another name of what they say, and none of them has it. */
  isOther: (word: string) => boolean;
  /** Whether few entries have the word, in any field at hand or in a name. */
  isRare: (word: string) => boolean;
  /** The words that were most likely meant by a mistyped one, likeliest first. */
  nearest: (word: string) => string[];
  /** How much a word says about an entry: a number most, a name less the more entries have it, a word of texts alone less than a rare name. */
  rarity: (word: string) => number;
};

/** Ask the words of an index; `venues` are the words of venues' names, `subject` what the whole list is about. */
export function knowWords(
  index: WordIndex,
  venues: ReadonlySet<string>,
  subject: ReadonlySet<string>,
): KnownWords {
  return {
    isVenue: (word) => venues.has(word),
    rarity(word) {
      const names = index.names(word, true);
      const rarity = names === 0 ? inTexts : 1.4 - 0.12 * toLevel(names ?? 0);
      return subject.has(word) ? ofSubject * rarity : rarity;
    },
    isName: (word) => (index.names(word) ?? 0) > 0,
    isKnown: index.has,
    isOther: index.isOther,
    isWhole: index.isWhole,
    isRare: (word) => index.entries(word) <= few || (index.names(word) ?? 0) <= fewNames,
    nearest(word) {
      const limit = word.length < 4 || word.length > longest ? 0 : word.length < 8 ? 1 : 2;
      const letters = lettersOf(word);
      const candidates: { known: string; cost: number }[] = [];
      for (const { text: known, names, letters: own } of limit ? index.all() : []) {
        // What most words differ in is seen at a glance.
        if (Math.abs(known.length - word.length) > limit) continue;
        if (countBits(own ^ letters) > 2 * limit) continue;
        if (isQuestionWord(known) || /^\d/.test(known) || digits(known) !== digits(word)) continue;
        const edits = editDistance(word, known, limit);
        // Commoner words are likelier, and the first letter is seldom the wrong one.
        const cost = edits - toLevel(names) / 20 + (known[0] === word[0] ? 0 : 0.4);
        if (edits <= limit) candidates.push({ known, cost });
      }
      const least = Math.min(...candidates.map(({ cost }) => cost));
      return candidates
        .filter(({ cost }) => cost < least + 0.9)
        .toSorted((a, b) => a.cost - b.cost || (a.known < b.known ? -1 : 1))
        .slice(0, 3)
        .map(({ known }) => known);
    },
  };
}

/** How much a word of summaries and notes says about an entry: most of these words say how and not what. */
const inTexts = 0.8;

/** What every entry is about tells none from another. */
const ofSubject = 0.5;

/** A word of so many entries names one of them. */
const few = 4;

/** An engine that many others run on is still one of them: a word in the names of more entries is a common one. */
const fewNames = 20;

/** Longer words are none: they are not compared. */
const longest = 30;

/** 1 for a word in one name, 2 in two or three, 3 in four to seven; 0 for one in none. */
function toLevel(names: number): number {
  return names === 0 ? 0 : 1 + Math.floor(Math.log2(names));
}

/** A wrong digit is another thing: MobileNetV4 is not MobileNetV3. */
function digits(word: string): string {
  return word.replace(/\D/g, '');
}

function countBits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
