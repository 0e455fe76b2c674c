import { writeYamlField } from '../../content-files/write-yaml.ts';
import { descriptionOf } from '../../schema/field.ts';
import { namelessSite, type Site, siteSchema } from '../../schema/site.ts';
import { type ListHead, subjectOf } from './read-head.ts';

/** What is written later, or not at all. */
const later = ['kinds', 'origin', 'belongs', 'excludes'] as const;

/** What a list says of itself, apart from the names of its kinds. */
export type SiteWords = Omit<Site, (typeof later)[number]>;

/** The fields of `site.yaml` that a new list is asked for, with the sentence that explains each. */
export const siteFields = Object.entries(siteSchema.shape)
  .filter(([name]) => !(later as readonly string[]).includes(name))
  .map(([name, schema]) => ({
    name: name as keyof SiteWords,
    schema,
    description: descriptionOf(schema).description ?? '',
  }));

/** What the head of a README suggests for `site.yaml`; `titles` are those of its works, one of which becomes the example of a search. */
export function suggestSite(head: ListHead, titles: readonly string[]): SiteWords {
  const { kinds, origin, ...plain } = namelessSite;
  const { title, lead, plain: small } = head;
  const example = titles.find(
    (it) => it.length <= 40 && /^[\p{L}\p{N}][\p{L}\p{N} .+#-]*$/u.test(it),
  );
  const subject = title === undefined ? undefined : (small ?? subjectOf(title));
  const readers = subject === undefined ? {} : readersOf(subject);
  return {
    ...plain,
    ...(title !== undefined && { name: title, title }),
    ...(subject !== undefined && { subject, lead: `Notes on ${subject}` }),
    ...readers,
    ...(lead !== undefined && { lead: lead.replace(/[.!?]$/, '') }),
    ...(example !== undefined && { example }),
  };
}

/** Whom a list is for and to whom it matters, until its maintainer says it better. */
function readersOf(subject: string): Pick<SiteWords, 'purpose' | 'matters'> {
  return {
    purpose: `everybody who works on ${subject}`,
    matters: `to everybody who works on ${subject}`,
  };
}

/** Write `site.yaml`, each field below the sentence that explains it. */
export function writeSite(words: SiteWords): string {
  const fields = siteFields.map(
    ({ name, description }) => `# ${description}\n${writeYamlField(name, words[name])}\n`,
  );
  const named = writeYamlField('kinds', namelessSite.kinds);
  return `# What the list is called and what it is about; no page or file says it anywhere else.
${fields.join('')}# What a work must be to belong on the list, and what is near and does not; npm run schema writes both into the contributor guide.
# belongs: ${JSON.stringify([`It is about ${words.subject}.`])}
# excludes: ["Works that only mention it."]
# Who started the list and when, in whole sentences.
# origin: The list was started in 2017.
# What pages call the kinds: change title, one and lead as the list needs them; the folders keep their names.
${named}
`;
}
