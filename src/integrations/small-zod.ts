import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<
  ReturnType<NonNullable<NonNullable<ViteUserConfig['worker']>['plugins']>>
>[0];

/** In what browsers load on first use, zod’s part that the schemas need stands for zod as a whole: 14 KB less. */
export function smallZod(): Plugin {
  const file = fileURLToPath(new URL('../browser/contribute/small-zod.ts', import.meta.url));
  return {
    name: 'small-zod',
    enforce: 'pre',
    resolveId: (source) => (source === 'zod' ? file : undefined),
  };
}
