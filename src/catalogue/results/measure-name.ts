type Measured = { dataset: string; metric: string };

/** What was measured and on what, as one name: `ImageNet top-1 accuracy`; a metric that names its dataset stands by itself. */
export function measureName({ dataset, metric }: Measured): string {
  const words = (text: string) => text.toLowerCase().split(/\s+/);
  const named = words(metric);
  return words(dataset).every((word) => named.includes(word)) ? metric : `${dataset} ${metric}`;
}
