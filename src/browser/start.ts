import { copyCitations } from './copy-citations.ts';
import { offerPicks } from './list/picks.ts';
import { addButtons } from './my-list/buttons.ts';
import { showGuideSteps } from './my-list/guide-steps.ts';
import { addLook } from './my-list/look.ts';
import { markNew } from './my-list/mark-new.ts';
import { showProgress } from './my-list/progress.ts';
import { onChange, readList } from './my-list/store.ts';
import { offerTheme } from './theme.ts';
import './offline/register.ts';

const link = document.querySelector<HTMLAnchorElement>('a[href$="/my-list/"]');
if (link) start(link);

/** Bring a page's part of the reader's list to life: buttons, the count in the header, what is new, and the list itself. */
function start(link: HTMLAnchorElement): void {
  const base = (link.getAttribute('href') ?? '').slice(0, -'/my-list/'.length);
  addLook();
  const count = document.createElement('b');
  document.querySelector('.mine')?.append(count);
  const showCount = () => {
    const { size } = readList().entries;
    count.textContent = size > 0 ? ` ${size}` : '';
  };
  showCount();
  onChange(showCount);
  addButtons();
  const main = document.querySelector('main');
  if (main) copyCitations(main);
  const list = document.querySelector<HTMLElement>('.tune ~ .entries');
  if (list) offerPicks(list);
  showProgress();
  showGuideSteps();
  const footer = document.querySelector('.foot');
  if (footer) offerTheme(footer);
  void markNew(base);
  const more = document.querySelector('#search-more');
  if (more) {
    void import('./take-along/search-files.ts').then((it) => it.offerSearchFiles(more, base));
  }
  const offline = document.querySelector<HTMLElement>('[data-offline]');
  if (offline) void import('./offline/page.ts').then((it) => it.offerWhole(offline, base));
  const place = document.querySelector<HTMLElement>('[data-my-list]');
  if (place) void import('./my-list/page.ts').then(({ showPage }) => showPage(place, base));
  // An entry's page copies from the start, so that nothing moves when its buttons come; a guide may wait.
  if (document.querySelector('.run')) void import('./copy.ts');
  const cite = document.querySelector<HTMLElement>('#cite');
  if (cite) {
    void import('./take-along/entry-files.ts').then((it) => it.offerEntryFiles(cite, base));
  }
  const former = document.querySelector<HTMLElement>('#former-file');
  if (former) {
    void import('./take-along/former-file.ts').then((it) => it.offerFormerFile(former, base));
  }
  const note = document.querySelector<HTMLElement>('main[data-entry] ~ .aside');
  if (note) void import('./my-list/note.ts').then(({ addNote }) => addNote(note));
}
