import { z } from 'zod';
import { cleanExcerpt, cleanLine } from '../../text/clean-text.ts';
import type { FoundWork } from '../found-work.ts';

/** What is read of https://api.github.com/repos/{owner}/{name}. */
const answer = z.object({
  name: z.string(),
  full_name: z.string(),
  html_url: z.url(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  archived: z.boolean().optional(),
  topics: z.array(z.string()).optional(),
  owner: z.object({ login: z.string(), type: z.string().optional() }),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
});

/** Read the answer of GitHub's API about one repository; what kind of work it is, nobody there says. */
export function readGithubAnswer(data: unknown): FoundWork | string {
  const parsed = answer.safeParse(data);
  if (!parsed.success) return 'GitHub’s answer is not of the form that is known.';
  const {
    name,
    html_url: url,
    description,
    homepage,
    archived,
    topics,
    owner,
    license,
  } = parsed.data;
  const spdx = license?.spdx_id;
  const owned = `${owner.login}, ${owner.type === 'Organization' ? 'an organization' : 'a person'}, owns the repository.`;
  return {
    title: cleanLine(name),
    fields: {
      repository: url,
      license: spdx && spdx !== 'NOASSERTION' ? spdx : undefined,
      status: archived ? 'archived' : undefined,
    },
    main: url,
    addresses: [url, ...(homepage && homepage !== url ? [withScheme(homepage)] : [])],
    keywords: topics ?? [],
    section: [],
    text: '',
    hints: {
      organizations: owned,
      ...(description && { summary: `GitHub says: ${cleanExcerpt(description, 400)}` }),
    },
  };
}

function withScheme(address: string): string {
  return /^[a-z]+:/i.test(address) ? address : `https://${address}`;
}
