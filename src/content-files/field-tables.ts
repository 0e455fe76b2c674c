import { kinds } from '../schema/parts.ts';
import { writeFieldTable } from './entry-template.ts';

/** The contributor guide with the table below each kind's heading as the schema has it; all else stays. */
export function renewFieldTables(guide: string): string {
  return kinds.reduce((text, kind) => {
    const heading = `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n`;
    return text.replace(
      new RegExp(`(?<=\\n${heading})(?:\\|.*(?:\\n|$))+`),
      () => `${writeFieldTable(kind)}\n`,
    );
  }, guide);
}
