const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The month of a day, as people write it: `Aug 2026` of `2026-08-31`. */
export function monthText(day: string): string {
  const [year = '', month = ''] = day.split('-');
  return [months[Number(month) - 1], year].filter(Boolean).join(' ');
}
