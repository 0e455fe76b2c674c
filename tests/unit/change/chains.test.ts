import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formerLeads } from '../../../src/catalogue/former-ids.ts';
import { allThings, type ContentDraft, draftOf } from '../../../src/change/content-draft.ts';
import { merge } from '../../../src/change/merge.ts';
import { move } from '../../../src/change/move.ts';
import { remove } from '../../../src/change/remove.ts';
import { rename } from '../../../src/change/rename.ts';
import { split } from '../../../src/change/split.ts';
import { type Content, contentWith } from '../../../src/files/read-content.ts';
import { kinds } from '../../../src/schema/parts.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { madeList } from './made-list.ts';

const today = '2026-11-22';
const read = (texts: ReadonlyMap<string, string>) => contentWith('content', texts, today);

/** Everything that answers at an address: what stands there, what leads on, what says why it is gone. */
function addressesOf({ catalogue }: Content): Set<string> {
  return new Set([
    ...allThings(catalogue).keys(),
    ...formerLeads(catalogue).map(({ from }) => from),
    ...(catalogue.removed ?? []).flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
  ]);
}

const index = fc.nat();
const slug = fc.constantFrom('a', 'b', 'cat', 'p-one', 'p-2', 'red', 'start');
const step = fc.oneof(
  fc.record({ how: fc.constant('rename' as const), one: index, slug }),
  fc.record({ how: fc.constant('merge' as const), one: index, other: index }),
  fc.record({ how: fc.constant('remove' as const), one: index, other: fc.option(index) }),
  fc.record({ how: fc.constant('move' as const), one: index, other: index }),
  fc.record({
    how: fc.constant('move kind' as const),
    one: index,
    kind: fc.constantFrom(...kinds),
  }),
  fc.record({ how: fc.constant('split' as const), one: index, slug, other: index }),
);
type Step = typeof step extends fc.Arbitrary<infer It> ? It : never;

/** Make a step with what the content has by now, whatever the numbers of the step. */
function make(draft: ContentDraft, it: Step): void {
  const ids = [...allThings(draft.catalogue).keys()];
  const idOf = (at: number) => ids[at % ids.length] ?? '';
  const one = idOf(it.one);
  if (it.how === 'rename') rename(draft, one, it.slug);
  else if (it.how === 'merge') merge(draft, one, idOf(it.other));
  else if (it.how === 'move') move(draft, [one], idOf(it.other));
  else if (it.how === 'move kind') move(draft, [one], it.kind);
  else if (it.how === 'remove') {
    const instead = it.other === null ? undefined : idOf(it.other);
    remove(draft, one, { because: 'It was withdrawn.', instead, today });
  } else {
    const to = { address: it.slug, title: 'A part', description: 'About a part.' };
    const matching = draft.catalogue.entries.filter((_, at) => (it.other >> at) % 2 === 1);
    split(draft, one, to, { named: [], matching });
  }
}

/** What a change makes of texts, or nothing where it is refused. */
function after(texts: ReadonlyMap<string, string>, it: Step) {
  const draft = draftOf(read(texts).catalogue, texts);
  make(draft, it);
  if (draft.faults.length > 0) return undefined;
  const isWrong = read(draft.texts).problems.some(({ severity }) => severity === 'error');
  return isWrong ? undefined : draft.texts;
}

test('however changes follow one another, each address that there was answers', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => {
      let texts: ReadonlyMap<string, string> = madeList();
      for (const it of steps) {
        const next = after(texts, it);
        if (!next) continue;
        const now = addressesOf(read(next));
        const lost = [...addressesOf(read(texts))].filter((id) => !now.has(id));
        expect({ lost, step: it }).toEqual({ lost: [], step: it });
        texts = next;
        made++;
      }
    }),
    { numRuns: fuzzRuns(15) },
  );
  expect(made).toBeGreaterThan(0);
});

test.each([
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with a mark at its beginning', (text: string) => `\uFEFF${text}`],
])('a file %s changes in the same lines as one without', (_, written) => {
  const all = (texts: ReadonlyMap<string, string>) =>
    new Map([...texts].map(([file, text]) => [file, written(text)]));
  // A file that the change itself makes has no such custom.
  const start = madeList({
    'removed.yaml':
      '- id: papers/x\n  title: X\n  removed: 2026-01-02\n  because: It was withdrawn.\n',
  });
  fc.assert(
    fc.property(step, (it) => {
      const plain = after(start, it);
      expect(after(all(start), it)).toEqual(plain && all(plain));
    }),
    { numRuns: fuzzRuns(30) },
  );
});
