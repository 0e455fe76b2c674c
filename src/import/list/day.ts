/** A year, and the whole day as YYYY-MM-DD where the text gives it. */
export type Day = { year: number; day?: string };

/** Read `2018`, `2018/05`, `May 2018`, `2018-05-01` or `1 May 2018`; nothing where a text says more or less than a date. */
export function readDay(text: string): Day | undefined {
  const plain = text.trim().replace(/^\((.*)\)$/, '$1');
  const [, year = '', month = '', day = ''] =
    /^((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain) ?? [];
  if (year !== '') return toDay(year, month, day);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]{2,8})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+((?:19|20)\d\d)$/.exec(
      plain,
    );
  if (named) {
    const at = months.findIndex((it) => (named[2] ?? '').toLowerCase().startsWith(it));
    return at === -1
      ? undefined
      : toDay(named[4] ?? '', String(at + 1), named[1] ?? named[3] ?? '');
  }
  const [, , last = ''] = /^(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)$/.exec(plain) ?? [];
  return last === '' ? undefined : toDay(last, '', '');
}

function toDay(year: string, month: string, day: string): Day | undefined {
  if (month !== '' && (Number(month) < 1 || Number(month) > 12)) return undefined;
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = day === '' ? undefined : new Date(`${whole}T00:00:00Z`);
  if (date && (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole))
    return undefined;
  return { year: Number(year), ...(date && { day: whole }) };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
