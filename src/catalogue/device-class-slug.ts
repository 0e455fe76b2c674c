import type { DeviceClass } from '../schema/devices.ts';

/** The last part of the address of a class of devices: `phones` in `/devices/phones/`. */
export function deviceClassSlug(id: DeviceClass): string {
  return id === 'glasses' ? id : `${id}s`;
}
