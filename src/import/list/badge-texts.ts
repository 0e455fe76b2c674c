/** The words that a badge of shields.io shows, from its address: `Conference-NeurIPS'24-blue` shows “Conference” and “NeurIPS'24”. */
export function badgeTexts(url: string): string[] {
  const path = /^https?:\/\/img\.shields\.io\/badge\/([^?#]{1,200})/i.exec(url)?.[1] ?? '';
  // Two hyphens or underscores stand for one; the last part is the colour.
  const parts = path.split(/(?<!-)-(?!-)/).slice(0, -1);
  return parts.map((part) => decode(part.replaceAll('--', '-').replace(/(?<!_)_(?!_)/g, ' ')));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}
