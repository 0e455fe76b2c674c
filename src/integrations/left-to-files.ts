import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Schemas of what no form asks for, by their file, with what stands there in the browser: fields of any names, which no form can hold either. */
export const leftToFiles: Readonly<Record<string, string>> = {
  '/src/schema/accelerator.ts':
    "import { z } from 'zod/mini'; export const acceleratorSchema = z.looseObject({});",
  '/src/schema/result.ts':
    "import { z } from 'zod/mini'; export const resultSchema = z.looseObject({});",
};

/**
 * Leave out of the forms what they do not ask for: results and accelerators are written in the file
 * and were checked when it was published, and their whole schemas would be a tenth of what a form loads.
 */
export function leaveToFiles(): Plugin {
  return {
    name: 'left-to-files',
    load: (id) => Object.entries(leftToFiles).find(([file]) => id.endsWith(file))?.[1],
  };
}
