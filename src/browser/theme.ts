import { element } from './dom.ts';
import { storageName } from './list-name.ts';
import { readStored, removeStored, store } from './storage.ts';

const themes = [
  ['', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Offer in the footer to choose light or dark; the script in the head of every page takes it up before anything shows. */
export function offerTheme(footer: Element): void {
  const key = storageName('theme');
  const { style } = document.documentElement;
  const select = element(
    'select',
    {},
    ...themes.map(([value, label]) => element('option', { value }, label)),
  );
  const show = () => {
    select.value = style.colorScheme;
  };
  select.addEventListener('change', () => {
    // Where nothing can be stored, it holds for this page.
    if (select.value === '') removeStored(key);
    else store(key, select.value);
    style.colorScheme = select.value;
  });
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    style.colorScheme = readStored(key) ?? '';
    show();
  });
  show();
  footer.append(element('label', {}, 'Colours ', select));
}
