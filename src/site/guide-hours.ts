/** The reading time of a guide in words: `45 minutes`, `8 hours`. */
export function guideHours(minutes: number): string {
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
