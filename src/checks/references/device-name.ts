import { isDeviceName } from '../../catalogue/slug.ts';
import type { FieldPath, Found } from '../found.ts';
import type { Check } from '../subject.ts';

/** No id of a category, a tag or a device is the name of a device to Windows, which could not store the page's folder. */
export const deviceName: Check = ({ categories, tags, devices = [] }) => [
  ...Object.entries(categories).flatMap(([kind, list]) =>
    list.flatMap(({ id }, at) => check('categories.yaml', [kind, at, 'id'], id)),
  ),
  ...tags.flatMap(({ id }, at) => check('tags.yaml', [at, 'id'], id)),
  ...devices.flatMap(({ id }, at) => check('devices.yaml', [at, 'id'], id)),
];

function check(file: string, at: FieldPath, id: string): Found[] {
  if (!isDeviceName(id)) return [];
  const message = `Windows cannot store a folder with the name "${id}", which means a device there: choose another id.`;
  return [{ file, at, message }];
}
