import fc from 'fast-check';
import { parsePersonName } from '../../../src/catalogue/person-name.ts';

const given = fc.constantFrom(
  'Ann',
  'Yong-Deok',
  'J.',
  'J.D.',
  'JD',
  'Éva',
  'Chih-chen',
  'M. K.',
  'A Mark',
  'Y.-D.',
);
const family = fc.constantFrom(
  'Lee',
  'van der Maaten',
  'El-Yaniv',
  'O’Brien',
  'Ylä-Jääski',
  'LeCun',
  "D'Arc",
);
const person = fc
  .tuple(given, fc.option(given), family)
  .map(([first, middle, last]) => [first, middle, last].filter(Boolean).join(' '));
const inverted = fc.tuple(family, given).map(([last, first]) => `${last}, ${first}`);
const organization = fc.constantFrom(
  'Google',
  'Tencent AI Lab',
  'Xilinx, Inc.',
  'The x86 Group',
  '王小明',
);

/** Authors as people write them, none of them twice. */
export const plainNames = fc.uniqueArray(fc.oneof(person, inverted, organization), {
  minLength: 1,
  maxLength: 6,
  selector: (name) => Object.values(parsePersonName(name)).join('/'),
});
