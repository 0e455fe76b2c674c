/** Lets work on a host pass one after another, and a pause between. */
export type HostGate = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

/** Make a gate; `delay` milliseconds pass between the end of one request to a host and the start of the next. */
export function makeHostGate(delay: number): HostGate {
  const last = new Map<string, Promise<void>>();
  return async (host, work) => {
    const before = last.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    last.set(host, promise);
    await before;
    try {
      return await work();
    } finally {
      setTimeout(resolve, delay);
    }
  };
}
