/** One name for the ways to write a number format: `FP32`, `float` and `32-bit float` are float32. */
export function numberFormat(written: string): string {
  const text = written.trim().toLowerCase();
  return spellings.find(([, pattern]) => pattern.test(text))?.[0] ?? text;
}

const spellings: [string, RegExp][] = [
  ['float32', /^(?:fp32|f32|float|float ?32|32-bit float(?:ing point)?|single)$/],
  ['float16', /^(?:fp16|f16|half|float ?16|16-bit float(?:ing point)?)$/],
  ['int8', /^(?:u?int8|i8|8-bit|8 bits?|quantized int8)$/],
];
