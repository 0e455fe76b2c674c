import fc from 'fast-check';
import { type ProblemCode, problemTitles } from '../../../../src/checks/problem.ts';
import { type Report, reportLimits } from '../../../../src/review/pull-request/report-schema.ts';
import { linkStates } from '../../../../src/schema/observed.ts';
import { hostileText } from '../../text/hostile-text.ts';

/** A report that says nothing. */
export const emptyReport: Report = {
  fault: null,
  counts: { entries: 3, errors: 0, warnings: 0 },
  ...{ problems: [], entries: [], gone: [], twins: [], links: [] },
  left: { problems: 0, entries: 0, gone: 0, twins: 0, links: 0 },
};

const attack = fc.constantFrom(
  ...['@EMDL/all', '#1', '![x](https://evil.example/x.png)', '[a](https://evil.example)'],
  ...['<img src=x onerror=alert(1)>', '<!-- reading list: what the checks found -->', '</details>'],
  ...['\n\n```\n\n# Approved\n\n', '\n````\n', '$$x$$', 'www.evil.example', 'x@evil.example'],
);
/** A text of one line’s length that tries to break out of wherever it is shown. */
export const hostileLine = fc
  .array(fc.oneof(attack, hostileText), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').slice(0, reportLimits.line));
const text = hostileLine;
const maybe = fc.option(text, { nil: null });
const line = fc.integer({ min: 0, max: 9999 });
const place = { file: text, line };

/** A report in the right form whose every text is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc.record({
  fault: fc.option(text, { nil: null }),
  counts: fc.record({ entries: line, errors: line, warnings: line }),
  problems: fc.array(
    fc.record({
      ...place,
      severity: fc.constantFrom('error', 'warning'),
      code: fc.constantFrom(...(Object.keys(problemTitles) as ProblemCode[])),
      message: text,
    }),
    { maxLength: 4 },
  ),
  entries: fc.array(
    fc.record({
      ...{ id: fc.constant('papers/x'), kind: fc.constant('papers'), file: text },
      ...{ isNew: fc.boolean(), movedFrom: maybe, title: text, url: text, category: text },
      ...{ authors: fc.array(text, { maxLength: 12 }), year: fc.constantFrom(null, 2018) },
      ...{ venue: maybe, summary: text, why: maybe, tags: fc.array(text, { maxLength: 3 }) },
      bibtex: text,
    }),
    { maxLength: 3 },
  ) as fc.Arbitrary<Report['entries']>,
  gone: fc.array(
    fc.record({ id: text, file: text, title: text, became: maybe, leadsOn: fc.boolean() }),
    { maxLength: 3 },
  ),
  twins: fc.array(
    fc.record({
      one: fc.record({ ...place, title: text }),
      other: fc.record({ ...place, title: text }),
    }),
    { maxLength: 3 },
  ),
  links: fc.array(
    fc.record({
      ...place,
      address: text,
      state: fc.constantFrom(null, ...linkStates),
      to: maybe,
      reason: maybe,
    }),
    { maxLength: 4 },
  ),
  left: fc.record({ problems: line, entries: line, gone: line, twins: line, links: line }),
});
