import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const file = path.resolve(import.meta.dirname, '../../content/site.yaml');
const { name } = parse(readFileSync(file, 'utf8'));

/** Why a test of the questions, items and readers of EMDL is skipped: the repository holds another list. Empty where it holds EMDL. */
export const otherList =
  name === 'EMDL' ? '' : `It is about the list EMDL, and the content is ${name}.`;
