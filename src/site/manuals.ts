import contributing from '../../.github/CONTRIBUTING.md?raw';
import maintaining from '../../.github/MAINTAINING.md?raw';
import { type Manual, type ManualPage, renderManual } from '../text/manual.ts';
import { repositoryUrl } from './repository.ts';
import {
  anotherListPath,
  commandsPath,
  fieldsPath,
  href,
  maintainPath,
  problemsPath,
  workflowsPath,
} from './urls.ts';

const contributor: Manual = {
  file: '.github/CONTRIBUTING.md',
  text: contributing,
  path: '/contribute/',
  parts: { 'The fields': fieldsPath, 'Problems and how to fix them': problemsPath },
};
const maintainer: Manual = {
  file: '.github/MAINTAINING.md',
  text: maintaining,
  path: maintainPath,
  parts: {
    Commands: commandsPath,
    'Another list in an afternoon': anotherListPath,
    Workflows: workflowsPath,
  },
};
const manuals = [contributor, maintainer];

/** What a page shows of the files below .github, which GitHub shows as well. */
export function manualPage(path: string): ManualPage & { source: string } {
  const manual = path.startsWith(maintainPath) ? maintainer : contributor;
  const page = renderManual(manual, path, { manuals, repositoryUrl, hrefOf: href });
  return { ...page, source: `${repositoryUrl}/edit/main/${manual.file}` };
}
