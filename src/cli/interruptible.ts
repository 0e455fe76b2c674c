import { complain, type Run } from './run.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Do work that undoes itself when it is interrupted, then let the signal end the process as it would have. */
export async function whileInterruptible<Result>(
  run: Run,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const stop = (name: NodeJS.Signals) => {
    received = name;
    controller.abort();
  };
  for (const name of signals) process.on(name, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    // The signal ends the process before anybody else could say it.
    if (received && error instanceof Error) complain(run, error.message);
    throw error;
  } finally {
    for (const name of signals) process.off(name, stop);
    if (received) process.kill(process.pid, received);
  }
}
