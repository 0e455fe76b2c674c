import type { DraftFields, DraftFile } from '../../content-files/entry-draft.ts';
import { newFileAddress } from '../../review/github-address.ts';
import type { Kind } from '../../schema/parts.ts';
import type { Tag } from '../../schema/tags.ts';
import { element } from '../dom.ts';
import { copyButton } from './copy-button.ts';
import { drawItem } from './preview-part.ts';

type Options = { repository: string; tags: readonly Tag[]; onSend: () => void };

/** What a draft becomes: the entry as lists show it, its file, and the ways to hand that over. */
export function filePart({ repository, tags, onSend }: Options) {
  const labels = new Map(tags.map(({ id, label }) => [id, label]));
  const item = element('ul', { class: 'entries' });
  const file = element('pre', { tabindex: '0', role: 'region', 'aria-label': 'The file' });
  const name = element('code', {});
  const send = element(
    'a',
    { class: 'send', target: '_blank', rel: 'noopener' },
    'Open it on GitHub',
  );
  const hint = element('p', { class: 'hint' });
  send.addEventListener('click', onSend);
  return {
    nodes: [
      element('section', {}, element('h2', { class: 'part' }, 'As it will look'), item),
      element(
        'section',
        {},
        element('h2', { class: 'part' }, 'The file'),
        element('p', {}, name),
        file,
      ),
      element(
        'p',
        { class: 'chips' },
        send,
        ...copyButton('Copy the file', () => file.textContent ?? ''),
      ),
      hint,
    ],
    show(kind: Kind, values: DraftFields, made: DraftFile) {
      item.replaceChildren(drawItem(kind, values, (id) => labels.get(id) ?? id));
      name.textContent = `content/${made.file}`;
      file.textContent = made.text;
      const { address, whole } = newFileAddress(
        `${repository}/new/main/content/${kind}`,
        `${made.slug}.md`,
        made.text,
      );
      send.href = address;
      hint.textContent = whole
        ? 'GitHub opens with the file filled in; “Commit changes” there proposes it. It needs a GitHub account and no software.'
        : 'The file is too long for an address: copy it, open GitHub’s page for a new file, and paste it there.';
    },
  };
}
