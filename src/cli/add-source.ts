import { addressAdvice } from '../checks/address-advice.ts';
import type { Content } from '../files/read-content.ts';
import { findWorks } from '../import/find-works.ts';
import { type Work, workOf } from '../import/work.ts';
import { parseWorkAddress, type WorkAddress } from '../import/work-address.ts';
import { Unreachable } from '../net/fetch-text.ts';
import { lookUpWork } from '../net/look-up-work.ts';
import type { Kind } from '../schema/parts.ts';
import { askTitle, type Terminal } from './ask.ts';
import { refuseDuplicate } from './find-duplicate.ts';
import { readInput } from './read-given.ts';
import { CannotRun, complain, Refused, type Run } from './run.ts';

/** Find the one work that `add` is given: in BibTeX, at a registry, or as a title that the person types. */
export async function findWork(
  run: Run,
  given: string | undefined,
  { bibtex }: { bibtex?: string },
  content: Content,
  terminal: Terminal | undefined,
): Promise<Work> {
  if (given === '-' && bibtex) throw new CannotRun('Give BibTeX once: with --bibtex or with -.');
  const source = given === '-' ? '-' : bibtex;
  const address = given === undefined || given === '-' ? undefined : toAddress(given);
  if (address) refuseDuplicate(address.type === 'doi' ? { doi: address.doi } : address, content);
  if (source) return withAddress(await readBibtex(run, source), address);
  if (address) return lookUp(run, address, terminal);
  throw new CannotRun(
    'Name a work: an arXiv id, a DOI or an address; or give BibTeX with --bibtex FILE, or with - on standard input.',
  );
}

function toAddress(given: string): WorkAddress {
  const address = parseWorkAddress(given);
  if (address) return address;
  const advice = addressAdvice(given);
  // A password is not repeated.
  if (advice) throw new CannotRun(advice);
  throw new CannotRun(
    `"${given}" is no arXiv id, DOI or address: write it as 1801.04381, 10.1109/CVPR.2018.00474 or https://github.com/owner/name.`,
  );
}

/** The one work of a BibTeX file; a file with more is for `import`. */
async function readBibtex(run: Run, source: string): Promise<Work> {
  const name = source === '-' ? 'standard input' : source;
  const parts = findWorks(await readInput(run, source), 'bibtex');
  const works = parts.filter((part) => 'work' in part);
  const faults = parts.flatMap((part) => ('work' in part ? [] : [part]));
  const [first] = works;
  if (works.length > 1) {
    throw new Refused(
      `${name}:${works[1]?.line}: A second entry stands here, and add takes one: use npm run import -- FILE for many.`,
    );
  }
  if (!first) {
    const [fault] = faults;
    throw new Refused(
      fault ? `${name}:${fault.line}: ${fault.reason}` : `${name} holds no BibTeX entry.`,
    );
  }
  if (first.work.title === '')
    throw new Refused(`${name}:${first.line}: The entry has no title: add one.`);
  for (const { line, text, reason } of faults) complain(run, `${name}:${line}: ${text}: ${reason}`);
  return first.work;
}

/** The address that the person gave is the main one. */
function withAddress(work: Work, address: WorkAddress | undefined): Work {
  if (!address) return work;
  const { fields, addresses } = work;
  const [id, other] = address.type === 'arxiv' ? [address.id, fields.arxiv] : [];
  if (id && other && id !== other) {
    throw new Refused(
      `The BibTeX is of arXiv ${other}, the address of ${id}: give those of one work.`,
    );
  }
  return {
    ...work,
    fields: {
      ...fields,
      ...(address.type === 'arxiv' && { arxiv: address.id }),
      ...(address.type === 'doi' && { doi: fields.doi ?? address.doi }),
      ...(address.type === 'repository' && { repository: address.url }),
    },
    main: address.url,
    addresses: [...new Set([address.url, ...addresses])],
  };
}

async function lookUp(
  run: Run,
  address: WorkAddress,
  terminal: Terminal | undefined,
): Promise<Work> {
  try {
    if (address.type === 'page') throw new Unreachable('No registry knows web pages');
    const { work, warnings } = await lookUpWork(address, {
      env: run.env,
      signal: terminal?.signal,
      onWait: (sentence) => complain(run, sentence),
    });
    for (const warning of warnings) complain(run, warning);
    return work;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    if (!terminal) {
      throw new CannotRun(
        `${error.message}. Give BibTeX with --bibtex FILE, or run it at a terminal and answer questions.`,
      );
    }
    complain(run, `${error.message}. Please answer; leave empty what you do not know.`);
    const title = await askTitle(terminal.ask);
    if (title === undefined)
      throw new CannotRun('Without a title there is no entry: nothing was written.');
    const kind: Kind | undefined = address.type === 'arxiv' ? 'papers' : undefined;
    return withAddress(workOf({ title, kind }), address);
  }
}
