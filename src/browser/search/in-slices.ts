/** Work goes on for so long before the page has its turn, in milliseconds. */
const slice = 8;

/** Do work that is given in steps, and let the page answer its reader in between; rejects with the signal's reason once that is aborted. */
export async function inSlices<Result>(
  steps: Iterator<void, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - start < slice) continue;
    await nextTask();
    signal?.throwIfAborted();
    start = performance.now();
  }
}

/** Resolves in the next task; unlike a timer’s, a message’s turn comes at once. */
export function nextTask(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(0);
  });
}
