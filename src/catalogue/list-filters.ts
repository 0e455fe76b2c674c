/** What a list can be filtered by, in the order in which it is offered, under the name that its address and the items have it by. */
export const filterNames = [
  'year',
  'venue',
  'organization',
  'code',
  'results',
  'format',
  'status',
  'platform',
  'backend',
  'precision',
  'language',
  'license',
  'tag',
] as const;

/** The name of a filter. */
export type FilterName = (typeof filterNames)[number];

/** What the controls call a filter; the words above a list choose its tags. */
export const filterLabels: Partial<Record<FilterName, string>> = {
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
};
