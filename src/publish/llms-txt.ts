import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { kinds } from '../schema/parts.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown-text.ts';

type LlmsTxtOptions = {
  title: string;
  summary: string;
  /** The address of an entry as Markdown. */
  hrefOf: (entry: Entry) => string;
  /** Other forms of the list. */
  optional: readonly { label: string; url: string; about: string }[];
};

/** Write `/llms.txt` (https://llmstxt.org): what the site is, and where each entry stands as Markdown, by category. */
export function writeLlmsTxt(catalogue: Catalogue, options: LlmsTxtOptions): string {
  const groups = Map.groupBy(
    catalogue.entries.toSorted(byYearThenTitle),
    ({ kind, category }) => `${kind}/${category}`,
  );
  const sections = kinds.flatMap((kind) =>
    catalogue.categories[kind].flatMap(({ id, title }) => {
      const entries = groups.get(`${kind}/${id}`) ?? [];
      const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${title}`;
      return entries.length > 0 ? writeSection(name, entries.map(toLine)) : [];
    }),
  );
  const optional = options.optional.map(
    ({ label, url, about }) => `- ${markdownLink(label, url)}: ${escapeMarkdown(about)}`,
  );
  const blocks = [
    `# ${escapeMarkdown(options.title)}`,
    `> ${escapeMarkdown(options.summary)}`,
    ...sections,
    ...writeSection('Optional', optional),
  ];
  return `${blocks.join('\n\n')}\n`;

  function toLine(entry: Entry): string {
    const link = markdownLink(cleanLine(entry.title), options.hrefOf(entry));
    return `- ${link}: ${escapeMarkdown(cleanLine(entry.summary))}`;
  }
}

function writeSection(title: string, lines: readonly string[]): string[] {
  return [`## ${escapeMarkdown(cleanLine(title))}`, lines.join('\n')];
}
