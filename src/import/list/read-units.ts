import { isUnlinkedWork } from './is-work.ts';
import { type ReadItem, readItem } from './read-item.ts';
import { readRow } from './read-row.ts';
import type { Unit } from './unit.ts';

/** Read the items and rows of a list; where it names authors behind its titles, one name there is an author, too. */
export function readUnits(units: readonly Unit[]): Map<Unit, ReadItem> {
  const items = new Map(units.map((unit) => [unit, withoutFile(read(unit))]));
  const credited = [...items.values()].filter(
    ({ authors, rest }) => authors.length > 1 && rest === '',
  );
  if (credited.length < leastCredited) return items;
  for (const [unit, item] of items) {
    if (item.authors.length === 0 && !unit.cells && oneName.test(item.description))
      items.set(unit, withoutFile(readItem(unit.tokens, { ...unit, credit: 'likely' })));
  }
  return items;
}

/** So many items that name several authors and nothing else show how a list is written. */
const leastCredited = 5;

const oneName =
  /^(?:by )?(?:\p{Lu}[\p{L}'’-]+|(?:\p{Lu}\.-?){1,3})(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}'’-]+|van|von|de|der|den|di)){1,3}(?:,? \(?(?:19|20)\d\d\)?)?(?: \([^()]{2,80}\))?\.?$/u;

function read(unit: Unit): ReadItem {
  return unit.cells ? readRow(unit.tokens, unit.cells) : readItem(unit.tokens, unit);
}

/** A document beside the list is a work whose address is not known: it has its title, and the link is told. */
function withoutFile(item: ReadItem): ReadItem {
  const { main, others, title } = item;
  const isWork = title.split(' ').length > 2 || isUnlinkedWork(item);
  if (
    !main ||
    title === '' ||
    !isWork ||
    !/^(?![a-z][a-z0-9+.-]*:|\/\/|#)[^?#]+\.(?:pdf|ps|ps\.gz|djvu|epub|docx?|pptx?)$/i.test(
      main.url,
    )
  )
    return item;
  const { main: _, ...rest } = item;
  return { ...rest, others: [main, ...others] };
}
