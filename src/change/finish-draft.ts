import { splitFrontMatter } from '../content-files/split-front-matter.ts';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { inFrontMatter } from './file-parts.ts';

/** The fields that the comments of a draft ask for (`# summary: One sentence …`) and that it does not have yet. */
export function lackingFields(text: string, kind: Kind): string[] {
  const { yaml = '' } = splitFrontMatter(text);
  const asked = yaml.split('\n').flatMap((line) => advice.exec(line)?.[1] ?? []);
  return asked.filter((name) => Object.hasOwn(shapeOf(kind), name) && !has(yaml, name));
}

/** What the list that a draft comes from said of it: “The list says: …”. */
export function saidOf(text: string): string | undefined {
  return said.exec(splitFrontMatter(text).yaml ?? '')?.[1];
}

/** A finished draft without the comments that asked for what it has now. */
export function withoutAdvice(text: string): string {
  return inFrontMatter(text, (yaml) => {
    const isKept = (line: string) => {
      const asked = advice.exec(line)?.[1];
      return !said.test(line) && (asked === undefined || !has(yaml, asked));
    };
    return yaml.split('\n').filter(isKept).join('\n');
  });
}

const advice = /^# ([A-Za-z]\w*): /m;
const said = /^# (The list (?:says|goes on): .*)/m;

function has(yaml: string, name: string): boolean {
  return new RegExp(`^${name}:`, 'm').test(yaml);
}
