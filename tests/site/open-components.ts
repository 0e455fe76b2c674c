import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createViteServer } from 'vitest/node';

/** Components of the site that need no content, as Astro renders them with given props. */
export async function openComponents() {
  const root = new URL('../..', import.meta.url).pathname;
  const config = getViteConfig(
    { logLevel: 'error', server: { middlewareMode: true, watch: null, ws: false } },
    { configFile: false, logLevel: 'silent', root },
  );
  const server = await createViteServer(await config({ command: 'serve', mode: 'test' }));
  const container = await AstroContainer.create();
  return {
    async render(name: string, props: Record<string, unknown>): Promise<string> {
      const { default: component } = await server.ssrLoadModule(`/src/components/${name}.astro`);
      return container.renderToString(component, { props });
    },
    close: () => server.close(),
  };
}
