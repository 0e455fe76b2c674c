import type { Accelerator } from '../../schema/accelerator.ts';

/** An accelerator in words: `Qualcomm (QNN)`, `NPU (NNAPI), experimental`. */
export function acceleratorText({ vendor, via, kind, state }: Accelerator): string {
  const name = vendor ?? kind ?? '';
  return [via === undefined ? name : `${name} (${via})`, state].filter(Boolean).join(', ');
}
