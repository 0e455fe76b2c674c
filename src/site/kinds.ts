/** The kinds of entries, in the order in which pages show them. */
export { kinds } from '../schema/parts.ts';
