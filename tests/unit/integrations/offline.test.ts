import { expect, test } from 'vitest';
import { offline } from '../../../src/integrations/offline.ts';

type Plugin = { buildStart: (this: { emitFile: (file: { id: string }) => void }) => void };
type Config = { vite: { define: Record<string, string>; plugins: Plugin[] } };

/** The worker that a site is built with, and whether its pages register it. */
function built(options?: { isOff: boolean }) {
  const configs: Config[] = [];
  const setUp = offline(options).hooks['astro:config:setup'];
  setUp?.({ updateConfig: (config: Config) => configs.push(config) } as never);
  const { define, plugins } = configs[0]?.vite ?? { define: {}, plugins: [] };
  const workers: string[] = [];
  const emitFile = ({ id }: { id: string }) => workers.push(id.replace(/^.*\//, ''));
  for (const plugin of plugins) plugin.buildStart.call({ emitFile });
  return [...workers, define['import.meta.env.OFFLINE']];
}

test('a site that is built without reading offline has the worker that withdraws it, in its place', () => {
  expect(built()).toEqual(['worker.ts', '"on"']);
  expect(built({ isOff: true })).toEqual(['withdraw.ts', '"off"']);
});
