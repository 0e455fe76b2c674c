import type { Check } from '../subject.ts';

/** Every device should have a result: a page without numbers disappoints. */
export const unusedDevice: Check = ({ entries, devices = [], faulty }) => {
  // A file that could not be read may be the one that uses it.
  if (faulty && faulty.size > 0) return [];
  const used = new Set(
    entries.flatMap(({ results = [] }) =>
      results.flatMap(({ runs = [] }) => runs.map(({ device }) => device)),
    ),
  );
  return devices.flatMap(({ id }, index) => {
    if (used.has(id)) return [];
    const message = `No result was measured on "${id}": add one, or remove the device.`;
    return [{ file: 'devices.yaml', at: [index, 'id'], message }];
  });
};
