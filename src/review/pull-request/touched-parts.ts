/** What a pull request touches beside content, and the files of it. */
export type TouchedPart = { name: string; files: string[] };

/**
 * Sort the files that a pull request changes, as GitHub names them, by what a maintainer has to read line by
 * line; what is content or a text for people is left out, and what nobody thought of is a part of its own.
 */
export function touchedParts({ files, isCut = false }: Changed): TouchedPart[] {
  const byName = Map.groupBy(files, (file) => parts.find(([, is]) => is.test(file))?.[0] ?? rest);
  const touched = [...parts.map(([name]) => name), rest].flatMap((name) => {
    const own = byName.get(name);
    return own === undefined || name === content ? [] : [{ name, files: own.toSorted() }];
  });
  return isCut ? [{ name: unlisted, files: [] }, ...touched] : touched;
}

/** The files that a pull request changes, and whether there may be more than these. */
type Changed = { files: readonly string[]; isCut?: boolean };

const unlisted = 'More files than GitHub lists: look at all of them';

const content = 'Content';
const rest = 'Other files';

/** The first that fits counts. A hidden file below the content folder is no content. */
const parts: readonly (readonly [name: string, is: RegExp])[] = [
  ['Workflows', /^\.(?:github\/(?:workflows|actions)|ci)\//],
  ['Who reviews and what is updated', /(?:^|\/)CODEOWNERS$|^\.github\/dependabot\.ya?ml$/i],
  ['Packages and scripts', /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|\.node\/.*)$/],
  ['Source', /^(?:src|public)\/|^[^/]+\.(?:[cm]?[jt]s|json)$/],
  ['Tests and editor settings', /^(?:tests|\.vscode)\/|^\.(?:biome\.jsonc|git\w+)$/],
  ['What the weekly check writes', /^content\/observed\.yaml$/],
  [content, /^content(?!.*\/\.)\/|^(?:\.github\/)?[\w-]+\.md$|^LICENSE$/],
  [content, /^\.github\/(?:images|ISSUE_TEMPLATE)\/[\w-]+\.(?:png|yml)$/],
];
