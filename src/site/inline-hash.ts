/** The hash by which a page's policy allows a style that follows from the content: `sha256-…`. */
export async function styleHash(css: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
