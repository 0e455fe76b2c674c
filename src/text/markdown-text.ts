/** Write plain text so that Markdown shows it as it is; an address in it becomes code, or it would become a link. */
export function escapeMarkdown(text: string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 0 ? escapeSigns(part) : `\`${part}\``))
    .join('')
    .replace(/^(?=[-+#>=])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** Write a link with a plain label. */
export function markdownLink(label: string, url: string): string {
  return `[${escapeSigns(label)}](${escapeAddress(url)})`;
}

/** Make a function that gives each heading of a file its anchor, as GitHub does: a repeated one gets a number. */
export function anchorMaker(): (heading: string) => string {
  const counts = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = plain;
    while (counts.has(anchor)) {
      const count = (counts.get(plain) ?? 0) + 1;
      counts.set(plain, count);
      anchor = `${plain}-${count}`;
    }
    counts.set(anchor, 0);
    return anchor;
  };
}

/** What GitHub makes a link of although nothing marks it. */
const address =
  /((?:https?:\/\/|www\.)[^\s`]*[^\s`.,;:!?)\]}'"”’]|(?<![-.\w+])[-.\w+]+@[-\w]+(?:\.[-\w]+)+)/i;

function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
}

function escapeAddress(url: string): string {
  return url.replace(/[\\()]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;');
}
