import type { FieldPath, Found } from './found.ts';
import type { Check } from './subject.ts';

/** No day lies after today, no preprint after the year of publication, no year after the next. */
export const impossibleDate: Check = ({ entries, guides, today }) => {
  const nextYear = Number(today.slice(0, 4)) + 1;
  return [
    ...entries.flatMap(({ file, added, published, year, sources = [] }) => [
      ...notAfterToday(file, ['added'], added),
      ...notAfterToday(file, ['published'], published),
      ...sources.flatMap(({ checked }, at) =>
        notAfterToday(file, ['sources', at, 'checked'], checked),
      ),
      ...notAfterYear(file, published, year),
      ...notAfter(file, year, nextYear),
    ]),
    ...guides.flatMap(({ file, updated }) => notAfterToday(file, ['updated'], updated)),
  ];

  function notAfterToday(file: string, at: FieldPath, day: string | undefined): Found[] {
    if (day === undefined || day <= today) return [];
    return [toProblem(file, at, `${day} lies after today, ${today}: correct the day.`)];
  }
};

function notAfterYear(file: string, published: string | undefined, year: number | undefined) {
  if (published === undefined || year === undefined) return [];
  if (published <= `${year}-12-31`) return [];
  const message = `The preprint of ${published} is later than the year of publication, ${year}: correct one of the two.`;
  return [toProblem(file, ['published'], message)];
}

function notAfter(file: string, year: number | undefined, nextYear: number): Found[] {
  if (year === undefined || year <= nextYear) return [];
  return [toProblem(file, ['year'], `${year} is too far ahead: correct the year.`)];
}

function toProblem(file: string, at: FieldPath, message: string): Found {
  return { file, at, message };
}
