import type { AstroIntegration } from 'astro';

const viteHelper = '\0vite/preload-helper.js';
const ownHelper = '\0plain-imports/';

/**
 * Leave `import()` in the browser's scripts as it stands. Vite wraps it with a helper that preloads
 * what the module imports, which would cost every page more than a module loaded on first use gains.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                configEnvironment: (name) =>
                  name === 'client' ? { build: { modulePreload: false } } : undefined,
                // A helper for each importer, so that it stands in its file and not in one of its own.
                resolveId: (id, importer) =>
                  id === viteHelper ? `${ownHelper}${importer}` : undefined,
                load: (id) =>
                  id.startsWith(ownHelper)
                    ? 'export const __vitePreload = (load) => load();'
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
