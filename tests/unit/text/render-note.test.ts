import { describe, expect, it } from 'vitest';
import { renderNote } from '../../../src/text/render-note.ts';

describe('renderNote', () => {
  it('renders Markdown with tables and strikethrough', () => {
    expect(renderNote('A **bold** ~~word~~.', '')).toBe(
      '<p>A <strong>bold</strong> <del>word</del>.</p>',
    );
    expect(renderNote('| a |\n| - |\n| b |', '')).toContain('<td>b</td>');
  });

  it('puts the base path before links within the site', () => {
    expect(renderNote('[EIE](/papers/eie/)', '/list')).toContain('href="/list/papers/eie/"');
    expect(renderNote('[EIE](/papers/eie/)', '')).toContain('href="/papers/eie/"');
  });

  it('gives links to other sites no way back to the page', () => {
    expect(renderNote('[x](https://example.org/)', '/list')).toBe(
      '<p><a href="https://example.org/" rel="noopener">x</a></p>',
    );
  });

  it('leads from a footnote’s number to the footnote, and back', () => {
    const html = renderNote('A[^1].\n\n[^1]: B.', '');
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    const targets = Array.from(html.matchAll(/ href="#([^"]*)"/g), ([, id]) => id);
    expect(targets).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an element with a handler', 'a <b onclick="alert(1)">b</b>'],
    ['a script address', '[x](javascript:alert(1))'],
    ['a script address in capitals with a tab', '[x](Java\tScript:alert(1))'],
    ['a script address as entities', '[x](&#106;avascript:alert(1))'],
    ['a data address', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a reference to a script address', '[x][1]\n\n[1]: javascript:alert(1)'],
    ['an autolink to a script', '<javascript:alert(1)>'],
    ['an image', '![x](https://example.org/x.png)'],
    ['an image with a handler in its title', '![x](x "\\" onerror=\\"alert(1)")'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a style', '<style>body{display:none}</style>'],
    ['a form', '<form action="https://example.org"><input name=q></form>'],
    ['a comment left open', '<!-- <script>alert(1)</script>'],
  ])('leaves nothing of %s that could act', (_name, markdown) => {
    const html = renderNote(markdown, '');
    expect(html).not.toMatch(/<(?!\/?(?:p|a|em|strong|b)\b)/i);
    expect(html).not.toMatch(/\son\w+=/i);
    expect(html).not.toMatch(/href="(?:javascript|data|vbscript):/i);
    expect(html).not.toMatch(/(?:src|style|srcset)=/i);
  });
});
