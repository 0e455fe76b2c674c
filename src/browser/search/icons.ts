/** The lines of each sort of thing that search finds, in a square of 16. */
const lines: Record<string, string> = {
  papers: 'M4 1.75h5.5L12.5 5v9.25h-8.5z M9.25 2v3.25h3M6.25 8.25h4M6.25 11h4',
  libraries: 'm8 1.75 5.75 3v6.5L8 14.25l-5.75-3v-6.5zM2.5 5 8 7.75 13.5 5M8 7.75V14',
  tutorials: 'M2 3h4.5L8 4.5 9.5 3H14v9.5H9.5L8 14l-1.5-1.5H2zM8 4.5V14',
  tools:
    'M10 2.25a3.5 3.5 0 0 0-3.25 4.75L2 11.75 4.25 14 9 9.25A3.5 3.5 0 0 0 13.75 6l-2.25 2L9 7.25 8.25 5z',
  guides:
    'M1.75 12.5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0M10.75 3.5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0M5.25 12.5h5a2.25 2.25 0 0 0 0-4.5h-4.5a2.25 2.25 0 0 1 0-4.5h5',
  comparisons: 'M2 2.25h12v11.5H2zM2 6h12M6 2.25v11.5M10 2.25v11.5',
  list: 'M2 3.5h3v3H2zM2 9.5h3v3H2zM7.5 5h6.5M7.5 11h6.5',
};

const svg = 'http://www.w3.org/2000/svg';

/** The icon of an entry, by the first part of its id. */
export function entryIcon(id: string): SVGElement {
  return toIcon(id.split('/')[0] ?? '');
}

/** The icon of a page, by its path: of guides and comparisons their own, of all others that of a list. */
export function wayIcon(path: string): SVGElement {
  const [, first = '', second] = path.split('/');
  return toIcon(second && /^(?:guides|comparisons)$/.test(first) ? first : 'list');
}

function toIcon(name: string): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', 'ic');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', lines[name] ?? '');
  icon.append(path);
  return icon;
}
