import type { Catalogue } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { paretoFront } from '../catalogue/pareto-front.ts';
import { resultNames } from '../catalogue/result-names.ts';
import {
  groupResults,
  headlineGroup,
  type ResultGroup,
  resultRows,
} from '../catalogue/result-rows.ts';
import { type CostItem, type CostPlot, costPlots } from './cost-plots.ts';

/** All results of the list by what was measured; grouped once for all pages. */
export const allResults = onceFor((catalogue: Catalogue) =>
  groupResults(resultRows(catalogue.entries, resultNames(catalogue))),
);

/** What an entry's own models are drawn among. */
type HeadlinePlot = {
  group: ResultGroup;
  plot: CostPlot;
  /** The items that no cheaper one beats. */
  front: CostItem[];
  /** The items of each entry, by its id. */
  byEntry: ReadonlyMap<string, CostItem[]>;
};

/** The plot by multiply-adds of what was measured most, where there is one; made once for all pages. */
export const headlinePlot = onceFor((catalogue: Catalogue): HeadlinePlot | undefined => {
  const group = headlineGroup(allResults(catalogue));
  const plot = group && costPlots(group).find(({ id }) => id === 'multiply-adds');
  if (!plot) return undefined;
  const byEntry = Map.groupBy(plot.items, ({ family }) => family);
  return { group, plot, front: paretoFront(plot.items), byEntry };
});
