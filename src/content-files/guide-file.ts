import type { Root } from 'mdast';
import type { Guide } from '../catalogue/entry.ts';
import type { Problem } from '../checks/problem.ts';
import { toSchemaProblems } from '../checks/schema-problems.ts';
import type { DraftGuide } from '../checks/subject.ts';
import { type GuideData, guideSchema } from '../schema/guide.ts';
import { slugPattern } from '../schema/parts.ts';
import { type ParsedYaml, parseFrontMatter } from './front-matter.ts';
import { parseGuideBody } from './guide-body.ts';
import { rightFields } from './right-fields.ts';
import { isUnknownId } from './unknown-id.ts';

/** What the file of a guide holds, and what is wrong with it. */
type ParsedGuideFile = {
  draft: DraftGuide;
  /** The guide, where its front matter, its text and its file name are right. */
  guide?: Guide;
  /** The text of its body as it was checked. */
  tree?: Root;
  problems: Problem[];
  locate: ParsedYaml['locate'];
};

/** Parse one guide, `guides/start-here.mdx`: its front matter, and what its components and links name. */
export function parseGuideFile(file: string, text: string): ParsedGuideFile {
  const { data, body, bodyLine, problems, locate } = parseFrontMatter(file, text);
  const slug = file.replace(/^guides\//, '').replace(/\.mdx?$/, '');
  const empty = { slug, file, entries: [], steps: [], references: [], parts: [] };
  if (problems.length > 0) return { draft: empty, problems, locate };

  const { references, parts, faults, steps, tree } = parseGuideBody(file, body, bodyLine);
  const entries = references.filter((it) => it.attribute === 'id').map((it) => it.value);
  const place = { slug, file, entries: [...new Set(entries)], steps };
  const parsed = guideSchema.safeParse(data);
  const issues = parsed.error?.issues.filter((issue) => !isUnknownId(issue, data)) ?? [];
  if (issues.length > 0) {
    const wrong = toSchemaProblems(file, guideSchema, data, issues);
    const draft = { ...rightFields(guideSchema, data, issues), ...place, references, parts };
    return { draft, problems: [...wrong, ...faults], locate };
  }
  const guide = { ...((parsed.data ?? data) as GuideData), ...place };
  const draft = { ...guide, references, parts };
  const isRight = faults.length === 0 && slugPattern.test(slug) && file === `guides/${slug}.mdx`;
  return isRight
    ? { draft, guide, tree, problems: faults, locate }
    : { draft, problems: faults, locate };
}
