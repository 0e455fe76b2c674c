import { saveFile } from '../save-file.ts';
import { type ExportFormat, exportEntries } from './export-entries.ts';

/** Entries to hand over as one file, and where to say how it went. */
export type HandOver = {
  ids: string[];
  format: ExportFormat;
  base: string;
  say: (text: string) => void;
};

// A bundle that is loaded by its address has no exports to call.
addEventListener('hand-over', (event) => handOver((event as CustomEvent<HandOver>).detail));

async function handOver({ ids, format, base, say }: HandOver): Promise<void> {
  try {
    saveFile(await exportEntries(ids, format, base));
    say(`${ids.length} ${ids.length === 1 ? 'entry' : 'entries'} saved.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
