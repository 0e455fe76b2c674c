/** The text of a guide that tries to come to life: what it tries, its body, and the code of the problem that refuses it. */
export type HostileGuide = { what: string; body: string; refused?: string };

/** Guides that were run by another parser than the one that checked them come first; `code` is what they try to run, and `entry` one that exists. */
export function hostileGuides(code: string, entry = 'papers/a'): HostileGuide[] {
  const expression = `{${code}}`;
  const script = `<script>${code}</script>`;
  const link = `[run](javascript:${encodeURIComponent(code)})`;
  const image = '![look](https://images.example/x.png)';
  const live = [expression, script, link, image, '<img src="x" onerror="run()" />'].join('\n\n');
  return [
    {
      what: 'a footnote that is indented and holds fenced code',
      body: `Text[^1].\n\n    [^1]: ~~~\n${indented(live)}\n    ~~~\n`,
    },
    {
      what: 'a fence behind a byte order mark',
      body: `\uFEFF~~~\n${live}\n~~~\n`,
      refused: 'encoding',
    },
    {
      what: 'an export behind a byte order mark',
      body: `\uFEFFexport const x = ${code}`,
      refused: 'encoding',
    },
    {
      what: 'a fence in a list',
      body: `1. One\n\n   ~~~\n   ${expression}\n   ${script}\n   ~~~\n`,
    },
    { what: 'a fence in a quotation', body: `> ~~~\n> ${expression}\n> ${link}\n> ~~~\n` },
    {
      what: 'code in a table',
      body: `| a | b |\n| - | - |\n| \`${expression}\` | \`${script}\` |\n`,
    },
    {
      what: 'code in a footnote in a table',
      body: `| a[^1] |\n| - |\n\n[^1]: \`${expression}\` \`\`${script}\`\`\n`,
    },
    {
      what: 'a title of a link',
      body: `[a](https://a.example/ '${expression.replaceAll("'", '"')}')`,
    },
    {
      what: 'a title of a definition',
      body: `[a]\n\n[a]: https://a.example/ '${script.replaceAll("'", '"')}'`,
    },
    {
      what: 'a name of a language',
      body: `~~~${expression} ${script.replaceAll('~', '-')}\nx\n~~~\n`,
    },
    { what: 'signs that are escaped', body: live.replace(/[<{[!]/g, '\\$&') },
    {
      what: 'signs that are entities',
      body: `&#123;${code}&#125; &lt;script&gt;${code}&lt;/script&gt;`,
    },
    {
      what: 'a caption',
      body: `<Chart category="papers/survey" caption='</figcaption>${script.replaceAll("'", '"')}' />`,
    },
    {
      what: 'an address without a scheme',
      body: `www.a.example/?'onclick='${encodeURIComponent(code)}`,
    },
    {
      what: 'a title of a step, and an answer',
      body: `<Step title='${script.replaceAll("'", '"')}'>\n\n<Entry id="${entry}" />\n\n<Answer>\n\n\`${script}\`\n\n</Answer>\n\n</Step>`,
    },
    {
      what: 'a command to try',
      body: `<Try with='${script.replaceAll("'", '"')}'>\n\n~~~\n${live}\n~~~\n\n~~~\n${script}\n~~~\n\n</Try>`,
    },
    {
      what: 'a figure that does not exist',
      body: `<Figure src="../x.svg" title='${script.replaceAll("'", '"')}' alt="a" />`,
      refused: 'unknown-reference',
    },
    { what: 'an expression', body: expression, refused: 'guide-code' },
    {
      what: 'an expression that is indented',
      body: `Text.\n\n    ${expression}`,
      refused: 'guide-code',
    },
    {
      what: 'an expression in a footnote',
      body: `Text[^1].\n\n[^1]: ${expression}`,
      refused: 'guide-code',
    },
    {
      what: 'an expression in a table',
      body: `| a |\n| - |\n| ${expression} |`,
      refused: 'guide-code',
    },
    { what: 'a directive', body: `:::note${expression}\nx\n:::`, refused: 'guide-code' },
    {
      what: 'an import',
      body: `import x from 'data:text/javascript,${encodeURIComponent(code)}'`,
      refused: 'guide-code',
    },
    { what: 'an export', body: `export const x = ${code}`, refused: 'guide-code' },
    { what: 'an attribute with code', body: `<Entry id=${expression} />`, refused: 'guide-code' },
    { what: 'a script', body: script, refused: 'guide-code' },
    { what: 'a comment', body: `<!-- ${expression} -->`, refused: 'guide-syntax' },
    {
      what: 'a link in brackets',
      body: `<javascript:${encodeURIComponent(code)}>`,
      refused: 'guide-syntax',
    },
    { what: 'a link to a script', body: link, refused: 'unsafe-address' },
    {
      what: 'a definition of a link to a script',
      body: '[a]\n\n[a]: javascript:alert(1)',
      refused: 'unsafe-address',
    },
    {
      what: 'a definition in a footnote',
      body: '[^1] [a]\n\n[^1]: B\n\n    [a]: JaVaScRiPt:alert(1)',
      refused: 'unsafe-address',
    },
    {
      what: 'a link to a script as entities',
      body: '[a](&#106;avascript&colon;alert(1))',
      refused: 'unsafe-address',
    },
    {
      what: 'a link to data',
      body: '[a](data:text/html;base64,PHNjcmlwdD4=)',
      refused: 'unsafe-address',
    },
    { what: 'an image of another host', body: image, refused: 'image-in-note' },
    {
      what: 'an image by a definition',
      body: '![a]\n\n[a]: https://images.example/x.png',
      refused: 'image-in-note',
    },
  ];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
