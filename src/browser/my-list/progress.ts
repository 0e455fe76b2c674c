import { element } from '../dom.ts';
import type { MyList } from './list.ts';
import { onChange, readList } from './store.ts';

/** How many of some entries are read: `3 of 8`. */
type Progress = { read: number; of: number };

/** Count the read ones among entries, by their ids. */
export function countRead(list: MyList, ids: Iterable<string>): Progress {
  const all = [...new Set(ids)];
  return { read: all.filter((id) => list.entries.get(id)?.read).length, of: all.length };
}

/** Show beside a category that stands on one page how many of its entries are read. */
export function showProgress(): void {
  const aside = document.querySelector('.aside');
  const ids = listedIds();
  if (!aside || ids.length === 0) return;
  const section = element('section', { hidden: '' });
  aside.append(section);
  const show = () => {
    const progress = countRead(readList(), ids);
    section.hidden = progress.read === 0;
    section.replaceChildren(
      element('h2', { class: 'label' }, 'Your progress'),
      ...progressBar(progress, 'Read of this list'),
    );
  };
  show();
  onChange(show);
}

/** `3 of 8 read` with a bar. */
export function progressBar({ read, of }: Progress, label: string): HTMLElement[] {
  return [
    element('small', { class: 'muted' }, `${read} of ${of} read`),
    element('progress', {
      class: 'progress',
      value: String(read),
      max: String(Math.max(of, 1)),
      'aria-label': label,
    }),
  ];
}

function listedIds(): string[] {
  const main = document.querySelector('main');
  const isCategory = document.querySelector('.side ul [aria-current=page]:has(b)') !== null;
  if (!main || !isCategory || main.dataset.entry || main.querySelector('.pages a')) return [];
  const items = main.querySelectorAll<HTMLElement>('.entries > [data-entry]');
  return [...items].map((item) => item.dataset.entry ?? '');
}
