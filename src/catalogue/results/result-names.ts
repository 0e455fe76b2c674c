import type { Device } from '../../schema/devices.ts';
import type { Catalogue, Entry } from '../entry.ts';
import { onceFor } from '../once-for.ts';
import { shortName } from '../short-name.ts';

/** What results name by id: devices, and the entries of runtimes. */
export type ResultNames = {
  devices: ReadonlyMap<string, Device>;
  entries: ReadonlyMap<string, Entry>;
};

/** The devices and entries of a catalogue, by their ids; gathered once for all pages. */
export const resultNames = onceFor(
  ({ devices = [], entries }: Pick<Catalogue, 'devices' | 'entries'>): ResultNames => ({
    devices: new Map(devices.map((device) => [device.id, device])),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  }),
);

/** The name of a device for readers. */
export function deviceName(id: string, { devices }: ResultNames): string {
  return devices.get(id)?.label ?? id;
}

/** The name of a runtime for readers: of its entry, where it has one. */
export function runtimeName(written: string, { entries }: ResultNames): string {
  const entry = entries.get(written);
  return entry ? shortName(entry) : written;
}
