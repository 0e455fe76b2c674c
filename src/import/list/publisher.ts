import { isTitleCase } from './title-case.ts';

/** Read a publisher, whom entries do not name, for the year behind it: `Rome: Net Press, 2018`; nothing where a text is none. */
export function readPublisher(text: string): { year?: number } | undefined {
  const { city, publisher = '', year } = place.exec(text)?.groups ?? {};
  if (publisher === '') return undefined;
  // It has a word of the trade, or a city in front and capitals.
  const isOne = isPublisher(publisher) || (city !== undefined && isTitleCase(publisher));
  return isOne ? { ...(year && { year: Number(year) }) } : undefined;
}

const place =
  /^(?:(?<city>\p{Lu}[\p{L}.,;/&() -]{1,40}): )?(?<publisher>\p{Lu}[\p{L}’'&., -]{1,80}?)(?:[,;.]? \(?(?<year>(?:19|20)\d\d)\)?)?\.?$/u;

/** Tell whether a name has a word that publishers have in theirs. */
export function isPublisher(name: string): boolean {
  return trade.test(name);
}

const trade =
  /\b(?:Press|Books?|Publish\p{L}*|Verlag|Editions?|Springer|Wiley|Elsevier|Routledge|Academic|O[’']Reilly|Packt|Manning|Taylor|Francis|Sage|SAGE|Pearson|McGraw|Addison|Penguin|Palgrave|Macmillan|Brill|Gruyter|Kluwer|Birkhäuser|Blackwell|Prentice|Morgan Kaufmann|Chapman|Norton|Knopf|Vintage|Annual Reviews|Inc|Ltd|(?:American|British|European|International|Royal|Econometric) (?:\p{L}+ )?(?:Association|Society))\b/u;
