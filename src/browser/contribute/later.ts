const timers = new Map<() => void, ReturnType<typeof setTimeout>>();

/** Do something once nobody has typed for a moment. */
export function later(work: () => void): void {
  clearTimeout(timers.get(work));
  timers.set(work, setTimeout(work, 250));
}

/** Leave undone what was to be done later. */
export function notLater(work: () => void): void {
  clearTimeout(timers.get(work));
}
