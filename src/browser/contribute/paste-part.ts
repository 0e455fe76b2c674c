import type { Pasted, PasteOptions } from '../../import/read-pasted.ts';
import { element } from '../dom.ts';
import { later, notLater } from './later.ts';
import type { Question } from './question.ts';

type Options = {
  options: () => PasteOptions;
  /** Put what was found into the form; sentences on what became of it. */
  take: (found: Pasted) => string[];
};

/** The field into which a person pastes what is there, and the button that asks a registry about it. Its readers are loaded with the first paste. */
export function pastePart({ options, take }: Options) {
  const paste = element('textarea', {
    id: 'paste',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'paste-hint',
  });
  const button = element('button', {
    type: 'button',
    class: 'chip',
    'aria-describedby': 'asked',
  });
  const asked = element('span', { class: 'hint', id: 'asked' });
  const pasted = element('p', { role: 'status', class: 'pasted' });
  const node = element(
    'div',
    { class: 'field' },
    element('label', { for: 'paste' }, 'Paste what you have'),
    paste,
    element('p', { class: 'ask' }, button, asked),
    pasted,
    element(
      'p',
      { class: 'hint', id: 'paste-hint' },
      'One work as BibTeX, RIS, CSL-JSON or PubMed (.nbib), an arXiv id, a DOI, an address, or a line of a Markdown list: it fills the fields below. On arXiv it is “Export BibTeX Citation” on the paper’s page; publishers and Zotero offer “Cite” or “Export”. Nothing is sent or looked up until you press the button.',
    ),
  );
  let loaded: Promise<typeof import('./paste-reader.ts')> | undefined;
  let isAsking = false;
  paste.addEventListener('input', () => later(read));
  button.addEventListener('click', ask);
  showQuestion();
  return {
    node,
    paste,
    empty() {
      paste.value = '';
      pasted.textContent = '';
      showQuestion();
    },
    say: (sentences: readonly string[]) => {
      pasted.textContent = sentences.join(' ');
    },
  };

  /** The readers; nothing where they do not come, which is said. */
  async function load() {
    try {
      loaded ??= import('./paste-reader.ts');
      return await loaded;
    } catch (error) {
      loaded = undefined;
      pasted.textContent = notLoaded(error);
      return undefined;
    }
  }

  /** Read what stands in the field; gives the readers, or nothing where it says nothing or another paste came meanwhile. */
  async function read() {
    const text = paste.value;
    if (text.trim() === '') {
      pasted.textContent = '';
      showQuestion();
      return undefined;
    }
    const readers = await load();
    if (!readers || text !== paste.value) return undefined;
    const address = readers.parseWorkAddress(text);
    showQuestion(address && readers.questionOf(address));
    const found = await readers.readPasted(text, options()).catch(notLoaded);
    if (text !== paste.value) return undefined;
    pasted.textContent = typeof found === 'string' ? found : take(found).join(' ');
    return typeof found === 'string' ? undefined : readers;
  }

  async function ask() {
    // A button that is switched off would lose the focus.
    if (isAsking) return;
    if (paste.value.trim() === '' && !(await pasteFromClipboard())) return;
    notLater(read);
    const text = paste.value;
    const readers = await read();
    if (!readers) return;
    const { parseWorkAddress, toPasted } = readers;
    const address = parseWorkAddress(text);
    if (!address) {
      pasted.textContent += ' There is nothing to look up: what you pasted says it all.';
      return;
    }
    isAsking = true;
    pasted.textContent = 'Asking…';
    const answer = await import('./look-up.ts').then(({ lookUp }) => lookUp(address), notLoaded);
    isAsking = false;
    // What was pasted or begun meanwhile is of another work.
    if (text !== paste.value) return;
    if (typeof answer === 'string') {
      pasted.textContent = answer;
      return;
    }
    const now = options();
    const kind = answer.work.kind ?? now.kind;
    pasted.textContent = take(toPasted(answer.work, { ...now, kind }, answer.told)).join(' ');
  }

  async function pasteFromClipboard(): Promise<boolean> {
    try {
      paste.value = (await navigator.clipboard.readText()).trim();
    } catch {
      // Refused, or not offered: the field still takes what is pasted by hand.
    }
    if (paste.value !== '') return true;
    pasted.textContent =
      'The clipboard is empty, or the browser does not let the page read it: paste into the field, then press “Look it up”.';
    paste.focus();
    return false;
  }

  /** Say on the button what it does, and beside it who will be asked for what. */
  function showQuestion(question?: Question) {
    const isEmpty = paste.value.trim() === '';
    button.textContent = isEmpty ? 'Paste and look it up' : 'Look it up';
    button.hidden = !isEmpty && !question;
    if (question) {
      const { registry, name, next } = question;
      asked.textContent = `Asks ${registry} for ${name}${next ? `, then ${next}` : ''}. ${learned}`;
    } else asked.textContent = isEmpty ? `${fromClipboard} ${learned}` : '';
  }
}

function notLoaded(error: unknown): string {
  console.warn(error);
  return 'What reads it could not be loaded: check the connection, then paste it again.';
}

const fromClipboard =
  'Takes an arXiv id, a DOI or a GitHub address from the clipboard, and asks DataCite, Crossref or GitHub for that work.';
const learned =
  'Who is asked learns your internet address, the name of this site, and which work it is; no cookies are sent.';
