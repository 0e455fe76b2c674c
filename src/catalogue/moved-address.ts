import type { ObservedLink } from '../schema/observed.ts';

/**
 * Why a person should look at a moved address before its new one is written, as the end of a sentence that
 * begins with the address; nothing where the new one is plainly the same page.
 */
export function doubtOf(address: string, record: ObservedLink): string | undefined {
  const [from, to] = [URL.parse(address), URL.parse(record.to ?? '')];
  if (!from || !to) return 'has no new address';
  if (record.since === record.checked) return 'has to be seen there on a second day';
  return doubts.find(([, applies]) => applies(from, to))?.[0];
}

/** The first that applies is said. */
const doubts: readonly [text: string, applies: (from: URL, to: URL) => boolean][] = [
  ['is made to last, wherever it leads', ({ host }, to) => lasting.test(host) && to.host !== host],
  ['leads to a front page', (from, to) => to.pathname === '/' && from.pathname !== '/'],
  [
    'leads to the front page of another host',
    (from, to) => to.pathname === '/' && hostOf(from) !== hostOf(to),
  ],
  [
    'leads to a page that lets people in, or that reports an error',
    (from, to) => odd.test(to.pathname + to.search) && !odd.test(from.pathname + from.search),
  ],
  [
    'leads to a place without a secure connection',
    (from, to) => from.protocol === 'https:' && to.protocol === 'http:',
  ],
  [
    'leads to a page in a language that was chosen for this program',
    (from, to) => languageOf(to.pathname) !== languageOf(from.pathname),
  ],
  [
    'leads to an address with parameters of its own',
    (from, to) => to.search !== '' && to.search !== from.search,
  ],
  [
    'leads to a page with another name',
    (from, to) => lastOf(from) !== lastOf(to) && !isRename(from, to),
  ],
];

/** Resolvers, whose addresses are there to stay while what they lead to moves. */
const lasting = /^(?:(?:dx\.)?doi\.org|hdl\.handle\.net|(?:www\.)?purl\.org|w3id\.org|n2t\.net)$/;

const odd =
  /(?:^|[^a-z])(?:log-?in|sign-?in|auth|sso|consent|captcha|not-?found|404|error|unavailable|expired)(?![a-z])/i;

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

function languageOf(path: string): string | undefined {
  return /^\/([a-z]{2}(?:[-_][a-z]{2})?)(?:\/|$)/i.exec(path)?.[1];
}

/** What a page is called behind its folders, without an ending that says how it is made. */
function lastOf({ pathname }: URL): string {
  const names = pathname.split('/').filter((name) => name !== '' && !/^index\.\w+$/i.test(name));
  return (names.at(-1) ?? '').replace(/\.(?:html?|php|aspx?)$/i, '').toLowerCase();
}

/** These hosts redirect for good only what an owner has renamed, the rest of the path unchanged. */
function isRename(from: URL, to: URL): boolean {
  const [a, b] = [from, to].map(({ pathname }) => pathname.replace(/\/$/, '').split('/'));
  const isSameBelow = a?.slice(3).join('/') === b?.slice(3).join('/');
  return forges.test(from.host) && from.host === to.host && a?.length === b?.length && isSameBelow;
}

const forges = /^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)$/;
