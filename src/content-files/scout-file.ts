import { Document, isCollection, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Rejected, Seen } from '../schema/scout.ts';

/** The file's name below the content folder. */
export const scoutFile = 'scout.yaml';

/** Add a work to those that were rejected; comments and the form of all other lines stay. The text is one that `check` takes. */
export function addRejected(text: string, work: Rejected): string {
  const document = read(text);
  const list = document.get('rejected');
  if (isSeq(list)) {
    // `[]` says that there is none yet.
    if (list.items.length === 0) list.flow = false;
    (list as YAMLSeq).add(document.createNode(work));
  } else document.set('rejected', document.createNode([work]));
  return write(document);
}

/** Say how far somebody has been through the candidates; lists that are not among them stay as they were. */
export function setSeen(text: string, seen: Seen, before: Seen | undefined): string {
  const document = read(text);
  const named = new Set(seen.lists?.map(({ repository }) => repository.toLowerCase()));
  const others = (before?.lists ?? []).filter(
    ({ repository }) => !named.has(repository.toLowerCase()),
  );
  const lists = [...others, ...(seen.lists ?? [])].toSorted((a, b) =>
    a.repository < b.repository ? -1 : 1,
  );
  document.set('seen', document.createNode({ until: seen.until, lists }));
  return write(document);
}

function read(text: string): Document {
  const document = parseDocument(text) as unknown as Document;
  // A file of comments alone holds no map yet; its comments stay.
  if (isMap(document.contents) || isCollection(document.contents)) return document;
  const made = new Document({});
  made.commentBefore = document.commentBefore ?? document.comment;
  return made;
}

function write(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
