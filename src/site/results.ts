import type { Catalogue } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { resultNames } from '../catalogue/results/result-names.ts';
import {
  groupResults,
  headlineGroup,
  type ResultGroup,
  resultRows,
} from '../catalogue/results/result-rows.ts';
import { type CostPlot, costPlots } from './plots/cost-plots.ts';

/** All results of the list by what was measured; grouped once for all pages. */
export const allResults = onceFor((catalogue: Catalogue) =>
  groupResults(resultRows(catalogue.entries, resultNames(catalogue))),
);

/** What an entry's own models are drawn among. */
type HeadlinePlot = { group: ResultGroup; plot: CostPlot };

/** The plot by multiply-adds of what was measured most, where there is one; made once for all pages. */
export const headlinePlot = onceFor((catalogue: Catalogue): HeadlinePlot | undefined => {
  const group = headlineGroup(allResults(catalogue));
  const plot = group && costPlots(group).find(({ id }) => id === 'multiply-adds');
  return plot && { group, plot };
});
