import { cleanLine } from '../text/clean-text.ts';
import { latexText } from './latex-text.ts';
import { markupText } from './markup-text.ts';
import { signOf } from './signs.ts';

/** A value of TeX, with the HTML that some programs write into it, as one line of plain text. */
export function plainTex(tex: string, unknown?: Set<string>): string {
  return cleanLine(markupText(latexText(tex, unknown).replace(twice, signsOnce)));
}

/** TeX that a program took for text and wrote as TeX once more: `{\textquotedbl}`, `{\k{e}}`. */
const twice = /\{\\(?:([A-Za-z]{4,})|[cHkruv]\{[A-Za-z]\})\}/g;

function signsOnce(tex: string, name?: string): string {
  return name === undefined || signOf(name) !== undefined ? latexText(tex) : tex;
}

/** An address or an id in TeX as it is opened: dashes stay what they are, and braces say nothing. */
export function plainAddress(tex: string): string {
  return plainLinks(tex.replace(/^[\s{]*\\(?:url|path|href)\s*\{([^{}]*)\}[\s\S]*$/, '$1'))
    .replace(/[{}]/g, '')
    .trim();
}

/** A text of TeX with the addresses in it as they are opened: `\_` and its like are signs, percent-encoded ones, too. */
export function plainLinks(tex: string): string {
  return tex
    .replace(/\{?\$\\sim\$\}?|\{?\\(?:textasciitilde|sim)(?![a-z])(?:\{\})?\}?/g, '~')
    .replace(/\{?\\(?:text)?underscore(?![a-z])(?:\{\})?\}?/g, '_')
    .replace(/\{?\\textless(?![a-z])(?:\{\})?\}?|&lt;/g, '<')
    .replace(/\{?\\textgreater(?![a-z])(?:\{\})?\}?|&gt;/g, '>')
    .replace(/\{?\\([_%&#$~])(?:\{\})?\}?/g, '$1')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/%5C(?=[_%&#~])/gi, '');
}
