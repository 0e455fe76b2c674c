/** A note's Markdown without the addresses in it, which nobody reads as words. */
export function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)|https?:\/\/\S+/g, ' ');
}
