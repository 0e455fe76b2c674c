import type { DeviceRun } from './results/device-runs.ts';
import type { ResultRow } from './results/result-rows.ts';

/** A work as it is chosen: its id, and the name that models of it begin with. */
export type Compared = { id: string; name: string };

/** What is stated of two works on one device: in a sentence, and the runs that it speaks of, those that compare best first. */
export type WorksCompared = {
  /** `equal`: one device, one setting; `device`: one device; `class`: one class of devices; `apart`: neither; `missing`: one has no number. */
  nearness: 'equal' | 'device' | 'class' | 'apart' | 'missing';
  said: string;
  /** Whether any run stands in an entry of neither: the name of its model alone says whose it is. */
  byName: boolean;
  runs: DeviceRun[];
};

/** As many runs of each work are shown where they do not compare. */
const fewest = 3;

/** Say what comes nearest to a comparison of two works on one device. */
export function compareWorks(
  works: readonly [Compared, Compared],
  runs: readonly DeviceRun[],
  classOf: (device: string) => string | undefined,
): WorksCompared {
  const found = findNearest(works, runs, classOf);
  const ids = works.map(({ id }) => id);
  return { ...found, byName: found.runs.some(({ row }) => !ids.includes(row.entry.id)) };
}

function findNearest(
  works: readonly [Compared, Compared],
  runs: readonly DeviceRun[],
  classOf: (device: string) => string | undefined,
): Omit<WorksCompared, 'byName'> {
  const [one, other] = works;
  const [ones, others] = works.map((work) => runs.filter(({ row }) => isOf(row, work))) as [
    DeviceRun[],
    DeviceRun[],
  ];
  const lacking = [...(ones.length === 0 ? [one] : []), ...(others.length === 0 ? [other] : [])];
  if (lacking.length > 0) {
    return {
      nearness: 'missing',
      said: `No entry states what ${lacking.map(({ name }) => name).join(' or ')} costs on a device.`,
      runs: [...ones, ...others],
    };
  }
  const settingOf = ({ setting }: DeviceRun) => setting.id;
  const deviceOf = ({ run }: DeviceRun) => run.device;
  const classOfRun = ({ run }: DeviceRun) => run.device && classOf(run.device);
  const both = `${one.name} and ${other.name}`;
  const equal = shared(ones, others, settingOf);
  if (equal.length > 0) {
    return {
      nearness: 'equal',
      said: `${both} were measured under equal settings on ${names(equal)}; the rest of the conditions stands in each row.`,
      runs: equal,
    };
  }
  const device = shared(ones, others, deviceOf);
  if (device.length > 0) {
    return {
      nearness: 'device',
      said: `No entry states ${both} under equal settings. Nearest: both on ${names(device)}, with another processor, engine, number format or number of threads.`,
      runs: device,
    };
  }
  const kind = shared(ones, others, classOfRun);
  const nearest = kind.length > 0 ? kind : [...ones, ...others];
  const [own, theirs] = [ones, others].map((list) =>
    nearest.filter((it) => list.includes(it)).slice(0, fewest),
  ) as [DeviceRun[], DeviceRun[]];
  return {
    nearness: kind.length > 0 ? 'class' : 'apart',
    said: `No entry states ${both} on one device. Nearest: ${one.name} on ${names(own)}, and ${other.name} on ${names(theirs)}. These times do not compare; accuracy, parameters and multiply-adds may.`,
    runs: [...own, ...theirs],
  };
}

/** Whether a row is of a work: its own entry states it, or its model bears the work’s name. */
export function isOf(
  { entry, model }: Pick<ResultRow, 'model'> & { entry: { id: string } },
  work: Compared,
): boolean {
  if (entry.id === work.id) return true;
  const [start, name] = [model.toLowerCase(), work.name.toLowerCase()];
  return start.startsWith(name) && !/^[\p{L}\p{N}]/u.test(start.slice(name.length));
}

/** The runs of both that share what `of` says of them, one place after the other. */
function shared(
  ones: readonly DeviceRun[],
  others: readonly DeviceRun[],
  of: (run: DeviceRun) => string | undefined,
): DeviceRun[] {
  const places = new Set(ones.map(of).filter((place) => place !== undefined));
  const both = [...places].filter((place) => others.some((it) => of(it) === place));
  return both.flatMap((place) => [
    ...new Set([...ones, ...others].filter((it) => of(it) === place)),
  ]);
}

function names(runs: readonly DeviceRun[]): string {
  return [...new Set(runs.map(({ run }) => run.on))].join(', ');
}
