import { lowered, raised } from './scripts.ts';

/**
 * Turn TeX into plain text: accents and symbols as letters, marks and braces dropped, mathematics as it can
 * be typed. `unknown` takes the commands that have no text here; their names or arguments stay.
 */
export function latexText(tex: string, unknown = new Set<string>()): string {
  let at = 0;
  let math = false;
  const commands: Record<string, (before: string) => string> = {
    textsuperscript: (before) => script('^', before),
    textsubscript: () => lowered(argument()),
    frac: () => `${argument()}/${argument()}`,
    sqrt: () => `√${argument()}`,
    mathbb: () => doubleStruck(argument()),
    enquote: () => `“${argument()}”`,
    href: () => argument() && argument(),
    ifmmode: ifMath,
  };
  return read('').replace(singleQuotes, '‘$1’').normalize('NFC');

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
    if (sign === '{') return read('}');
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
    const ordinal = sign === '^' && /\d$/.test(before) && /^(?:st|nd|rd|th)$/.test(text);
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
    const symbol = symbols.get(name);
    if (symbol !== undefined) return math && gap && !/\p{L}/u.test(symbol) ? `${symbol} ` : symbol;
    if (!isWord) return name === '' ? '\\' : name;
    if (transparent.test(name)) return '';
    unknown.add(`\\${name}`);
    return tex[at] === '{' ? '' : name;
  }

  /** `\ifmmode … \else … \fi`: what stands for running text. */
  function ifMath(): string {
    const found = matchAt(/([\s\S]{0,400}?)\\else\b\s*([\s\S]{0,400}?)\\fi\b\s*/y);
    if (!found) return '';
    at += found[0].length;
    return latexText(found[2] ?? '', unknown);
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
    if (sign === '{' || sign === '\\') return next(sign, '');
    const letter = String.fromCodePoint(tex.codePointAt(at) ?? 0);
    at += letter.length;
    return letter;
  }

  function matchAt(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(tex);
  }
}

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

const singleQuotes = /(?<![\p{L}\p{N}`])`([^`']{1,100})'(?!\p{L})/gu;

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

/** Commands that change how text looks and not what it says; their arguments follow as groups. */
const transparent =
  /^(?:emph|url|path|mbox|hbox|textrm|text[a-z]{2}|text|textnormal|textup|math[a-z]+|operatorname\*?|up[a-z]+|it|bf|em|rm|sc|tt|sl|sf|cal|uppercase|lowercase|MakeUppercase|MakeLowercase|NoCaseChange|ensuremath|protect|left|right|big|Big|bigl|bigr|boldsymbol|bm|tiny|small|large|[a-z]+series|[a-z]+shape|[a-z]+family|displaystyle|relax|xspace|nobreak|noopsort|underline|overline|vec|widehat|widetilde)$/;

/** Letters and signs by their commands, two and two. */
const symbols: ReadonlyMap<string, string> = new Map(
  pairs(
    'ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ' +
      'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ' +
      'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ' +
      'times × cdot · pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ sim ~ approx ≈ equiv ≡ propto ∝ infty ∞ ell ℓ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oplus ⊕ otimes ⊗ star ⋆ ast ∗ circ ° degree ° bullet • ldots … dots … cdots … langle ⟨ rangle ⟩ div ÷ ll ≪ gg ≫ hbar ℏ prime ′ dagger † mid | vert | Vert ‖ | ‖ ' +
      'S § P ¶ pounds £ euro € texteuro € copyright © textcopyright © texttrademark ™ textregistered ® textdegree ° textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle \' textasciitilde ~ textasciicircum ^ textasciigrave ` textbackslash \\ textbraceleft { textbraceright } textless < textgreater > textbar | textunderscore _ textdollar $ textperiodcentered · textbullet • textellipsis … textmu μ textpm ± texttimes × guillemotleft « guillemotright » quotedblbase „ glqq „ grqq “ backslash \\ lbrace { rbrace } ' +
      'LaTeX LaTeX TeX TeX BibTeX BibTeX LaTeXe LaTeX2e log log exp exp min min max max lim lim sin sin cos cos tan tan',
  ),
);

function pairs(text: string): [string, string][] {
  const words = text.split(' ');
  const spaces = [...', ; : > quad qquad space newline \\'.split(' '), ' ', '\n', '\t'];
  const silent = ['-', '/', '!', '@'];
  return [
    ...words.flatMap((name, at): [string, string][] =>
      at % 2 ? [] : [[name, words[at + 1] ?? '']],
    ),
    ...spaces.map((name): [string, string] => [name, ' ']),
    ...silent.map((name): [string, string] => [name, '']),
  ];
}
