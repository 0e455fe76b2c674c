import type { Pasted, PasteOptions } from '../../import/read-pasted.ts';
import { element } from '../dom.ts';
import { later, notLater } from './later.ts';

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

  function load() {
    loaded ??= import('./paste-reader.ts').catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  }

  /** Read what stands in the field; false where it says nothing, or another paste came meanwhile. */
  async function read(): Promise<boolean> {
    const text = paste.value;
    if (text.trim() === '') {
      pasted.textContent = '';
      showQuestion();
      return false;
    }
    try {
      const { parseWorkAddress, questionOf, readPasted } = await load();
      if (text !== paste.value) return false;
      const address = parseWorkAddress(text);
      showQuestion(address ? questionOf(address) : undefined);
      const found = readPasted(text, options());
      pasted.textContent = typeof found === 'string' ? found : take(found).join(' ');
      return typeof found !== 'string';
    } catch (error) {
      console.warn(error);
      pasted.textContent =
        'What reads it could not be loaded: check the connection, then paste it again.';
      return false;
    }
  }

  async function ask() {
    if (paste.value.trim() === '' && !(await pasteFromClipboard())) return;
    notLater(read);
    const text = paste.value;
    if (!(await read())) return;
    const { lookUp, parseWorkAddress, toPasted } = await load();
    const address = parseWorkAddress(text);
    if (!address) {
      pasted.textContent += ' There is nothing to look up: what you pasted says it all.';
      return;
    }
    button.disabled = true;
    pasted.textContent = 'Asking…';
    const answer = await lookUp(address);
    button.disabled = false;
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
  function showQuestion(question?: { registry: string; name: string }) {
    const isEmpty = paste.value.trim() === '';
    button.textContent = isEmpty ? 'Paste and look it up' : 'Look it up';
    button.hidden = !isEmpty && !question;
    asked.textContent = question
      ? ` Asks ${question.registry} for ${question.name}. It learns that somebody at your internet address wants it, and nothing else.`
      : isEmpty
        ? ' Takes an arXiv id, a DOI or a GitHub address from the clipboard and asks DataCite, Crossref or GitHub for that work. They learn your internet address and which work it is, and nothing else.'
        : '';
  }
}
