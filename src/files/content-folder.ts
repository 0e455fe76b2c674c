/** The content folder: `CONTENT_DIR`, else `content`. */
export function contentFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env.CONTENT_DIR || 'content';
}
