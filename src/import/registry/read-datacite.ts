import { z } from 'zod/mini';
import { doiKey } from '../../catalogue/normalise-address.ts';
import { parsePersonName } from '../../catalogue/person-name.ts';
import { date, type Kind } from '../../schema/parts.ts';
import { writeAuthor } from '../author-name.ts';
import { idFields, yearIn } from '../id-fields.ts';
import { markupText } from '../markup-text.ts';
import { venueFields } from '../venue-fields.ts';
import { type Work, workOf } from '../work.ts';
import { preprintFields } from './preprint-fields.ts';
import { otherAnswer, titleFault } from './registries.ts';

const text = z.nullish(z.string());
const list = <Item extends z.core.$ZodType>(item: Item) => z.nullish(z.array(item));

/** What is read of https://api.datacite.org/dois/{doi} (https://support.datacite.org/docs/api-get-doi). */
const answer = z.object({
  data: z.object({
    attributes: z.object({
      doi: z.string(),
      titles: list(z.object({ title: text, titleType: text })),
      creators: list(z.object({ name: text, nameType: text, givenName: text, familyName: text })),
      publicationYear: z.nullish(z.union([z.number(), z.string()])),
      dates: list(z.object({ date: text, dateType: text, dateInformation: text })),
      descriptions: list(z.object({ description: text, descriptionType: text })),
      relatedIdentifiers: list(
        z.object({ relationType: text, relatedIdentifier: text, relatedIdentifierType: text }),
      ),
      container: z.nullish(z.object({ title: text })),
      types: z.nullish(z.object({ resourceTypeGeneral: text })),
    }),
  }),
});

type Attributes = z.output<typeof answer>['data']['attributes'];

/** Read the answer of DataCite's API about one DOI, arXiv's among them; a sentence says why there is no work in it. */
export function readDataciteAnswer(data: unknown, asked: string): Work | string {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return 'DataCite’s answer is not of the form that is known.';
  const work = parsed.data.data.attributes;
  if (doiKey(work.doi) !== doiKey(asked)) return otherAnswer('DataCite', asked, work.doi);
  const title = markupText(
    work.titles?.find(({ title, titleType }) => title && !titleType)?.title ?? '',
  );
  const fault = titleFault('DataCite', title);
  if (fault) return fault;
  const authors = (work.creators ?? []).map(toAuthor).filter((name) => name !== '');
  const { arxiv, doi } = idFields({ doi: work.doi });
  const main = arxiv ? `https://arxiv.org/abs/${arxiv}` : encodeURI(`https://doi.org/${work.doi}`);
  const { fields, hints } = arxiv
    ? preprintFacts(work, arxiv)
    : {
        fields: {
          doi,
          year: yearIn(String(work.publicationYear ?? '')),
          ...venueFields({ name: markupText(work.container?.title ?? '') }),
        },
        hints: {},
      };
  return workOf({
    kind: arxiv ? 'papers' : kindOf[work.types?.resourceTypeGeneral ?? ''],
    title,
    fields: { authors: authors.length > 0 ? authors : undefined, ...fields },
    main,
    hints,
  });
}

function preprintFacts(work: Attributes, arxiv: string) {
  // The first version is the day that counts; “Issued” has the year alone.
  const submitted = (work.dates ?? [])
    .filter(({ dateType }) => dateType === 'Submitted')
    .map((it) => String(it.date).slice(0, 10))
    .filter((day) => z.safeParse(date, day).success)
    .sort();
  const published = submitted[0] ?? String(work.publicationYear ?? '');
  const version = work.relatedIdentifiers?.find(
    (it) => it.relationType === 'IsVersionOf' && it.relatedIdentifierType === 'DOI',
  );
  const comments = work.descriptions?.filter((it) => it.descriptionType !== 'Abstract') ?? [];
  return preprintFields({
    arxiv,
    published,
    doi: idFields({ doi: version?.relatedIdentifier ?? '' }).doi ?? '',
    journal: '',
    comment: markupText(comments.map(({ description }) => description ?? '').join('; ')),
  });
}

function toAuthor({ name, nameType, givenName, familyName }: Creator): string {
  const [given, family, whole] = [givenName, familyName, name].map((it) => markupText(it ?? ''));
  if (family) return writeAuthor({ family, given: given ?? '', suffix: '' });
  if (nameType === 'Organizational') {
    return writeAuthor({ family: whole ?? '', given: '', suffix: '' });
  }
  return writeAuthor(parsePersonName(whole ?? ''));
}

type Creator = NonNullable<Attributes['creators']>[number];

/** Other types (software, collections) may be one of several kinds. */
const kindOf: Record<string, Kind | undefined> = {
  ...{ BookChapter: 'papers', ConferencePaper: 'papers', Dissertation: 'papers' },
  ...{ JournalArticle: 'papers', Preprint: 'papers', Report: 'papers' },
};
