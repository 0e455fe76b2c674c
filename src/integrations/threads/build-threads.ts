import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadContent, SiteContent } from '../read-site-content.ts';
import { renderedNotes } from '../rendered-notes.ts';
import type { Rendered } from '../rendering/rendered.ts';
import {
  type Answer,
  type BesideOrder,
  fromPlain,
  type OrderAnswer,
  type PageBundle,
  type PageOrder,
  type ThreadData,
  toPlain,
} from './messages.ts';

/** Pages that a thread has before it, so that it seldom waits for the main thread, which has long work of its own. */
export const pagesAhead = 24;

/** Further threads that help with a build; where there is none, the main thread does all itself. */
export type BuildThreads = {
  count: number;
  /** Start the first one, which reads and checks the content; `base` is the site's base path without its last slash. */
  read: (base: string) => Promise<ReadContent> | undefined;
  /** Start the others: what they import loads while Vite bundles. */
  share: (content: SiteContent, base: string) => void;
  /** Have the first one write what stands beside the pages. */
  writeBeside: (place: BesideOrder['beside']) => Promise<void> | undefined;
  /** Hand all of them what they need before the first page. */
  load: (bundle: Omit<PageBundle, 'notes'>) => void;
  /** Have a page rendered where a thread is free; else gives nothing. */
  render: (url: string, route: string) => Promise<Rendered> | undefined;
  end: () => Promise<void>;
};

/** More threads than this would each hold a copy of the content for little. */
const mostThreads = 3;

/** The number of threads beside the main one: that which is asked for, else one for each further core. */
export function threadCount(asked: string | undefined): number {
  if (asked && /^\d+$/.test(asked)) return Number(asked);
  return Math.min(availableParallelism() - 1, mostThreads);
}

/** Threads for one build, `count` of them. */
export function buildThreads(count: number): BuildThreads {
  const threads: Thread[] = [];
  return {
    count,
    read(base) {
      if (count === 0) return undefined;
      const first = startThread({ base });
      threads.push(first);
      return first.content;
    },
    share(content, base) {
      while (threads.length < count) threads.push(startThread({ base, content: toPlain(content) }));
    },
    writeBeside: (place) => threads[0]?.writeBeside(place),
    load(bundle) {
      threads.forEach((thread, at) => {
        // The first one rendered the notes itself.
        thread.load({ ...bundle, notes: at === 0 ? new Map() : renderedNotes });
      });
    },
    render(url, route) {
      const free = threads.filter((thread) => thread.waiting() < pagesAhead);
      const [next] = free.toSorted((a, b) => a.waiting() - b.waiting());
      return next?.render(url, route);
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

type Thread = ReturnType<typeof startThread>;
type Done = Extract<OrderAnswer, { rendered: Rendered } | { done: true }>;

function startThread(workerData: ThreadData) {
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  const orders = new Map<number, PromiseWithResolvers<Done>>();
  const content = Promise.withResolvers<ReadContent>();
  // Whoever asks for it says why there is none.
  content.promise.catch(() => undefined);
  let last = 0;
  let failure: { error: unknown } | undefined;
  worker.on('message', (answer: Answer) => {
    if ('content' in answer) return content.resolve({ content: fromPlain(answer.content) });
    if ('unreadable' in answer) return content.resolve(answer);
    if ('notes' in answer) {
      for (const [key, parts] of answer.notes) renderedNotes.set(key, parts);
      return;
    }
    const order = orders.get(answer.id);
    orders.delete(answer.id);
    if ('error' in answer) order?.reject(answer.error);
    else order?.resolve(answer);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread ended before its work was done')));
  return {
    content: content.promise,
    waiting: () => orders.size,
    load: (bundle: PageBundle) => worker.postMessage(bundle),
    async writeBeside(beside: BesideOrder['beside']): Promise<void> {
      await ordered(0, { beside } satisfies BesideOrder);
    },
    async render(url: string, route: string): Promise<Rendered> {
      last += 1;
      const done = await ordered(last, { id: last, url, route } satisfies PageOrder);
      if (!('rendered' in done)) throw new Error(`The thread did not render ${url}`);
      return done.rendered;
    },
    /** End the thread once it has done all that was asked of it. */
    async end(): Promise<void> {
      await Promise.allSettled([...orders.values()].map(({ promise }) => promise));
      await worker.terminate();
    },
  };

  function fail(error: unknown): void {
    failure ??= { error };
    content.reject(error);
    for (const order of orders.values()) order.reject(error);
  }

  function ordered(id: number, message: BesideOrder | PageOrder): Promise<Done> {
    if (failure) return Promise.reject(failure.error);
    const order = Promise.withResolvers<Done>();
    orders.set(id, order);
    worker.postMessage(message);
    return order.promise;
  }
}
