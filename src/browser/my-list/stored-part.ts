import { element } from '../dom.ts';
import { saveFile } from '../save-file.ts';
import type { MyListPage, Part } from './part.ts';
import { deleteAll, readAll, readList, storeKey, updateList } from './store.ts';
import { noteVisit, toDay } from './visits.ts';

/** What is stored now, to the letter; whether visits are noted; and the way to delete all of it. */
export function storedPart(page: MyListPage): Part {
  const box = element('input', { type: 'checkbox', id: 'my-visits' });
  box.addEventListener('change', () => {
    const fault = updateList((list) => ({
      ...list,
      visits: box.checked ? noteVisit(undefined, toDay(new Date())) : 'off',
    }));
    if (fault) page.say(fault);
    draw();
  });
  const text = element('pre', { tabindex: '0', 'aria-label': 'What is stored now' });
  const shown = element('details', {}, element('summary', {}, 'Show what is stored now'), text);
  const aside = element('div', {});
  const remove = deletePart(page);
  const draw = () => {
    const all = readAll();
    box.checked = readList().visits !== 'off';
    text.textContent =
      all.map(([key, stored]) => `${key}\n${toReadable(stored)}`).join('\n\n') || 'Nothing.';
    aside.replaceChildren(
      ...all.filter(([key]) => key !== storeKey).map((kept) => asideNotice(page, ...kept)),
    );
    remove.hidden = all.length === 0;
  };
  const node = element(
    'div',
    {},
    aside,
    element(
      'p',
      {},
      element(
        'label',
        {},
        box,
        ' Note the day of my visits, and mark what is new since the last one',
      ),
    ),
    shown,
    remove,
  );
  document.querySelector('#my-store')?.append(node);
  return { node, draw };
}

function toReadable(stored: string): string {
  try {
    return JSON.stringify(JSON.parse(stored), null, 2);
  } catch {
    return stored;
  }
}

function asideNotice(page: MyListPage, key: string, text: string): HTMLElement {
  const take = element('button', { type: 'button', class: 'chip' }, 'Download it');
  take.addEventListener('click', () =>
    saveFile({ name: 'my-list-aside.txt', type: 'text/plain', text }),
  );
  const drop = element('button', { type: 'button', class: 'chip' }, 'Delete it');
  drop.addEventListener('click', () => {
    const undo = deleteAll(key);
    if (typeof undo === 'string') page.say(undo);
    else page.offerUndo('What was kept aside is deleted.', undo);
  });
  return element(
    'div',
    { class: 'notice' },
    element(
      'p',
      {},
      'Something in your list could not be read, and was kept aside under ',
      element('code', {}, key),
      '. What could be read is in your list.',
    ),
    element('div', { class: 'bar' }, take, drop),
  );
}

/** Delete everything, after a question, with a way back until the page is left. */
function deletePart(page: MyListPage): HTMLElement {
  const first = element('button', { type: 'button', class: 'chip' }, 'Delete everything');
  const yes = element('button', { type: 'button', class: 'chip on' }, 'Yes, delete everything');
  const no = element('button', { type: 'button', class: 'chip' }, 'Keep it');
  const question = element('span', {});
  const asked = element(
    'div',
    { class: 'bar', role: 'group', 'aria-label': 'Delete everything?', hidden: '' },
    question,
    yes,
    no,
  );
  const show = (asks: boolean) => {
    first.hidden = asks;
    asked.hidden = !asks;
  };
  first.addEventListener('click', () => {
    const { size } = readList().entries;
    question.textContent = `Delete ${size === 1 ? '1 entry' : `${size} entries`} with all marks and notes, and the days of your visits, from this browser?`;
    show(true);
    yes.focus();
  });
  no.addEventListener('click', () => {
    show(false);
    first.focus();
  });
  yes.addEventListener('click', () => {
    show(false);
    const undo = deleteAll();
    if (typeof undo === 'string') page.say(undo);
    else page.offerUndo('Everything is deleted from this browser.', undo);
  });
  return element('div', {}, element('div', { class: 'bar' }, first), asked);
}
