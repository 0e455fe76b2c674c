import type { PersonName } from '../catalogue/person-name.ts';
import { knownVenue } from '../catalogue/venues.ts';

/** Tell a text in capitals alone, as some databases write titles and journals; acronyms are none. */
export function isInCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = text.match(/\p{Lu}[\p{Lu}\p{M}'’]*/gu) ?? [];
  const plain = words.filter((word) => word.length > 3 && !acronyms.has(word));
  // A name with a year is an acronym: EUROCRYPT 2006.
  return plain.length > 1 || (plain.some((word) => word.length > 6) && !/\d/.test(text));
}

/** Write such a text with the capitals of a title: `IEEE TRANSACTIONS ON COMPUTERS` is “IEEE Transactions on Computers”; what is an acronym in its short form stays one. */
export function fromCapitals(text: string, short = ''): string {
  if (!isInCapitals(text)) return text;
  const [, acronym = '', behind = ''] = /^(\p{Lu}{3,6}-)(\p{Lu}.*)$/u.exec(text) ?? [];
  if (acronym && isAcronym(acronym, behind)) return acronym + fromCapitals(behind, short);
  const inShort = new Set(/\p{Ll}/u.test(short) ? short.match(/\p{Lu}{2,}(?!\p{L})/gu) : []);
  let isFirst = true;
  const isRomance = romance.test(text);
  return (
    knownVenue(text) ??
    text.replace(token, (word, at: number) => {
      const written =
        inShort.has(word.trim()) ||
        isSeries(word, text.slice(Math.max(0, at - 9), at), text.slice(at, at + 20))
          ? word
          : isFirst
            ? sentenceStart(word)
            : isRomance && smallOfRomance.has(word)
              ? word.toLowerCase()
              : toWord(word);
      isFirst = /[:.?!]\s*$/.test(word);
      return written;
    })
  );
}

/** `JSMN-JOURNAL OF SMALL MACHINES AND NETS`, as Web of Science writes journals. */
function isAcronym(acronym: string, text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => !small.has(word));
  return acronym === `${words.map((word) => word[0]).join('')}-`;
}

/** `IMAGE AND GRAPHICS, ICIG 2019`: a short word between a comma and a year names a conference. */
function isSeries(word: string, before: string, from: string): boolean {
  return (
    /, (?:\p{Lu}{1,6}-)?$/u.test(before) &&
    /^\p{Lu}{2,6}(?:-\p{Lu}{1,6})? (?:19|20)\d\d(?!\d)/u.test(from) &&
    !times.test(word)
  );
}

const times =
  /^(?:JUNE?|JULY?|MARCH|APRIL|MAY|AUGUST|SPRING|SUMMER|AUTUMN|FALL|WINTER|PARTS?|ISSUE)$/;

/** Write names as they are usually written: `PETRUZZELLI, AM` is “A. M. Petruzzelli”, and `Watson III, W` has a suffix. Initials are set apart where all have no more. */
export function usualNames(written: readonly PersonName[]): PersonName[] {
  const names = written.map(withSuffix).map(withParticle);
  const persons = names.filter(({ given }) => given !== '');
  const isShouted =
    persons.every(({ family }) => /\p{Lu}/u.test(family) && !/\p{Ll}/u.test(family)) &&
    persons.some(({ family }) => family.length > 3);
  // A person among others with whole names may go by two letters.
  const areInitials = persons.every(({ given }) => /^(?:\p{Lu}[. -]*)+$/u.test(given));
  const isWhole = isShouted && persons.some(({ given }) => /\p{Lu}{4}/u.test(given));
  return names.map((name) => {
    if (name.given === '') return name;
    const { family, suffix } = name;
    // Mendeley writes the first or the last initial of some names small.
    const given = name.given
      .replace(/^\p{Ll}(?=\.|$| \p{Lu}(?:\.|$))|(?<=\p{L}\.? )\p{Ll}(?=\.?$)/u, (letter) =>
        letter.toUpperCase(),
      )
      .replace(/(?<=\p{Lu}\. ?)\p{Lu}$/u, '$&.');
    return {
      family: isShouted ? toName(family) : family,
      given: isWhole ? toName(given) : areInitials ? withPeriods(given) : given,
      suffix,
    };
  });
}

function withSuffix(name: PersonName): PersonName {
  const [, family = '', suffix = ''] =
    /^(.+?),? (Jr\.?|Sr\.?|II|III|IV|Ii|Iii|Iv)$/.exec(name.family) ?? [];
  return name.given === '' || suffix === '' || name.suffix !== ''
    ? name
    : { ...name, family, suffix: /^I/.test(suffix) ? suffix.toUpperCase() : suffix };
}

/** Google Scholar writes “Maaten, Laurens van der”. */
function withParticle(name: PersonName): PersonName {
  const [, given = '', particle = ''] = trailing.exec(name.given) ?? [];
  return particle === '' ? name : { ...name, given, family: `${particle} ${name.family}` };
}

const trailing =
  /^(\S.*?) ((?:(?:d[aeiu]|de[lnr]|dos|della|l[ae]|ten|ter|[vV][ao]n(?= de[nr]?$)|v[ao]n|zur?)(?: |$))+)$/;

/** A word with the apostrophes and the punctuation behind it, or an acronym in brackets. */
const token = /\([\p{Lu}\p{N}-]+(?:[ '’]{1,2}\d+)?\)|[\p{L}\p{M}\p{N}'’]+(?:[:.?!]\s*)?/gu;

/** A short word in front of a colon names what the text is about. */
function sentenceStart(word: string): string {
  return /^\p{Lu}{1,6}:/u.test(word) ? word : capitalised(toWord(word));
}

function toWord(written: string): string {
  const [word = '', end = ''] = written.split(/(?=[:.?!]\s*$)/);
  if (word.startsWith('(') || acronyms.has(word) || roman.test(word)) return written;
  if (/^\d+(?:ST|ND|RD|TH)$/.test(word) || small.has(word)) return word.toLowerCase() + end;
  const isSpelt = /\d|^\p{L}$/u.test(word) || (word.length < 6 && !/[AEIOUYÀ-ÖØ-Ý]/.test(word));
  return isSpelt ? written : capitalised(word.toLowerCase()) + end;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function toName(text: string): string {
  return text
    .split(/(?<=[\s-])/)
    .map((part) => {
      const word = part.trim();
      if (particles.has(word)) return part.toLowerCase();
      // A brand or an institute in brackets: Elaine Barker (NIST).
      if (/[.(]/.test(word)) return part;
      const [, start = '', rest = ''] = /^(MC(?=\p{Lu}{3})|[OD]['’])?(.*)$/su.exec(part) ?? [];
      return capitalised(start.toLowerCase()) + capitalised(rest.toLowerCase());
    })
    .join('');
}

function withPeriods(written: string): string {
  const given = written.replace(/\. (?=-)/g, '.');
  if (!/^\p{Lu}(?:[ -]?\p{Lu}){0,4}$/u.test(given)) return given;
  return given
    .replace(/\p{Lu}(?!$|-)/gu, '$&. ')
    .replace(/\s+/g, ' ')
    .replace(/\p{Lu}(?=$|-)/gu, '$&.');
}

const roman = /^(?=[IVX]{2,}$)X{0,3}(?:IX|IV|V?I{0,3})$/;
const small = new Set(
  'A AN AND AS AT BY FOR FROM IN INTO OF ON OR THE TO VIA WITH DE DER DES DI DU ET LA LE UND'.split(
    ' ',
  ),
);
const romance =
  /(?:ÇÃO|ÇÕES|CIÓN|(?<!\p{L})(?:AUX|COM|CON|DAS|DEL|DOS|EM|LAS|LES|LOS|NA|PARA|POUR|SOBRE|UMA|UNA|UNE))(?!\p{L})/u;
const smallOfRomance = new Set(
  'A AS AO AUX COM CON DA DANS DAS DEL DO DOS E EL EM EN LAS LES LOS NA NAS NO NOS O OS PAR PARA POR POUR QUE SOBRE SUR UM UMA UN UNA UNE Y'.split(
    ' ',
  ),
);
const particles = new Set('DA DE DEL DEN DER DI DOS DU LA LE TEN TER VAN VON'.split(' '));
const acronyms = new Set(
  (
    'ACM ACS AIAA AIP ASCE ASME BMC BMJ EMBO ETRI EURASIP FEBS FEMS IEE IEEE IEICE IET IFAC IFIP IOP ISPRS JAMA PLOS RSC SIAM SPIE USENIX ' +
    'EU UK US USA AI AR ID VR CAD CMOS CPU DNA RNA EEG FPGA GPU IOT LED MIMO NLP RISC SLAM SRAM VLSI'
  ).split(' '),
);
