import { lowered, raised } from './scripts.ts';
import { signOf } from './signs.ts';
import { mendTex } from './tex-slips.ts';

/**
 * Turn TeX into plain text: accents and symbols as letters, marks and braces dropped, mathematics as it can
 * be typed. `unknown` takes the commands that have no text here; their names or arguments stay.
 */
export function latexText(written: string, unknown = new Set<string>()): string {
  const tex = mendTex(written);
  if (!special.test(tex)) return tex.normalize('NFC');
  let at = 0;
  let math = false;
  let nested = 0;
  let chemistry = false;
  const commands: Record<string, (before: string) => string> = {
    textsuperscript: (before) => script('^', before),
    textsubscript: () => {
      const text = argument();
      return /^[\d.,]+$/.test(text) && /[.,]/.test(text) ? text : lowered(text);
    },
    ce: formula,
    frac: () => `${argument()}/${argument()}`,
    sqrt: () => `√${argument()}`,
    mathbb: () => doubleStruck(argument()),
    enquote: () => `“${argument()}”`,
    href: () => argument() && argument(),
    ...Object.fromEntries(unprinted.map((name) => [name, () => argument() && ''])),
    ifmmode: ifMath,
  };
  return read('')
    .replace(singleQuotes, '‘$1’')
    .replace(closingFirst, '“')
    .replace(straightEnd, '$1”')
    .normalize('NFC');

  /** Read up to a closing sign, which is passed. */
  function read(closing: '' | '}' | ']'): string {
    let text = '';
    while (at < tex.length) {
      const sign = tex[at] ?? '';
      if (sign === closing) {
        at++;
        break;
      }
      text += next(sign, text);
    }
    return text;
  }

  function next(sign: string, before: string): string {
    if (sign === '\\') return command(before);
    at++;
    if (sign === '{') return emptyAccent() ?? bareAccent(before) ?? read('}');
    if (sign === '}') return '';
    if (sign === '$') return dollar(before);
    if (sign === '~') return ' ';
    if (math) return sign === '^' || sign === '_' ? script(sign, before) : sign;
    const joined = ligatures.find(([signs]) => tex.startsWith(signs, at - 1));
    if (!joined) return sign;
    at += joined[0].length - 1;
    return joined[1];
  }

  /** A pair of dollar signs holds mathematics, unless it holds an amount of money: “$5 and $10”. */
  function dollar(before: string): string {
    if (chemistry) return '';
    if (math) {
      math = false;
      return '';
    }
    const end = mathEnd(tex, at);
    if (end === undefined) return '$';
    math = true;
    let text = '';
    while (at < end && math) text += next(tex[at] ?? '', before + text);
    math = false;
    at = Math.max(at, end + 1);
    return text.trim();
  }

  function script(sign: '^' | '_', before: string): string {
    const text = argument();
    if (chemistry && sign === '_' && lowered(text).startsWith('_')) return text;
    const ordinal =
      sign === '^' &&
      (/\d$/.test(before) || (!math && /(?<!\p{L})[IVXLC]+$/u.test(before))) &&
      ordinals.test(text);
    if (ordinal) return text;
    return sign === '^' ? raised(text) : lowered(text);
  }

  function command(before: string): string {
    const [whole, name = ''] = matchAt(/\\([A-Za-z]+\*?|[\s\S]?)/y) ?? ['', ''];
    at += whole.length;
    const isWord = /^[A-Za-z]/.test(name);
    const mark = Object.hasOwn(accents, name) ? accents[name] : undefined;
    if (mark && (isWord || !math)) return accent(mark) || (isWord ? '' : name);
    // A space ends the name of a command.
    const gap = (isWord && matchAt(/\s+/y)?.[0]) || '';
    at += gap.length;
    if (isWord && tex.startsWith('{}', at)) at += 2;
    const own = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (own) return own(before);
    if (silent.test(name)) return '';
    const symbol = signOf(name);
    if (symbol !== undefined) return math && gap && !/\p{L}/u.test(symbol) ? `${symbol} ` : symbol;
    if (!isWord) return name === '' ? '\\' : name;
    // What stands in braces behind a command is what it prints.
    if (tex[at] === '{') return '';
    // In mathematics the name of a function is its text: \log n.
    if (!math) unknown.add(`\\${name}`);
    return math && gap ? `${name} ` : name;
  }

  /** Chemistry, whose numbers need no marks: `\ce{Fe3O4}`. */
  function formula(): string {
    const around = math;
    [math, chemistry] = [true, true];
    const text = argument();
    [math, chemistry] = [around, false];
    return text
      .replace(/(?<=[A-Za-z)\]])\d+(?![\d/]|[.,]\d|-[a-z])/g, lowered)
      .replace(/(?<=[A-Za-z)\]₀-₉])[+-](?=$|[\s,)])/g, raised)
      .replaceAll('->', '→');
  }

  /** `\ifmmode … \else … \fi`: what stands for running text. */
  function ifMath(): string {
    const found = matchAt(/([\s\S]{0,400}?)\\else\b\s*([\s\S]{0,400}?)\\fi\b\s*/y);
    if (!found) return '';
    at += found[0].length;
    return latexText(found[2] ?? '', unknown);
  }

  /** An accent whose braces close before its letter: `Pr{\"}ufung`. */
  function emptyAccent(): string | undefined {
    const found = math ? undefined : matchAt(/\\(["'`^~=.])\}(?=\p{L})/uy);
    if (!found) return undefined;
    at += found[0].length;
    return accent(accents[found[1] ?? ''] ?? '');
  }

  /** An accent in a word that lost its backslash on the way: `Schr{"o}dinger`. */
  function bareAccent(before: string): string | undefined {
    const found = math ? undefined : matchAt(/(["'`^~=.])\p{L}\}(\p{L}?)/uy);
    const isInWord = found && (found[2] !== '' || /\p{L}$/u.test(before));
    const mark = isInWord ? accents[found[1] ?? ''] : undefined;
    if (mark === undefined) return undefined;
    at++;
    const text = accent(mark);
    at++;
    return text;
  }

  function accent(mark: string): string {
    at += matchAt(/\s*/y)?.[0].length ?? 0;
    const text = argument().replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    const [, letter = '', rest = ''] =
      /^(\p{L}\p{M}*)([\s\S]*)$/u.exec(text.normalize('NFD')) ?? [];
    if (letter === '') return text;
    // Vietnamese letters are composed from the circumflex or breve first, in whatever order they were typed.
    const [base = '', ...marks] = [...letter, mark];
    const ordered = marks.toSorted((a, b) => Number(inner.has(b)) - Number(inner.has(a)));
    return (base + ordered.join('')).normalize('NFC') + rest.normalize('NFC');
  }

  /** What a command takes: a group, a command, or one sign. */
  function argument(): string {
    at += matchAt(/\s*/y)?.[0].length ?? 0;
    const sign = tex[at];
    if (sign === undefined || sign === '}' || sign === '$') return '';
    if (sign === '{' || (sign === '\\' && nested < mostNested)) {
      nested++;
      const text = next(sign, '');
      nested--;
      return text;
    }
    const letter = String.fromCodePoint(tex.codePointAt(at) ?? 0);
    at += letter.length;
    return letter;
  }

  function matchAt(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(tex);
  }
}

/** How deep commands may stand for what others take: a reader's stack is as deep. */
const mostNested = 50;

/** Commands that print nothing of what they take. */
const unprinted = ['phantom', 'hphantom', 'vphantom', 'hspace', 'vspace', 'noopsort'];

/** What TeX takes for more than itself. */
const special = /[\\{}$~`]|--|''|,,/;

/** How deep braces and commands nest; a reader's stack is as deep. */
export function braceDepth(tex: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of tex.matchAll(/[{}\\]/g)) {
    depth = sign === '}' ? Math.max(0, depth - 1) : depth + Number(sign === '{');
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Where the mathematics that starts here ends, or nothing where the dollar sign is money or stands alone. */
function mathEnd(tex: string, from: number): number | undefined {
  const closing = /\\[\s\S]|[{}$]/g;
  closing.lastIndex = from;
  let depth = 0;
  for (let found = closing.exec(tex); found; found = closing.exec(tex)) {
    const [sign] = found;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth < 0) return undefined;
    if (sign !== '$' || depth > 0) continue;
    const inside = tex.slice(from, found.index);
    const isAmount = /^\d/.test(inside) && /^\d/.test(tex.slice(found.index + 1, found.index + 2));
    const isText = /\S\s$/.test(inside) && !/[\\^_]/.test(inside);
    return isAmount || isText ? undefined : found.index;
  }
  return undefined;
}

function doubleStruck(text: string): string {
  return text.replace(/[CHNPQRZ]/g, (letter) => 'ℂℍℕℙℚℝℤ'['CHNPQRZ'.indexOf(letter)] ?? letter);
}

/** The ends of 1st, 2nd, 1er, XXe, 3a. */
const ordinals = /^(?:st|nd|rd|th|e[rs]?|[èe]me|de|[ao]s?)$/;

const singleQuotes = /(?<![\p{L}\p{N}`])`([^`']{1,100})'(?!\p{L})/gu;

/** People write two straight quotes on both sides, which TeX prints as closing ones. */
const closingFirst = /(?<=^|[\s([])”(?=[\p{L}\p{N}][^“”]*”)/gu;

/** Others close with one straight sign. */
const straightEnd = /(“[^“”"]{1,200})"(?!\p{L})/gu;

const ligatures: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  [',,', '„'],
  ['?`', '¿'],
  ['!`', '¡'],
];

/** Combining marks by the command that sets them, in text and in mathematics. */
const accents: Record<string, string> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304' },
  ...{ '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', r: '\u030a' },
  ...{ k: '\u0328', d: '\u0323', b: '\u0331', h: '\u0309', G: '\u030f', t: '\u0361' },
  ...{ hat: '\u0302', tilde: '\u0303', bar: '\u0304', dot: '\u0307', ddot: '\u0308' },
};
const inner = new Set(['\u0302', '\u0306', '\u031b']);

/** Declarations that change how text looks and not what it says; those with braces behind them need no list. */
const silent =
  /^(?:it|bf|em|rm|sc|tt|sl|sf|cal|emph|text(?:it|bf|rm|sc|tt|sl|sf|up)|left|right|[bB]igg?[lr]?|tiny|small|large|protect|relax|xspace|mbox|nobreakdash|allowbreak|displaystyle|[a-z]+(?:series|shape|family))$/;
