/** The site's base path without its last slash, of which every page has the search page's address. */
export function basePath(): string {
  const search = document.querySelector<HTMLAnchorElement>('.top a[href$="/search/"]');
  return (search?.pathname ?? '').replace(/\/search\/$/, '');
}
