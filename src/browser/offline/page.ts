import { element } from '../dom.ts';
import { keepWhole, removeWhole } from './keep.ts';
import { chooseWhole, isWholeChosen, wholeCache } from './kept.ts';

/** Let the reader keep the whole list on this device, see how far that is, and take it back. */
export async function offerWhole(place: HTMLElement, base: string): Promise<void> {
  const scope = new URL(`${base}/`, location.href).href;
  const status = element('p', { role: 'status' });
  const bar = element('progress', { 'aria-label': 'Files that are kept' });
  const count = element('span', { class: 'mono muted' });
  const progress = element('p', { hidden: '' }, bar, ' ', count);
  const keepButton = button(`Keep the whole list offline (${place.dataset.size})`, 'btn go');
  const removeButton = button('Remove it from this device', 'btn');
  const acts = element('p', { class: 'acts' }, keepButton, ' ', removeButton);
  place.append(status, progress, acts);

  if (!navigator.serviceWorker || !globalThis.caches || !navigator.locks) {
    acts.hidden = true;
    status.textContent =
      'This browser keeps nothing for this site. In a private window, or over an address without https, it may not.';
    return;
  }

  const show = (said: string, { offers = false, holds = true, runs = false } = {}) => {
    status.textContent = said;
    keepButton.hidden = !offers;
    removeButton.hidden = !holds;
    progress.hidden = !runs;
  };
  const keep = async () => {
    show('The list is being kept. You can read on: it continues on the next page you open.', {
      runs: true,
    });
    const outcome = await keepWhole(scope, (done, all) => {
      Object.assign(bar, { max: all, value: done });
      count.textContent = `${done.toLocaleString('en')} of ${all.toLocaleString('en')} files`;
    });
    if (outcome === 'elsewhere') {
      show('Another tab is keeping the list.');
      // Granted once the other tab has ended.
      await navigator.locks.request(wholeCache(scope), () => {});
      return start();
    }
    if (outcome === 'kept')
      show('The whole list is on this device, and follows the changes of the site when you visit.');
    else if (outcome === 'full')
      show(
        `This browser has no room for the whole list. ${count.textContent} are kept, the most useful first.`,
        { offers: true },
      );
    else if (outcome === 'broken')
      show(
        `The connection broke. What came so far is kept, and it goes on when you choose the button or open another page.`,
        { offers: true },
      );
    // This tab has said so already.
    else if (keepButton.hidden) await start();
  };
  const start = async (): Promise<void> => {
    if (await isWholeChosen(scope)) await keep();
    else show('', { offers: true, holds: false });
  };

  keepButton.addEventListener('click', async () => {
    // Asks for a place that the browser does not clear when it runs out of room.
    void navigator.storage?.persist?.();
    await chooseWhole(scope);
    const kept = keep();
    removeButton.focus();
    await kept;
  });
  removeButton.addEventListener('click', async () => {
    const bytes = await removeWhole(scope);
    show(`${inMegabytes(bytes)} are free again. What you visited stays.`, {
      offers: true,
      holds: false,
    });
    keepButton.focus();
  });
  await start();
}

function button(label: string, look: string): HTMLButtonElement {
  return element('button', { type: 'button', class: look, hidden: '' }, label);
}

/** A size for readers: `8.1 MB`. */
function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
