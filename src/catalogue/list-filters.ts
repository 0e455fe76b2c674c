/** What a list can be filtered by, in the order in which it is offered, under the name that its address and the items have it by. */
export const listFilters = {
  year: 'Year',
  venue: 'Venue',
  organization: 'From',
  code: 'Code',
  results: 'Results',
  format: 'Format',
  status: 'Status',
  platform: 'Platform',
  backend: 'Processor',
  precision: 'Number format',
  language: 'Language',
  license: 'Licence',
  /** By the words above a list, which lead to the tags’ own pages where no script runs. */
  tag: undefined,
} as const satisfies Record<string, string | undefined>;

/** The name of a filter. */
export type FilterName = keyof typeof listFilters;
