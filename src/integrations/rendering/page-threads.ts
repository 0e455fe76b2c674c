import { Worker } from 'node:worker_threads';
import type { Rendered } from './rendered.ts';
import type { Answer, Order, PageBundle, ThreadData } from './thread-messages.ts';

/** Pages that a thread has before it, so that it seldom waits for the main thread, which has long work of its own. */
export const pagesAhead = 24;

/** Further threads that render pages. */
export type PageThreads = {
  /** Hand them what they need before the first page. */
  load: (bundle: PageBundle) => void;
  /** Have a page rendered where a thread is free; else gives nothing. */
  render: (url: string, route: string) => Promise<Rendered> | undefined;
  end: () => Promise<void>;
};

/** Start threads that render pages beside the main one: what they import loads while Vite bundles. */
export function startPageThreads(count: number, data: ThreadData): PageThreads {
  const threads = Array.from({ length: count }, () => startThread(data));
  return {
    load: (bundle) => {
      for (const { worker } of threads) worker.postMessage(bundle);
    },
    render: (url, route) => {
      const free = threads.filter(({ waiting }) => waiting.size < pagesAhead);
      const [next] = free.toSorted((a, b) => a.waiting.size - b.waiting.size);
      return next?.render(url, route);
    },
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(workerData: ThreadData) {
  const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData });
  const waiting = new Map<number, PromiseWithResolvers<Rendered>>();
  let last = 0;
  let failure: { error: unknown } | undefined;
  worker.on('message', (answer: Answer) => {
    const page = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('rendered' in answer) page?.resolve(answer.rendered);
    else page?.reject(answer.error);
  });
  worker.on('error', (error) => {
    failure = { error };
    for (const page of waiting.values()) page.reject(error);
  });
  return {
    worker,
    waiting,
    render: (url: string, route: string): Promise<Rendered> => {
      if (failure) return Promise.reject(failure.error);
      last += 1;
      const page = Promise.withResolvers<Rendered>();
      waiting.set(last, page);
      worker.postMessage({ id: last, url, route } satisfies Order);
      return page.promise;
    },
  };
}
