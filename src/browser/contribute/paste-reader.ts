/** What is loaded with the first paste; the readers of records and of lists follow where one is pasted. */
export { readPasted, toPasted } from '../../import/read-pasted.ts';
export { parseWorkAddress } from '../../import/work-address.ts';
export { questionOf } from './question.ts';
