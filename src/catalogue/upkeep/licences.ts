/** What is seen in place of a licence that has no identifier, and where there is none at all. */
export const unclearLicence = 'other';
/** What is seen where there is no licence at all. */
export const noLicence = 'none';

/** Whether a licence that was seen is named by an identifier, so that an entry can take it over. */
export function isNamedLicence(licence: string): boolean {
  return licence !== noLicence && !new RegExp(`^${unclearLicence}(?:$|:)`).test(licence);
}

/** Whether an entry's words name a licence: “MIT (code), CC-BY-SA-4.0 (text)” names both. */
export function namesLicence(words: string, licence: string): boolean {
  const squashed = squash(licence);
  return (
    squash(words) === squashed || words.split(/[\s,;()/]+/).some((it) => squash(it) === squashed)
  );
}

/** Whether an entry's words are one identifier and nothing else. */
export function isOneLicence(words: string): boolean {
  return /^[\w.+-]+$/.test(words);
}

/** GPL-3.0 is what is called GPL-3.0-only or GPL-3.0-or-later by now. */
function squash(licence: string): string {
  return licence
    .toLowerCase()
    .replace(/-(?:only|or-later)$/, '')
    .replace(/[^a-z0-9.]+/g, '');
}

/**
 * A licence as the card of a model on Hugging Face writes it (https://huggingface.co/docs/hub/repositories-licenses), by
 * its SPDX identifier or its makers' name; `name` is what the card calls one that has no identifier there.
 */
export function cardLicence(id: string, name?: string): string {
  const known = makers[id] ?? (spdx.test(id) ? toSpdx(id) : undefined);
  if (known) return known;
  return id === unclearLicence && name ? `${unclearLicence}: ${name}` : `${unclearLicence}: ${id}`;
}

const spdx =
  /^(?:apache|mit|bsd|isc|mpl|a?gpl|lgpl|epl|eupl|osl|afl|artistic|zlib|unlicense|wtfpl|ms-pl|ecl|cc0|cc-by(?:-nc)?(?:-sa|-nd)?|odbl|odc-by|pddl|cdla-(?:permissive|sharing))(?:-|$)(?!lesser)/;

const makers: Record<string, string> = {
  llama2: 'Llama 2',
  llama3: 'Llama 3',
  'llama3.1': 'Llama 3.1',
  'llama3.2': 'Llama 3.2',
  'llama3.3': 'Llama 3.3',
  llama4: 'Llama 4',
  gemma: 'Gemma Terms of Use',
};

/** Identifiers are in capitals, but for a few words. */
function toSpdx(id: string): string {
  return id
    .split('-')
    .map((part) => words[part] ?? part.toUpperCase())
    .join('-');
}

const words: Record<string, string> = {
  ...{ apache: 'Apache', clause: 'Clause', clear: 'Clear', unlicense: 'Unlicense', zlib: 'Zlib' },
  ...{ artistic: 'Artistic', odbl: 'ODbL', by: 'BY', permissive: 'Permissive', sharing: 'Sharing' },
};
