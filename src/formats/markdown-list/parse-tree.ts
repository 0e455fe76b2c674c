import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Parse Markdown as GitHub reads it, with the lines of the text. Throws `RangeError` where it nests more than 100 levels deep. */
export function parseTree(text: string): Root {
  // The parser takes quadratic time for deep nesting, which no list needs.
  if (tooDeep.test(text)) throw new RangeError('The text nests more than 100 levels deep.');
  return processor.parse(
    text
      .replace(/^\uFEFF/, '')
      // Front matter is no part of the list; as a comment it keeps its lines and its addresses.
      .replace(frontMatter, '<!--$1-->')
      // The parser takes <a href=/x> for text, although HTML and CommonMark allow it without quotes.
      .replace(unquoted, '$1"$2"'),
  );
}

const processor = unified().use(remarkParse).use(remarkGfm);

const tooDeep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?![-*_ \t]+$))){100}/m;

const frontMatter = /^---[ \t]*(\r?\n[\w-]+:[\s\S]*?\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

const unquoted = /(<(?:a|img)\s[^<>"']*?(?:href|src)=)([^\s"'<>`]+)(?=[\s>])/gi;
