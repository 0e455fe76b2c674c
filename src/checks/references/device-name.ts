import { deviceClassSlug } from '../../catalogue/device-class-slug.ts';
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

/** No device has the id of a class: both would stand at one address. */
export const deviceIsClass: Check = ({ devices = [] }) => {
  const classes = new Set(devices.map((device) => deviceClassSlug(device.class)));
  return devices.flatMap(({ id, formerIds = [] }, at) =>
    [id, ...formerIds]
      .filter((it) => classes.has(it))
      .map((it) => ({
        file: 'devices.yaml',
        at: [at, it === id ? 'id' : 'formerIds'],
        message: `/devices/${it}/ is the page of a class of devices: choose another id.`,
      })),
  );
};

function check(file: string, at: FieldPath, id: string): Found[] {
  if (!isDeviceName(id)) return [];
  const message = `Windows cannot store a folder with the name "${id}", which means a device there: choose another id.`;
  return [{ file, at, message }];
}
