import type { Result } from '../schema/result.ts';

/** The kinds of source that a result may have. */
export type SourceKind = Result['source']['kind'];

/** Who says a number, in words, and the mark that stands for it in a plot: a path around its middle. */
export const sourceKinds: Record<SourceKind, { title: string; mark: (size: number) => string }> = {
  paper: {
    title: 'paper',
    mark: (r) => `m-${r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`,
  },
  project: {
    title: 'makers of the model',
    mark: (r) => `m-${r}-${r}h${2 * r}v${2 * r}h-${2 * r}z`,
  },
  vendor: {
    title: 'maker of device or engine',
    mark: (r) => `m0 ${r + 1}l${r + 1}-${2 * r}h-${2 * r + 2}z`,
  },
  benchmark: {
    title: 'somebody’s benchmark',
    mark: (r) => `m0-${r + 1}l${r + 1} ${2 * r}h-${2 * r + 2}z`,
  },
  table: {
    title: 'another’s table',
    mark: (r) => `m0-${r + 1}l${r + 1} ${r + 1}l-${r + 1} ${r + 1}l-${r + 1}-${r + 1}z`,
  },
};
