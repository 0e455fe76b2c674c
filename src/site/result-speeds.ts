import { latencySetting } from '../catalogue/latency-setting.ts';
import type { ResultRow } from '../catalogue/result-rows.ts';

/** A speed as tables show it; `id` names the setting of a latency, by which the browser filters. */
type ResultSpeed = { id: string | undefined; text: string; where: string };

/** The speeds of a result in words, each with where and how it was measured. */
export function resultSpeeds(row: ResultRow): ResultSpeed[] {
  return (row.latency ?? []).map((speed) => {
    const { id, device, stated } = latencySetting(row, speed);
    const { milliseconds, tokensPerSecond } = speed;
    const isLatency = milliseconds !== undefined;
    return {
      id: isLatency ? id : undefined,
      text: isLatency ? `${milliseconds} ms` : `${tokensPerSecond} tokens/s`,
      where: [device, stated].filter(Boolean).join(', '),
    };
  });
}
