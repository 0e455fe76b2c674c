import { parsePersonName } from '../../catalogue/person-name.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { writeAuthor } from '../author-name.ts';

/** Stands for “et al.” among the parts of a list of names. */
export const andOthers = '\ue000';

/** Names at the start of a list of parts, as the schema writes them, and how many parts they took; `initials` says that a sign of names was there. */
type FoundNames = { names: string[]; more: boolean; taken: number; initials: boolean };

/** Read `Ann Ames`, `Bob Burr and Cy Carr`, or `Ames, Ann` and `Burr, B. B.` in two parts each, for as as parts are names. */
export function readNames(parts: readonly string[]): FoundNames {
  const found = readRow(parts);
  return { ...found, names: found.names.map(withStops) };
}

/** “D Ames” as D. Ames. */
function withStops(name: string): string {
  return name.replace(/^(?:\p{Lu} ){1,3}(?=\p{L}{2})/u, (initials) =>
    initials.replaceAll(' ', '. '),
  );
}

function readRow(parts: readonly string[]): FoundNames {
  const row = readBibtexRow(parts);
  if (row) return row;
  const found: FoundNames = { names: [], more: false, taken: 0, initials: false };
  while (found.taken < parts.length) {
    const part = parts[found.taken] ?? '';
    const next = parts[found.taken + 1] ?? '';
    if (part === andOthers) {
      if (found.names.length === 0) break;
      found.more = true;
      found.taken++;
      break;
    }
    // `Koh, Pang Wei, Shiori Sagawa`: a word by itself is no name, so it is a family’s.
    const isFirst = found.taken === 0 && toStraight(parts[2] ?? '') !== undefined;
    const turned =
      toTurned(part, next, isFirst && !part.includes(' ')) ??
      (found.taken > 0 ? undefined : alone(part, next));
    const straight = toStraight(part) ?? (found.names.length > 0 ? withCapitals(part) : undefined);
    if (straight) {
      found.names.push(...straight);
      found.initials ||= /(?:^|\s)\p{Lu}\.?(?:\s|$)/u.test(part);
      found.taken++;
    } else if (turned) {
      found.names.push(turned.name);
      found.initials ||= turned.taken === 2 && /(?:^|\s)\p{Lu}\.?(?:\s|$)/u.test(next);
      found.taken += turned.taken;
    } else break;
  }
  return found;
}

/** `Ames, Ann and Burr, Bo B. and Carr, Cy`, as BibTeX has names: each part but the first and the last holds a given name and the next family. */
function readBibtexRow(parts: readonly string[]): FoundNames | undefined {
  const names: string[] = [];
  let family = parts[0] ?? '';
  for (const [index, part] of parts.slice(1).entries()) {
    const [, given = part, next] = /^(.{1,40}?) and (.{1,40})$/.exec(part) ?? [];
    const turned = toTurned(family, given, true);
    if (!turned || (names.length === 0 && next === undefined)) return undefined;
    names.push(turned.name);
    if (next === undefined || next === 'others')
      return { names, more: next !== undefined, taken: index + 2, initials: true };
    family = next;
  }
  return undefined;
}

/** One name or several joined by “and”. */
function toStraight(part: string): string[] | undefined {
  const single = part.replace(/^(?:and|&)\s+/, '').split(/\s+(?:and|&|＆)\s+/);
  const names = single.map(toPerson);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** `Ida HOLM`, among other names. */
function withCapitals(part: string): string[] | undefined {
  const [, given = '', family = ''] =
    /^(?:and\s+|&\s*)?(\p{Lu}\p{Ll}+(?:-\p{L}+)?) (\p{Lu}{3,12})$/u.exec(part) ?? [];
  return isNameWord(given) && family !== '' ? [`${given} ${family}`] : undefined;
}

/** Tell whether a text is one person’s name, written out, and not some words with capitals. */
export function isPersonName(text: string): boolean {
  return toPerson(text) !== undefined;
}

function toPerson(text: string): string | undefined {
  const whole = cleanLine(text.replace(/[*†‡§∗]|\d+$/g, ''));
  const [name = '', suffix] = whole.split(/ (?=(?:I{2,3}|I?V|Jr\.?|Sr\.?)$)/);
  const words = name.replace(/^((?:\p{Lu}\.){1,3})(?=\p{Lu}\p{L}+$)/u, '$1 ').split(' ');
  if (words.length < 2 || words.length > 6 || name.length > 60) return undefined;
  // “A Preliminary Study” is no A. P. Study.
  if (words[0] === 'A' && words.length > 2) return undefined;
  if (!words.every(isNamePart) || !isNameWord(words.at(-1) ?? '')) return pubmedName(words);
  if (!isNameWord(words[0] ?? '') && !isInitials(words[0] ?? '')) return undefined;
  const written = suffix === undefined ? words.join(' ') : `${words.join(' ')} ${suffix}`;
  return parsePersonName(written).given === '' ? undefined : written;
}

/** `Ames AB`, as PubMed has it, or `Ames A B`. */
function pubmedName(words: readonly string[]): string | undefined {
  const initials = words.findIndex((word, index) => index > 0 && /^\p{Lu}$/u.test(word));
  const at = initials === -1 ? words.length - 1 : initials;
  const [family, given] = [words.slice(0, at), words.slice(at).join(' ')];
  if (words.length > 4 || !/^(?:\p{Lu}{1,3}|\p{Lu} \p{Lu}(?: \p{Lu})?)$/u.test(given))
    return undefined;
  if (!family.every(isNameWord) || family.length > 2) return undefined;
  return writeAuthor({ family: family.join(' '), given, suffix: '' });
}

/** `Ames` and `Ann B.` in two parts. */
function toTurned(
  family: string,
  given: string,
  isSure = false,
): { name: string; taken: number } | undefined {
  const last = family.replace(/^(?:and|&)\s+/, '');
  const first = given.replace(/^(?:and|&)\s+/, '');
  const lastWords = last.split(' ');
  const firstWords = first.split(' ');
  if (first === '' || first !== given || lastWords.length > 4 || firstWords.length > 3)
    return undefined;
  const isInitialled = firstWords.some(isInitials);
  // Two words by themselves be a name and a name: a family name of several needs initials or particles.
  const isShort = isSure || isInitialled;
  if (lastWords.length > 1 && !isShort && !lastWords.some((word) => particles.has(word)))
    return undefined;
  if (firstWords.length > 1 && !isShort) return undefined;
  if (!lastWords.every(isNamePart) || !isNameWord(lastWords.at(-1) ?? '')) return undefined;
  if (!firstWords.every((word) => isNameWord(word) || isInitials(word))) return undefined;
  if (parsePersonName(`${first} ${last}`).given === '') return undefined;
  return { name: writeAuthor({ family: last, given: first, suffix: '' }), taken: 2 };
}

/** `Ames et al.` */
function alone(part: string, next: string): { name: string; taken: number } | undefined {
  return next === andOthers && isNameWord(part) ? { name: part, taken: 1 } : undefined;
}

function isNamePart(word: string): boolean {
  return isNameWord(word) || isInitials(word) || particles.has(word);
}

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,3}$/u.test(word) && (word.length < 3 || /[.-]/.test(word));
}

/** A word written like a name, and none that titles, venues and firms have. */
function isNameWord(word: string): boolean {
  if (!/^(?:\p{Ll}{1,3}['’])?\p{Lu}[\p{L}\p{M}'’´`-]*\.?$/u.test(word)) return false;
  if (/^\p{Lu}{3,}$/u.test(word) || word.length < 2) return false;
  const parts = [word, ...word.split('-')].map((part) => part.toLowerCase().replace(/\.$/, ''));
  // “Ai” is a name where “AI” is none.
  return !/[^r]\.$/.test(word) && (word === 'Ai' || !parts.some((part) => otherWords.has(part)));
}

const particles = new Set(
  'van von der den de da di del della dos du la le el al bin ibn ten ter zu zur y af av'.split(' '),
);

const otherWords = new Set(
  `a about abstract academic academy accelerated accelerating accelerator accepted accurate active adaptive advanced architectural directions elements filtering future instance map pruning supervised
  advances adversarial agent agents ai algorithm algorithms analysis and appendix application applications approach
  architecture architectures article artificial association at attention audio automated
  automatic awesome bayesian benchmark best big blog board boards book brain building camera center centre chapter
  cheap china classification cloud code coding communication communications compact compression computational
  computer computers computing conference content control convolution convolutional course data database dataset
  datasets december deep demo department design detection device devices digital distributed documentation domain
  dynamic edge edition efficient embedded embedding engine engineering estimation evaluation event example explained
  face facebook fast features february federated findings first flow foundation framework frameworks from full
  fully fusion general generation generative global google graph guide hardware how human ibm image images in
  information inference intel intelligence intelligent international internet introduction january joint journal july
  kernel knowledge lab laboratory language languages large learning lecture letters library lightweight linear
  list local low machine magazine management march medical memory meta method methods microsoft mining
  mobile model modeling modelling models modern motion multimodal music national natural navigation net nets network
  networks neural news notes november nvidia object objects october official on online open openai optimal
  optimization oral order overview page paper papers parallel part path pattern perception personalized physical
  planning poster practical prediction preprint press probabilistic proceedings processing program programming
  project proc pytorch quantization quantum question random real recognition recommender recurrent reinforcement
  report representation representations research resource response retrieval review robot robotics robust samsung
  scalable science sciences search security segmentation semantic sensing sensor sensors september series session
  shape short single slides small social society software source sources space sparse speech spotlight stanford
  states statistical stochastic structure student supervised survey symposium synthesis system systems tech
  technical technology technologies tensor tensorflow test text the theory thesis things time to tool tools toward
  towards track tracking training transactions transfer transform transformer transformers tutorial understanding
  unified university unsupervised using video vision visual weak web wireless with workshop world writing
  amazon alibaba apple baidu bytedance deepmind huawei tencent berkeley mit cmu harvard oxford princeton tsinghua
  extended version github arxiv supplementary material award outstanding nominee candidate runner track cover`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
