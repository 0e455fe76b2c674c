import type { APIRoute } from 'astro';
import { listFile } from '../site/list-file.ts';

/** The whole list as a file of one format; src/integrations/export-files.ts gives each format its route. */
export const GET: APIRoute = ({ routePattern }) => listFile(routePattern);
