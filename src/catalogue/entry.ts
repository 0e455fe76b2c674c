import type { Categories } from '../schema/categories.ts';
import type { Device } from '../schema/devices.ts';
import type { Library, Paper, Tool, Tutorial } from '../schema/entry.ts';
import type { GuideData, GuideStep } from '../schema/guide.ts';
import type { Observed } from '../schema/observed.ts';
import type { Kind } from '../schema/parts.ts';
import type { Removed } from '../schema/removed.ts';
import type { Scout } from '../schema/scout.ts';
import type { Site } from '../schema/site.ts';
import type { Tag } from '../schema/tags.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';

type Common = Pick<Tool, Extract<keyof Paper, keyof Library & keyof Tutorial & keyof Tool>>;

/** One entry of the list: its front matter, its place, and its note as Markdown. Fields that its kind lacks are absent. */
export type Entry = Common &
  Partial<Omit<Paper & Library & Tutorial & Tool, keyof Common>> & {
    /** `papers/mobilenetv2` */
    id: string;
    kind: Kind;
    /** The file name without its ending. */
    slug: string;
    /** Path of the file below the content folder. */
    file: string;
    /** The note, in Markdown. */
    note: string;
  };

/** A reading path: its front matter, the text of its MDX body, and the entries it names. */
export type Guide = GuideData & {
  slug: string;
  /** Path of the file below the content folder. */
  file: string;
  /** Ids of the entries it embeds, in reading order. */
  entries: string[];
  /** Its steps in their order; a text without steps has none. */
  steps: GuideStep[];
};

/** Everything the list holds; every page and every export is a view of it. */
export type Catalogue = {
  entries: Entry[];
  categories: Categories;
  tags: Tag[];
  guides: Guide[];
  /** The devices that results name; absent where the content has no list of them. */
  devices?: Device[];
  /** What the list is called and about; absent where the content does not say. */
  site?: Site;
  /** The words that entries may use; absent where the content has none. */
  vocabularies?: Vocabularies;
  /** Which candidates were seen and rejected; absent where the content does not say. */
  scout?: Scout;
  /** What was taken from the list, with the reasons; absent where nothing was. */
  removed?: Removed[];
  /** What was seen of links and repositories; absent where nothing was yet. */
  observed?: Observed;
};
