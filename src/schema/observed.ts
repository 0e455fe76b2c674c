import { z } from 'zod/mini';
import { address, date, line, release } from './parts.ts';

/** What a link can be: dead takes failures on several days, and a site that only turns robots away is blocked. */
export const linkStates = ['ok', 'moved', 'suspect', 'dead', 'blocked'] as const;
/** The state of a link. */
export type LinkState = (typeof linkStates)[number];

/** What is known of one address, and the history that the next check builds on. */
export const observedLinkSchema = z.strictObject({
  state: z.enum(linkStates),
  /** The day it was first seen in this state; of a suspect or dead link the first day it failed. */
  since: date,
  /** The day of the last check. */
  checked: date,
  /** Where a moved address leads to. */
  to: z.optional(address),
  /** The parts, behind `#` in links, that its page does not hold. */
  lacks: z.optional(z.array(line.check(z.maxLength(200))).check(z.maxLength(20))),
  /** Why it is suspect, dead or blocked. */
  reason: z.optional(line.check(z.maxLength(100))),
  /** The last day it answered. */
  ok: z.optional(date),
  /** The days on which it failed since it last answered: the first and the latest. */
  failures: z.optional(z.array(date).check(z.maxLength(10))),
  /** What its server calls this version of the page, and the day on which that was first seen. */
  version: z.optional(line.check(z.maxLength(200))),
  versionSince: z.optional(date),
  /** The day on which the page last changed, as far as its server distinguishes versions. */
  changed: z.optional(date),
});

const repositoryName = z.string().check(z.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/));

/** A licence by its identifier, or `other`, or `none`, and what was seen before it. */
const licence = {
  license: z.optional(line.check(z.maxLength(100))),
  licenseBefore: z.optional(line.check(z.maxLength(100))),
  /** The day on which it was first seen. */
  licenseSince: z.optional(date),
};

/** What GitHub says of one repository. */
export const observedRepositorySchema = z.strictObject({
  stars: z.int().check(z.minimum(0)),
  /** The day of the last commit on its main branch. */
  lastCommit: date,
  archived: z.boolean(),
  /** The day on which GitHub said so. */
  checked: date,
  /** `owner/name` where the repository has another name by now. */
  renamed: z.optional(repositoryName),
  /** The day on which it was first seen archived, where it had been seen open before. */
  archivedSince: z.optional(date),
  ...licence,
  /** The newest release, and the newest pre-release that is newer than it. */
  release: z.optional(release),
  /** The day on which that release was first seen. */
  releaseSince: z.optional(date),
  prerelease: z.optional(release),
});

/** What Hugging Face says of one model. */
export const observedModelSchema = z.strictObject({
  checked: date,
  renamed: z.optional(repositoryName),
  ...licence,
});

/** When a file of a repository that an entry names as its source last changed. */
export const observedFileSchema = z.strictObject({
  /** The day of the last commit that changed it. */
  changed: date,
  checked: date,
});

/** What was seen of a link, and when. */
export type ObservedLink = z.output<typeof observedLinkSchema>;
/** What was seen of a repository, and when. */
export type ObservedRepository = z.output<typeof observedRepositorySchema>;

/** What was seen of a model, and when. */
export type ObservedModel = z.output<typeof observedModelSchema>;
/** What was seen of a file in a repository, and when. */
export type ObservedFile = z.output<typeof observedFileSchema>;

/**
 * What changes by itself and was seen from outside: links and source files by their address without
 * fragment, repositories and models by `owner/name` in lower case.
 */
export type Observed = {
  links: Map<string, ObservedLink>;
  repositories: Map<string, ObservedRepository>;
  models: Map<string, ObservedModel>;
  files: Map<string, ObservedFile>;
};
