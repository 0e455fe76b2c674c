/** Let `/` put the cursor into the page's search field, as readers know it from other sites. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const field = fields.findLast((input) => input.checkVisibility());
  event.preventDefault();
  if (field) field.select();
  else document.querySelector<HTMLAnchorElement>('a[href$="/search/"]')?.click();
});
