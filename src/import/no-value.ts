/** Tell what programs write where there is no value: R writes NA. */
export function isNoValue(value: string): boolean {
  return /^\s*(?:NA|N\/A|NaN|NULL)?\s*$/.test(value);
}
