import type { Root as Drawing } from 'hast';
import type { Root } from 'mdast';
import type { Catalogue } from '../catalogue/entry.ts';
import type { FieldPath, Position, Problem } from '../checks/problem.ts';
import type { Draft, DraftGuide } from '../checks/subject.ts';
import { categoriesSchema } from '../schema/categories.ts';
import { devicesSchema } from '../schema/devices.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import { removedSchema } from '../schema/removed.ts';
import { scoutSchema } from '../schema/scout.ts';
import { namelessSite, siteSchema } from '../schema/site.ts';
import { tagsSchema } from '../schema/tags.ts';
import { vocabulariesSchema } from '../schema/vocabularies.ts';
import { findDamage } from './damaged-text.ts';
import { parseEntryFile } from './entry-file.ts';
import { parseFigureFile } from './figure-file.ts';
import { parseGuideFile } from './guide-file.ts';
import { observedFile, parseObserved } from './observed-file.ts';
import { parseVocabularyFile } from './vocabulary-file.ts';

/** A file below the content folder; where its bytes are not UTF-8 it has no text, and `damaged` holds what could be read. */
export type ContentFile = { file: string; text: string | undefined; damaged?: string };

/** All content taken apart: what is right, what can still be checked, and what is wrong with the rest. */
export type ParsedContent = {
  /** What has no fault in its own file. */
  catalogue: Catalogue;
  drafts: Draft[];
  guideDrafts: DraftGuide[];
  /** The texts of the guides without a fault as they were checked, by slug. */
  guideTrees: ReadonlyMap<string, Root>;
  /** The drawings of guides' figures, by the names of their files: those without a fault, and the names of all. */
  figures: ReadonlyMap<string, Drawing>;
  figureNames: ReadonlySet<string>;
  problems: Problem[];
  /** Files that could not be read whole. */
  faulty: ReadonlySet<string>;
  locate: (file: string, at: FieldPath) => Position;
};

const noWords = {
  ...{ platforms: [], backends: [], vendors: [], interfaces: [] },
  ...{ modelFormats: [], precisions: [], languages: [] },
};

const noCategories = { papers: [], libraries: [], tutorials: [], tools: [] };

/** What was parsed of each file, for a reader that comes back: a file whose text is the same is not parsed again. */
export type KeptFiles = Map<string, { text: string; parsed: ParsedFile }>;

/** Parse every file of the content folder; nothing is left out silently. */
export function parseContent(files: readonly ContentFile[], kept?: KeptFiles): ParsedContent {
  const catalogue: Catalogue = { entries: [], categories: noCategories, tags: [], guides: [] };
  const drafts: Draft[] = [];
  const guideDrafts: DraftGuide[] = [];
  const guideTrees = new Map<string, Root>();
  const figures = new Map<string, Drawing>();
  const figureNames = new Set<string>();
  const problems: Problem[] = [];
  const locators = new Map<string, (path: FieldPath) => Position>();

  for (const { file, text, damaged } of files) {
    if (file === observedFile) {
      const { observed, problems: faults } = parseObserved(file, text ?? '\ufffd');
      catalogue.observed = observed;
      problems.push(...faults);
      continue;
    }
    const figure = /^guides\/([^/]+\.svg)$/.exec(file)?.[1];
    if (figure) {
      const { drawing, problems: faults } = parseFigureFile(file, text ?? '');
      const damage = findDamage(file, text, damaged);
      figureNames.add(figure);
      if (drawing) figures.set(figure, drawing);
      problems.push(...damage.problems, ...(damage.isLost ? [] : faults));
      continue;
    }
    const { damage, parsed } = parseKept({ file, text, damaged }, kept);
    if (!parsed) continue;
    locators.set(file, parsed.locate);
    problems.push(...damage.problems, ...(damage.isLost ? [] : parsed.problems));
    if ('categories' in parsed) catalogue.categories = parsed.categories;
    if ('tags' in parsed) catalogue.tags = parsed.tags;
    if ('devices' in parsed) catalogue.devices = parsed.devices;
    if ('removed' in parsed) catalogue.removed = parsed.removed;
    if ('site' in parsed) catalogue.site = parsed.site;
    if ('scout' in parsed) catalogue.scout = parsed.scout;
    if ('vocabularies' in parsed) catalogue.vocabularies = parsed.vocabularies;
    if ('guideDraft' in parsed) guideDrafts.push(parsed.guideDraft);
    if ('guide' in parsed && parsed.guide) catalogue.guides.push(parsed.guide);
    if ('tree' in parsed && parsed.tree) guideTrees.set(parsed.guideDraft.slug, parsed.tree);
    if ('draft' in parsed) drafts.push(parsed.draft);
    if ('entry' in parsed && parsed.entry) catalogue.entries.push(parsed.entry);
  }
  const locate = (file: string, at: FieldPath) =>
    locators.get(file)?.(at) ?? { line: 1, column: 1 };
  const faulty = new Set(problems.map(({ file }) => file));
  return {
    ...{ catalogue, drafts, guideDrafts, guideTrees, figures, figureNames },
    ...{ problems, faulty, locate },
  };
}

/** What a file holds, and what of its text is damaged. */
type ParsedFile = { damage: ReturnType<typeof findDamage>; parsed: ReturnType<typeof parseOne> };

function parseKept(given: ContentFile, kept: KeptFiles | undefined): ParsedFile {
  const { file, text } = given;
  const known = kept?.get(file);
  if (known && known.text === text) return known.parsed;
  const parsed = parseFile(given);
  if (text !== undefined) kept?.set(file, { text, parsed });
  return parsed;
}

function parseFile({ file, text, damaged }: ContentFile): ParsedFile {
  const [folder = ''] = file.split('/', 1);
  const damage = findDamage(file, text, damaged);
  return { damage, parsed: parseOne(file, folder, damage.isLost ? '' : (text ?? '')) };
}

function parseOne(file: string, folder: string, text: string) {
  if (file === 'categories.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, categoriesSchema, text, noCategories);
    return { categories: data, ...rest };
  }
  if (file === 'tags.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, tagsSchema, text, []);
    return { tags: data, ...rest };
  }
  if (file === 'devices.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, devicesSchema, text, []);
    return { devices: data, ...rest };
  }
  if (file === 'removed.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, removedSchema, text, []);
    return { removed: data, ...rest };
  }
  if (file === 'site.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, siteSchema, text, namelessSite);
    return { site: data, ...rest };
  }
  if (file === 'scout.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, scoutSchema, text, {});
    return { scout: data, ...rest };
  }
  if (file === 'vocabularies.yaml') {
    const { data, ...rest } = parseVocabularyFile(file, vocabulariesSchema, text, noWords);
    return { vocabularies: data, ...rest };
  }
  if (folder === 'guides') {
    const { draft, ...rest } = parseGuideFile(file, text);
    return { guideDraft: draft, ...rest };
  }
  return isKind(folder) ? parseEntryFile(file, folder, text) : undefined;
}

function isKind(folder: string): folder is Kind {
  return (kinds as readonly string[]).includes(folder);
}
