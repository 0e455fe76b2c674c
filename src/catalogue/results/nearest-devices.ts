import type { Device } from '../../schema/devices.ts';

/** The devices with numbers that are most like one: of its class, first with the same chip or one of the same maker, then of about its year, then with most numbers; three at most. */
export function nearestDevices(
  device: Device,
  devices: readonly Device[],
  countOf: (id: string) => number,
): Device[] {
  return devices
    .filter((it) => it.id !== device.id && it.class === device.class && countOf(it.id) > 0)
    .filter(({ unnamed }) => !unnamed)
    .map((it) => ({ it, likeness: likeness(it, device) }))
    .toSorted(
      (a, b) =>
        b.likeness - a.likeness ||
        countOf(b.it.id) - countOf(a.it.id) ||
        (a.it.id < b.it.id ? -1 : 1),
    )
    .slice(0, 3)
    .map(({ it }) => it);
}

/** The same chip counts most, one of the same maker as much as five years; a year that is not stated is three apart. */
function likeness(a: Device, b: Device): number {
  const [chip, other] = [a, b].map(chipMaker);
  const apart = a.year === undefined || b.year === undefined ? 3 : Math.abs(a.year - b.year);
  const isSame = a.chip !== undefined && a.chip === b.chip;
  return (isSame ? 10 : 0) + (chip !== undefined && chip === other ? 5 : 0) - apart;
}

/** `Snapdragon 8 Gen 3` and `Snapdragon 888` begin alike; a device that is named by its chip has none. */
function chipMaker({ chip, label }: Device): string | undefined {
  return (chip ?? label)
    .toLowerCase()
    .match(/[a-z]{2,}\d*|a\d+/)?.[0]
    ?.replace(/\d+$/, '');
}
