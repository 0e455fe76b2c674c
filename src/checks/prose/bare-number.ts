import { type Measure, measureNames } from '../../schema/measures.ts';
import type { Result, Run } from '../../schema/result.ts';
import type { FieldPath, Found } from '../found.ts';
import type { Check } from '../subject.ts';

/** A number says what it measures and on what: a value its data set and metric, a run its device. */
export const bareNumber: Check = ({ entries }) =>
  entries.flatMap(({ file, results = [] }) =>
    results.flatMap((result, at) =>
      [...inResult(result), ...(result.runs ?? []).flatMap(inRun)].map(
        ({ at: path, message }): Found => ({ file, at: ['results', at, ...path], message }),
      ),
    ),
  );

type Bare = { at: FieldPath; message: string };

/** What a value needs beside it. */
const together = ['dataset', 'metric', 'value', 'unit'] as const;

function inResult(result: Result): Bare[] {
  const given = together.filter((name) => result[name] !== undefined);
  const missing = together.filter((name) => result[name] === undefined);
  const [first] = given;
  if (first === undefined) {
    if (result.runs) return [];
    const message =
      'The result has no number: add dataset, metric, value and unit, or a run on a device.';
    return [{ at: ['model'], message }];
  }
  if (missing.length === 0) return [];
  const message = `Add ${missing.join(', ')}: "${first}" says nothing without ${missing.length > 1 ? 'them' : 'it'}.`;
  return [{ at: [first], message }];
}

/** Numbers that only a device gives; memory and flash may follow from the engine alone. */
const ofDevice: readonly Measure[] = measureNames.filter(
  (name) => name !== 'peakMemory' && name !== 'flash',
);

function inRun(run: Run, index: number): Bare[] {
  const at = ['runs', index];
  const [measure] = measureNames.filter((name) => run[name] !== undefined);
  if (measure === undefined) {
    return [{ at, message: `The run has no number: add one of ${measureNames.join(', ')}.` }];
  }
  if (run.device !== undefined) return [];
  const needing = ofDevice.find((name) => run[name] !== undefined);
  if (needing === undefined && run.runtime !== undefined) return [];
  const message = `Name the device of "${needing ?? measure}": a number without what it was measured on says nothing.`;
  return [{ at: [...at, needing ?? measure], message }];
}
