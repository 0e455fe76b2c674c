/** `node tests/site/make-content.ts FOLDER COUNT` writes a made-up content folder, to measure the site at other sizes. */
import { writeMadeUpContent } from './made-up-content.ts';

const [folder, count = ''] = process.argv.slice(2);
if (folder === undefined || !/^\d+$/.test(count)) {
  console.error('Usage: node tests/site/make-content.ts FOLDER COUNT');
  process.exitCode = 2;
} else {
  const entries = await writeMadeUpContent(folder, Number(count));
  console.log(`${entries.length} entries are in ${folder}.`);
}
