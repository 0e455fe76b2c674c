import type { Result } from '../../schema/result.ts';
import { numberFormat } from './number-format.ts';

/** Megabytes of a model in int8: the size stated for int8, else one byte a parameter, which is an estimate. */
export function int8Size(
  result: Pick<Result, 'precision' | 'size' | 'parameters'>,
): { megabytes: number; estimated: boolean } | undefined {
  const { precision, size, parameters } = result;
  if (size !== undefined && precision && numberFormat(precision) === 'int8') {
    return { megabytes: size, estimated: false };
  }
  return parameters === undefined ? undefined : { megabytes: parameters, estimated: true };
}
