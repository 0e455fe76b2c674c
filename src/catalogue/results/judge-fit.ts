/** What a device takes at most, and what a model needs: numbers by name (`parameters`, in millions). */
type Numbers = Readonly<Record<string, number | undefined>>;

/** Whether a model is within limits: `unknown` where nothing speaks against it and a number is not stated. */
export type Fit = 'fits' | 'unknown' | 'exceeds';

/** Compare what a model needs with the limits; a limit that is not set limits nothing. */
export function judgeFit(needs: Numbers, limits: Numbers): Fit {
  let answer: Fit = 'fits';
  for (const [name, limit] of Object.entries(limits)) {
    if (limit === undefined) continue;
    const need = needs[name];
    if (need === undefined) answer = 'unknown';
    else if (need > limit) return 'exceeds';
  }
  return answer;
}
