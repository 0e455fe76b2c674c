import { likeNumber } from './plain-yaml.ts';

/**
 * Write a field of front matter as YAML: one line for a value or a few short ones, else a list with
 * an item a line. Text stands plain where no reader of YAML can take it for anything else, otherwise
 * in double quotes on one line, so that no part of it can end the front matter.
 */
export function writeYamlField(name: string, value: unknown, indent = ''): string {
  if (Array.isArray(value)) return `${indent}${name}:${writeList(value, indent)}`;
  if (isFields(value)) return `${indent}${name}:\n${writeFields(value, `${indent}  `)}`;
  return `${indent}${name}: ${writeScalar(value)}`;
}

function writeFields(fields: object, indent: string): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => writeYamlField(name, value, indent))
    .join('\n');
}

function writeList(items: readonly unknown[], indent: string): string {
  if (fitsOneLine(items)) return ` [${items.map(writeScalar).join(', ')}]`;
  return items.map((item) => `\n${indent}  - ${writeItem(item, `${indent}    `)}`).join('');
}

function writeItem(item: unknown, indent: string): string {
  return isFields(item) ? writeFields(item, indent).trimStart() : writeScalar(item);
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A few names or ids stand on one line; long lists and names with commas stand one below the other. */
function fitsOneLine(values: readonly unknown[]): boolean {
  const simple = values.every((it) => typeof it === 'string' && !/[,[\]{}"]/.test(it));
  return simple && values.join(', ').length <= 72;
}

function writeScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain.test(value) && !likeNumber.test(value)) return value;
  return JSON.stringify(value).replace(
    invisible,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text that no reader of YAML, old or new, takes for anything else. */
const isPlain =
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,/()+_?=%;~’“”–—-]|:(?=\S)|(?<=\S)#|['"&!*@$](?=.))*$/iu;

// Invisible characters stay readable for the next person; they stand in double quotes, where YAML knows escapes.
const invisible =
  /[\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff]/g;
