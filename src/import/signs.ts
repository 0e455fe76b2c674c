import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The letter or sign that TeX means by the name of a command, most of which HTML has for its entities, too; nothing for other names. */
export function signOf(name: string): string | undefined {
  return own.get(name) ?? (decodeNamedCharacterReference(name.replace(greek, '')) || undefined);
}

/** `\textalpha`, a letter outside of mathematics. */
const greek =
  /^text(?=(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)$)/i;

/** Names that HTML does not know, or knows for another sign. */
const own: ReadonlyMap<string, string> = new Map(
  'ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dj đ DJ Đ th þ cdot · infty ∞ to → sim ~ circ ° ast * star ⋆ degree ° ldots … dots … cdots … partial ∂ texttrademark ™ textregistered ® textdegree ° textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle \' textasciitilde ~ textasciicircum ^ textasciiacute ´ textasciigrave ` guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright » guillemetleft « guillemetright » quotesinglbase ‚ quotedblbase „ lq ‘ rq ’ textexclamdown ¡ textquestiondown ¿ pounds £ textsterling £ euro € texteuro € textyen ¥ textcent ¢ dag † ddag ‡ textdagger † textdaggerdbl ‡ textsection § textparagraph ¶ S § P ¶ copyright © textperiodcentered · textbullet • textasteriskcentered * textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textperthousand ‰ textnumero № textcelsius ℃ textohm Ω textminus − textdiv ÷ textellipsis … textleftarrow ← textrightarrow → textlangle ⟨ textrangle ⟩ neq ≠ exists ∃ sun ☉ DH Ð dh ð NG Ŋ ng ŋ SS ẞ textbackslash \\ textbraceleft { textbraceright } textless < textgreater > textbar | textunderscore _ textdollar $ textcopyright © dq " glqq „ grqq “ flqq « frqq » textpm ± textmu μ texttimes × backslash \\ LaTeX LaTeX TeX TeX'
    .split(' ')
    .flatMap((name, at, words): [string, string][] => (at % 2 ? [] : [[name, words[at + 1] ?? '']]))
    .concat(
      [...', ; : > quad qquad space newline par \\'.split(' '), ' ', '\n', '\t'].map((name) => [
        name,
        ' ',
      ]),
      ['-', '/', '!', '@'].map((name) => [name, '']),
    ),
);
