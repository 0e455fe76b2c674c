import { count } from '../catalogue/count.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { type Answer, answerOf, memoryWords } from '../catalogue/results/device-answer.ts';
import {
  type DeviceRun,
  languageTasks,
  measureOf,
  type RunSection,
  runsByDevice,
  toSections,
} from '../catalogue/results/device-runs.ts';
import { nearestDevices } from '../catalogue/results/nearest-devices.ts';
import { resultNames } from '../catalogue/results/result-names.ts';
import { resultRows } from '../catalogue/results/result-rows.ts';
import { type Device, type DeviceClass, deviceClasses } from '../schema/devices.ts';
import { capitalise } from './capitalise.ts';
import { deviceClassPath } from './urls.ts';

/** The names of a class on its page: of all, and of one in a sentence. */
export const classNames: Record<DeviceClass, { title: string; many: string }> = {
  phone: { title: 'Phones and tablets', many: 'phones' },
  board: { title: 'Boards', many: 'boards' },
  microcontroller: { title: 'Microcontrollers', many: 'microcontrollers' },
  computer: { title: 'Computers', many: 'computers' },
  glasses: { title: 'Glasses', many: 'glasses' },
};

/** A part of a device's page, with what other devices of its class reach on the same data set. */
export type DeviceSection = RunSection & { others: DeviceRun[] };

/** A device with all that its page shows. */
export type DeviceView = {
  device: Device;
  runs: DeviceRun[];
  sections: DeviceSection[];
  answers: Answer[];
  nearest: { device: Device; count: number }[];
};

/** A class with its devices, those with most numbers first. */
export type ClassView = { id: DeviceClass; path: string; devices: DeviceView[]; answers: Answer[] };

/** The devices by class, with what was measured on each; gathered once for all pages. */
export const deviceClassViews = onceFor((catalogue: Catalogue): ClassView[] => {
  const { devices = [] } = catalogue;
  const rows = resultRows(catalogue.entries, resultNames(catalogue));
  const runs = runsByDevice(rows);
  const isLanguage = languageTasks(rows);
  const countOf = (id: string) => runs.get(id)?.length ?? 0;
  return deviceClasses.flatMap((id) => {
    const own = devices.filter((device) => device.class === id);
    if (own.length === 0) return [];
    const all = own.flatMap((device) => runs.get(device.id) ?? []);
    const views = own.map((device): DeviceView => {
      const measured = runs.get(device.id) ?? [];
      const others = all.filter(({ run }) => run.device !== device.id);
      return {
        device,
        runs: measured,
        sections: toSections(measured, isLanguage).map((part) => ({
          ...part,
          others: part.kind === 'accuracy' ? sameMeasure(part, others) : [],
        })),
        answers: answerOf(measured, isLanguage),
        nearest: nearestDevices(device, devices, countOf).map((it) => ({
          device: it,
          count: countOf(it.id),
        })),
      };
    });
    return [
      {
        id,
        path: deviceClassPath(id),
        answers: answerOf(all, isLanguage, true),
        devices: views.toSorted(
          (a, b) => b.runs.length - a.runs.length || (a.device.id < b.device.id ? -1 : 1),
        ),
      },
    ];
  });
});

/** What a device is, in a line: its chip, memory and year, as far as they are stated. */
export function deviceFacts({ chip, label, memory, flash, year, class: kind }: Device): string {
  const isSmall = kind === 'microcontroller';
  return [
    chip !== label && chip,
    memory !== undefined && `${memoryWords(memory)} of ${isSmall ? 'SRAM' : 'memory'}`,
    flash !== undefined && `${memoryWords(flash)} of flash`,
    year !== undefined && `${year}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** How many numbers a device has, of how many models, and from how many entries. */
export function deviceCounts(runs: readonly DeviceRun[]): string {
  const models = new Set(runs.map(({ row }) => row.model)).size;
  const entries = new Set(runs.map(({ row }) => row.entry.id)).size;
  return `${count(runs.length, 'measured number')} of ${count(models, 'model')}, from ${count(entries, 'entry', 'entries')}`;
}

/** The ids that devices had before, each with the device that it leads to. */
export function formerDevices(devices: readonly Device[]): { id: string; device: Device }[] {
  return devices.flatMap((device) => (device.formerIds ?? []).map((id) => ({ id, device })));
}

function sameMeasure({ runs }: RunSection, others: readonly DeviceRun[]): DeviceRun[] {
  const [first] = runs;
  return first ? others.filter(({ row }) => measureOf(row) === measureOf(first.row)) : [];
}

/** What a part of a device’s page is called; what stands below others is more of the same. */
export function sectionTitle({ kind, runs }: RunSection, isLater: boolean): string {
  if (kind === 'language') return 'Language models';
  if (kind === 'other') return isLater ? 'Other tasks' : 'All numbers';
  const [first] = runs;
  return first ? `${capitalise(first.row.task)} on ${first.row.dataset}` : '';
}

/** What was run on smaller chips, or on none that is named, and needs no more memory and flash than a microcontroller has. */
export function fitting(
  { device, sections }: DeviceView,
  classes: readonly ClassView[],
): DeviceRun[] {
  const { memory, flash } = device;
  if (device.class !== 'microcontroller' || memory === undefined) return [];
  const [first] = sections[0]?.runs ?? [];
  const others = classes.find(({ id }) => id === device.class)?.devices ?? [];
  return others
    .filter((other) => other.device.id !== device.id)
    .flatMap(({ runs }) => runs)
    .filter(({ row }) => first && measureOf(row) === measureOf(first.row))
    .filter(({ run }) => run.peakMemory !== undefined && run.peakMemory <= memory)
    .filter(({ run }) => flash === undefined || (run.flash !== undefined && run.flash <= flash));
}
