import type { ExportedFile } from './take-along/export-entries.ts';

/** Offer a text as a download; it goes from the page to the reader's disk and nowhere else. */
export function saveFile({ name, type, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the text only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
