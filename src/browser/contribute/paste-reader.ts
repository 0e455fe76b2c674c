/** What is loaded with the first paste: the readers of every format, and the registries. */
export { readPasted, toPasted } from '../../import/read-pasted.ts';
export { parseWorkAddress } from '../../import/work-address.ts';
export { lookUp, questionOf } from './look-up.ts';
