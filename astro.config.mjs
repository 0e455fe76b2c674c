import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers, passthroughImageService } from 'astro/config';
import { besidePages } from './src/integrations/beside-pages.ts';
import { buildContent } from './src/integrations/build-content.ts';
import { buildSummary } from './src/integrations/build-summary.ts';
import { development } from './src/integrations/development.ts';
import { isEmptyPage } from './src/integrations/empty-pages.ts';
import { isFormerAddress } from './src/integrations/former-addresses.ts';
import { hostRedirects } from './src/integrations/host-redirects.ts';
import { inertContent } from './src/integrations/inert-content.ts';
import { leaveToFiles } from './src/integrations/left-to-files.ts';
import { offline } from './src/integrations/offline.ts';
import { renderPages } from './src/integrations/rendering/render-pages.ts';
import { buildThreads, threadCount } from './src/integrations/threads/build-threads.ts';

// Astro would tell its makers of each build; whoever wants that sets the variable to nothing.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

// A workflow hands on an empty BASE_PATH for a site at the root of its host.
const SITE_URL = process.env.SITE_URL || 'http://localhost:4321';
const BASE_PATH = process.env.BASE_PATH || '/';
const PORT = process.env.PORT || '4321';
// Astro names each of three thousand files that it writes: a warning would be lost among them.
const isQuiet = process.argv[2] === 'build' && !process.argv.includes('--verbose');

const threads = buildThreads(threadCount(process.env.WORKERS));

/** Whether a page says something that somebody looks for. */
function isListed(page) {
  const isLead = isFormerAddress(page) || page.endsWith('/offline/not-kept/');
  return !isLead && !isEmptyPage(page, BASE_PATH.replace(/\/$/, ''));
}

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  server: { port: Number(PORT) },
  ...(isQuiet && { logger: logHandlers.node({ level: 'warn' }) }),
  // No page has a picture to resize, and sharp, which would do it, is not installed.
  image: { service: passthroughImageService() },
  // The JSX way of the default would glue links together that stand on lines of their own.
  compressHTML: true,
  scopedStyleStrategy: 'class',
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  integrations: [
    // For pages that developers write; guides are rendered by `toHeld`.
    mdx(),
    development(),
    buildContent(threads),
    renderPages(threads),
    besidePages(threads),
    sitemap({ filter: isListed }),
    hostRedirects(),
    offline({ isOff: process.env.OFFLINE === 'off' }),
    buildSummary(),
  ],
  // What pages load on first use is bundled like a worker, of which a page holds the address alone: so its
  // script stays small enough to stand in the page, and no helper comes with it.
  vite: { plugins: [inertContent()], worker: { format: 'es', plugins: () => [leaveToFiles()] } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "worker-src 'self'",
        "require-trusted-types-for 'script'",
      ],
      // Pagefind's index is searched by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
