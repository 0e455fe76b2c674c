import { type CitationFormat, citationFormats } from '../../cite/exports.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../dom.ts';
import { loadEntries } from '../load-entries.ts';
import { saveFile } from '../save-file.ts';
import { mergeLists } from './list.ts';
import { moveLink } from './move-part.ts';
import type { MyListPage, Part } from './part.ts';
import { writeShare } from './share-address.ts';
import { readList, updateList } from './store.ts';
import { toDay } from './visits.ts';

/** Larger files are no reading lists, and would stop the page. */
const mostBytes = 5_000_000;

/** The ways of the list to another place: all of it to another device, the works to other programs, an address to share. */
export function filesPart(page: MyListPage, formats = citationFormats): Part {
  const address = element('input', {
    readonly: '',
    'aria-label': 'Address of this list',
    type: 'text',
  });
  address.addEventListener('focus', () => address.select());
  const share = element(
    'section',
    {},
    element('h2', { class: 'part' }, 'Share'),
    element(
      'p',
      {},
      'This address holds the entries you saved, without your notes and marks. Whoever opens it sees them and can add them to a list of their own.',
    ),
    element('div', { class: 'bar' }, address, copyButton(page, address)),
  );
  const send = element(
    'div',
    {},
    element(
      'p',
      {},
      'A link, a QR code or a file carries every entry with your marks and notes. The link holds the list itself, so nothing is sent to this site. On the other device, open it and choose Add all.',
    ),
    moveLink(page),
    element('div', { class: 'bar' }, exportButton(page, 'JSON', toJson, 'Save as a JSON file')),
  );
  const move = element(
    'section',
    {},
    element('h2', { class: 'part' }, 'Move to another device'),
    send,
    importField(page),
  );
  const take = element(
    'section',
    {},
    element('h2', { class: 'part' }, 'Export'),
    element(
      'p',
      {},
      'Markdown carries your marks and notes and can be opened here again; the others carry the works alone.',
    ),
    element(
      'div',
      { class: 'bar' },
      exportButton(page, 'Markdown', toMarkdown),
      ...formats.map((format) => exportButton(page, format.label, toCitations(format))),
    ),
  );
  return {
    node: element('div', {}, move, take, share),
    draw: (list) => {
      const ids = [...list.entries].filter(([, { saved }]) => saved).map(([id]) => id);
      take.hidden = list.entries.size === 0;
      send.hidden = list.entries.size === 0;
      share.hidden = ids.length === 0;
      const next = `${location.origin}${location.pathname}#${writeShare(ids.toSorted())}`;
      if (address.value !== next) address.value = next;
    },
  };

  async function toJson() {
    const { writeJsonFile } = await import('./write-files.ts');
    return { name: 'my-list.json', type: 'application/json', text: writeJsonFile(readList()) };
  }

  async function toMarkdown(base: string) {
    const [{ writeMarkdownFile }] = await Promise.all([
      import('./write-files.ts'),
      loadEntries(base),
    ]);
    const text = writeMarkdownFile(readList(), page.find);
    return { name: 'my-list.md', type: 'text/markdown;charset=utf-8', text };
  }

  function toCitations(format: CitationFormat) {
    return async (base: string) => {
      const { exportEntries } = await import('../take-along/export-entries.ts');
      const file = await exportEntries([...readList().entries.keys()], format, base);
      return { ...file, name: `my-list${format.ending}` };
    };
  }
}

type Written = Parameters<typeof saveFile>[0];

function exportButton(
  page: MyListPage,
  label: string,
  write: (base: string) => Promise<Written>,
  words = label,
) {
  const button = element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': words === label ? `Export as ${label}` : words },
    words,
  );
  button.addEventListener('click', async () => {
    try {
      saveFile(await write(page.base));
    } catch (error) {
      page.say((error as Error).message);
    }
  });
  return button;
}

function copyButton(page: MyListPage, address: HTMLInputElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'chip' }, 'Copy the address');
  button.addEventListener('click', async () => {
    if (await copyText(address.value)) {
      page.say('The address is copied.');
      return;
    }
    address.select();
    page.say('The browser did not allow it: the address is selected, copy it yourself.');
    address.focus();
  });
  return button;
}

function importField(page: MyListPage): HTMLElement {
  const field = element('input', {
    type: 'file',
    accept: '.json,.md,.markdown,.txt,.bib,.bibtex,.ris,.nbib',
  });
  const report = element('div', { role: 'status' });
  field.addEventListener('change', async () => {
    const file = field.files?.[0];
    if (!file) return;
    report.replaceChildren(...(await importFile(page, file)));
    // The same file can be chosen again.
    field.value = '';
  });
  return element(
    'div',
    {},
    element(
      'label',
      {},
      element(
        'p',
        {},
        'Open a file with a list in JSON, Markdown, BibTeX, RIS or .nbib. What you have stays; what the file holds is added.',
      ),
      element('span', { class: 'bar' }, field),
    ),
    report,
  );
}

async function importFile(page: MyListPage, file: File): Promise<(Node | string)[]> {
  if (file.size > mostBytes)
    return ['This file is larger than 5 MB, so it was not read. Choose a smaller one.'];
  try {
    const [entries, text, { importList }] = await Promise.all([
      loadEntries(page.base),
      file.text(),
      import('./import-list.ts'),
    ]);
    const { list, unmatched, gone, fault } = importList(text, entries, toDay(new Date()));
    const known = [...list.entries.keys()].filter((id) => !gone.includes(id));
    const lost = [
      ...unmatched,
      ...gone.map((id) => `${list.entries.get(id)?.title || id} (kept in your list all the same)`),
    ];
    let there = 0;
    const refused = updateList((own) => {
      there = known.filter((id) => own.entries.has(id)).length;
      return mergeLists(own, list);
    });
    if (refused) return [refused];
    const added = known.length - there;
    return [
      fault ? `${fault} ` : '',
      known.length > 0 || lost.length > 0
        ? `${added} added, ${there} there before, ${lost.length} not found on this site${lost.length > 0 ? ':' : '.'}`
        : '',
      lost.length > 0 ? element('ul', {}, ...lost.map((line) => element('li', {}, line))) : '',
    ];
  } catch (error) {
    return [`The file was not imported. ${(error as Error).message}`];
  }
}
