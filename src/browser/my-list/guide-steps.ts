import { element } from '../dom.ts';
import { changeEntry, type MyList } from './list.ts';
import { say } from './say.ts';
import { onChange, readList, updateList } from './store.ts';
import { toDay } from './visits.ts';

/**
 * Let readers tick the steps of a guide, and show how far they are wherever the page shows a guide. A step is done
 * when all that it gives to read is marked as read, here or anywhere else on the site.
 */
export function showGuideSteps(): void {
  const steps = document.querySelectorAll<HTMLElement>('[data-step]');
  if (steps.length === 0) return;
  const boxes = document.querySelectorAll<HTMLElement>('.step > header > .mark');
  for (const label of boxes) letTick(label);
  const show = () => {
    const list = readList();
    for (const step of steps) {
      step.classList.toggle('read', isRead(list, step));
      const box = step.querySelector<HTMLInputElement>(':scope > header > .mark > input');
      if (box) box.checked = isRead(list, step);
    }
    for (const way of document.querySelectorAll('.way')) {
      for (const it of way.querySelectorAll('.now')) it.classList.remove('now');
      way.querySelector('li:not(.read)')?.classList.add('now');
    }
    for (const guide of document.querySelectorAll<HTMLElement>('[data-guide]')) showGuide(guide);
    showSum();
  };
  show();
  onChange(show);
}

/** Whether all entries of a step are marked as read. */
export function isStepRead(list: MyList, ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => list.entries.get(id)?.read);
}

function isRead(list: MyList, step: HTMLElement): boolean {
  return isStepRead(list, idsOf(step));
}

function idsOf({ dataset: { step = '' } }: HTMLElement): string[] {
  return step.split(' ').filter((id) => id !== '');
}

function letTick(label: HTMLElement): void {
  const box = label.querySelector('input');
  const step = label.closest<HTMLElement>('[data-step]');
  if (!box || !step) return;
  label.classList.remove('later');
  box.addEventListener('change', () => {
    const read = box.checked ? toDay(new Date()) : undefined;
    const fault = updateList((list) =>
      idsOf(step).reduce((changed, id) => {
        const kept = changed.entries.get(id);
        const title = kept?.title ?? titleOf(step, id);
        // What was read before keeps its day.
        return changeEntry(changed, { id, title }, { read: read && (kept?.read ?? read) });
      }, list),
    );
    // Where nothing could be stored, nothing is ticked.
    if (fault) box.checked = isRead(readList(), step);
    say(fault);
  });
}

function titleOf(step: HTMLElement, id: string): string {
  const item = [...step.querySelectorAll<HTMLElement>('li[data-entry]')].find(
    ({ dataset }) => dataset.entry === id,
  );
  return item?.querySelector('h3')?.textContent?.trim() ?? id;
}

const plain = new Map<Element, string>();

/** `2 of 6 read` with the bars of its steps, and the next one wherever the page has room for it. */
function showGuide(guide: HTMLElement): void {
  const bars = [...guide.querySelectorAll<HTMLElement>('[data-at]')];
  const count = guide.firstElementChild;
  if (!count || bars.length === 0) return;
  const done = bars.filter((bar) => bar.classList.contains('read')).length;
  const all = done === bars.length;
  write(
    count,
    done > 0 && element('b', {}, all ? `all ${done} read` : `${done} of ${bars.length} read`),
  );

  const address = guide.dataset.guide ?? '';
  const next = bars.findIndex((bar) => !bar.classList.contains('read'));
  const bar = bars[next];
  for (const place of document.querySelectorAll<HTMLElement>('[data-next]')) {
    if (place.dataset.next !== address) continue;
    const link =
      bar &&
      element('a', { href: `${address}#${bar.dataset.at}` }, `${next + 1}. ${bar.dataset.title}`);
    const words = element('span', {}, 'Next: ', link);
    write(place, done > 0 && !all && words);
  }
}

/** `9 of 59 steps read` of all guides. */
function showSum(): void {
  const sum = document.querySelector<HTMLElement>('[data-read-of]');
  if (!sum) return;
  const done = document.querySelectorAll('[data-guide] .read').length;
  write(
    sum,
    done > 0 &&
      element('span', {}, element('b', {}, String(done)), ` of ${sum.dataset.readOf} steps read`),
  );
}

/** Put something in a place, or bring back what stood there. */
function write(place: Element, content: HTMLElement | false): void {
  const before = plain.get(place) ?? place.textContent ?? '';
  plain.set(place, before);
  place.replaceChildren(content === false ? before : content);
}
