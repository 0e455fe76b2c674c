import { z } from 'zod/mini';
import { cleanExcerpt } from '../../text/clean-text.ts';
import { type Work, workOf } from '../work.ts';

const text = z.nullish(z.string());

/** What is read of https://api.github.com/repos/{owner}/{name}. */
const answer = z.object({
  name: z.string(),
  full_name: z.string().check(z.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)),
  description: text,
  homepage: text,
  archived: z.nullish(z.boolean()),
  topics: z.nullish(z.array(z.string())),
  owner: z.object({ login: z.string(), type: text }),
  license: z.nullish(z.object({ spdx_id: text })),
});

/** Read the answer of GitHub's API about one repository; what kind of work it is, nobody there says. */
export function readGithubAnswer(data: unknown): Work | string {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return 'GitHub’s answer is not of the form that is known.';
  const { name, full_name, description, homepage, archived, topics, owner, license } = parsed.data;
  const url = `https://github.com/${full_name}`;
  const spdx = license?.spdx_id;
  const owned = `${cleanExcerpt(owner.login)}, ${owner.type === 'Organization' ? 'an organization' : 'a person'}, owns the repository.`;
  return workOf({
    title: cleanExcerpt(name, 100),
    fields: {
      repository: url,
      license: spdx && spdx !== 'NOASSERTION' ? spdx : undefined,
      status: archived ? 'archived' : undefined,
    },
    main: url,
    addresses: [url, ...(homepage && homepage !== url ? [withScheme(homepage)] : [])],
    keywords: topics ?? [],
    hints: {
      organizations: owned,
      ...(description && { summary: `GitHub says: ${cleanExcerpt(description, 400)}` }),
    },
  });
}

function withScheme(address: string): string {
  return /^[a-z]+:/i.test(address) ? address : `https://${address}`;
}
