import type { Result } from '../../src/schema/result.ts';
import { picker } from './picker.ts';

/** Results of every second paper: three sizes of a vision model, or two of a language model, some without all numbers. */
export function makeResults(slug: string, index: number): Result[] | undefined {
  if (index % 2 === 1) return undefined;
  // A picker of its own, so that the rest of the entry stays as it was.
  const pick = picker(index + 1_000_000);
  const source = (place: string): Result['source'] => ({
    url: `https://results.example/${slug}`,
    place,
    kind: pick.one(['paper', 'project', 'benchmark', 'table'] as const),
  });
  if (index % 14 === 4) {
    return [1, 2].map((size) => ({
      ...{ model: `${slug} ${size}B`, task: 'language modelling', dataset: 'WikiText-2' },
      ...{ metric: 'perplexity', value: 10 + pick.below(80) / 10, unit: 'perplexity' },
      ...{ precision: 'int4', parameters: 1000 * size, size: 600 * size },
      runs: [{ device: 'phone-a', threads: 4, decode: 4 + pick.below(20), peakMemory: 800 * size }],
      source: source('Table 1'),
    }));
  }
  return [0.5, 1, 1.5].map((width) => {
    const multiplyAdds = Math.round((40 + pick.below(400)) * width ** 2);
    const value = Math.round(500 + 60 * Math.log10(multiplyAdds) + pick.below(100)) / 10;
    return {
      ...{ model: `${slug} ${width}`, task: 'image classification', dataset: 'ImageNet' },
      ...{ metric: 'top-1 accuracy', value, unit: '%', resolution: 224, multiplyAdds },
      ...(pick.below(4) > 0 ? { parameters: (10 + pick.below(90)) / 10 } : {}),
      ...(pick.below(2) > 0
        ? {
            runs: ['phone-a', 'board-b'].map((device) => ({
              ...{ device, runtime: 'An engine', threads: 1, latency: 5 + pick.below(100) },
            })),
          }
        : {}),
      ...(pick.below(3) === 0 ? { conditions: 'Trained for longer than the others' } : {}),
      source: source(`Table ${1 + pick.below(5)}`),
    };
  });
}
