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
