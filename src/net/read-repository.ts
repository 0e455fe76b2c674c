import { z } from 'zod';
import { noLicence, unclearLicence } from '../catalogue/upkeep/licences.ts';
import { type ListedRelease, newestReleases } from '../catalogue/upkeep/releases.ts';
import { type ObservedRepository, observedRepositorySchema } from '../schema/observed.ts';
import { NoGithubAnswer } from './github.ts';
import { type GithubOptions, readGithub } from './read-github.ts';

/** What is to be found out about a repository. */
type Wanted = {
  /** `owner/name` */
  name: string;
  /** The release that an entry names, so that the next one of the same thing is found; without it none is looked for. */
  release: string | undefined;
};

/** Ask GitHub for one repository's stars, licence, archived flag, last commit and newest releases; throws `NoGithubAnswer`. */
export async function readRepository(
  { name, release }: Wanted,
  today: string,
  options: GithubOptions,
): Promise<ObservedRepository> {
  // As parts of a path they would lead to another page of the API.
  if (name.split('/').some((part) => /^\.+$/.test(part)))
    throw new NoGithubAnswer('it has no possible name');
  const repository = await readAs(repositoryAnswer, `/repos/${name}`, 'answer', options);
  const { archived, stargazers_count: stars, full_name, license } = repository;
  const [last] = await readAs(
    commitsAnswer,
    `/repos/${full_name}/commits?per_page=1`,
    'list of commits',
    options,
  );
  const isRenamed = full_name.toLowerCase() !== name.toLowerCase();
  const seen = observedRepositorySchema.safeParse({
    stars,
    lastCommit: dayOf(last),
    archived,
    checked: today,
    ...(isRenamed && { renamed: full_name }),
    ...(license !== undefined && { license: licenceOf(license) }),
    ...(release !== undefined && (await readReleases(full_name, release, options))),
  });
  if (!seen.success) throw new NoGithubAnswer('GitHub’s answer holds a value that cannot be right');
  return seen.data;
}

/** Ask GitHub for the day of the last commit that changed a file; throws `NoGithubAnswer`. */
export async function readFileChange(
  { name, branch, path }: { name: string; branch?: string | undefined; path: string },
  options: GithubOptions,
): Promise<string> {
  const query = new URLSearchParams({ path, per_page: '1', ...(branch && { sha: branch }) });
  const listed = z.array(commitAnswer);
  const [last] = await readAs(
    listed,
    `/repos/${name}/commits?${query}`,
    'list of commits',
    options,
  );
  if (!last) throw new NoGithubAnswer('no commit there has changed a file of this name');
  return dayOf(last);
}

async function readReleases(
  name: string,
  known: string,
  options: GithubOptions,
): Promise<ReturnType<typeof newestReleases>> {
  // Few, for each comes with its text and its files.
  const listed = await readAs(
    releasesAnswer,
    `/repos/${name}/releases?per_page=10`,
    'list of releases',
    options,
  );
  const releases = listed.flatMap(({ tag_name, published_at, draft, prerelease }) =>
    published_at && !draft
      ? [{ name: tag_name, date: published_at.slice(0, 10), isPrerelease: prerelease }]
      : [],
  );
  return newestReleases(
    releases.length > 0 ? releases : await readTags(name, known, options),
    known,
  );
}

/** Where a project makes no releases, its newest tag stands for one. */
async function readTags(
  name: string,
  known: string,
  options: GithubOptions,
): Promise<ListedRelease[]> {
  const tags = await readAs(
    tagsAnswer,
    `/repos/${name}/tags?per_page=100`,
    'list of tags',
    options,
  );
  const undated = tags.map((tag) => ({ name: tag.name, date: '', isPrerelease: false }));
  const newest = newestReleases(undated, known).release?.name;
  const tag = tags.find((it) => it.name === newest);
  if (!tag) return [];
  const commit = await readAs(
    commitAnswer,
    `/repos/${name}/commits/${tag.commit.sha}`,
    'commit',
    options,
  );
  return [{ name: tag.name, date: dayOf(commit), isPrerelease: false }];
}

async function readAs<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  what: string,
  options: GithubOptions,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readGithub(path, options));
  if (parsed.success) return parsed.data;
  throw new NoGithubAnswer(`GitHub’s ${what} has another form than expected`);
}

function dayOf({ commit }: z.output<typeof commitAnswer>): string {
  return commit.committer.date.slice(0, 10);
}

/** GitHub writes NOASSERTION where it finds a licence that it cannot name. */
function licenceOf(license: { spdx_id?: string | null | undefined } | null): string {
  if (license === null) return noLicence;
  return license.spdx_id && license.spdx_id !== 'NOASSERTION' ? license.spdx_id : unclearLicence;
}

const repositoryAnswer = z.object({
  full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  stargazers_count: z.number(),
  archived: z.boolean(),
  license: z.nullish(z.object({ spdx_id: z.nullish(z.string()) })),
});
const commitAnswer = z.object({ commit: z.object({ committer: z.object({ date: z.string() }) }) });
const commitsAnswer = z.tuple([commitAnswer], z.unknown());
const tagsAnswer = z.array(
  z.object({ name: z.string(), commit: z.object({ sha: z.string().regex(/^[0-9a-f]+$/) }) }),
);
const releasesAnswer = z.array(
  z.object({
    tag_name: z.string(),
    published_at: z.nullish(z.string()),
    draft: z.boolean(),
    prerelease: z.boolean(),
  }),
);
