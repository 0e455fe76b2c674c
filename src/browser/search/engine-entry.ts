import type { Searcher } from './answer.ts';
import { openEngine } from './engine.ts';

/** Asks for an engine, which the script of the engine puts in its place. */
export type EngineAsked = { base: string; first: Promise<Response>; engine?: Searcher };

// A bundle that is loaded by its address has no exports to call.
addEventListener('open-engine', (event) => {
  const asked = (event as CustomEvent<EngineAsked>).detail;
  asked.engine ??= openEngine(asked.base, asked.first);
});
