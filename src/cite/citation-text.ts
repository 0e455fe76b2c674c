// References in plain text, one file a style.
export { writeApa } from './apa.ts';
export { writeIeee } from './ieee.ts';
