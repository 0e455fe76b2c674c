import { limitOf, type Reply } from './http.ts';

/** Hears a sentence before each wait for a further try that a person would notice. */
export type WaitHearer = (sentence: string) => void;

/** Make of a hearer what `askPatiently` reports of the waits for one host, as far as they last `least` milliseconds. */
export function tellWaits(host: string, hear: WaitHearer | undefined, least = 1000) {
  return (milliseconds: number, reply: Reply | undefined): void => {
    if (milliseconds < least) return;
    const seconds = Math.round(milliseconds / 1000);
    const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
    hear?.(`${host} ${whyOf(reply)}: it is asked again in ${wait}. Ctrl-C ends the wait.`);
  };
}

function whyOf(reply: Reply | undefined): string {
  if (!reply) return 'gives no answer';
  const isReached = limitOf(reply).isReached;
  return isReached
    ? `has had its limit of requests (HTTP ${reply.status})`
    : `answers HTTP ${reply.status}`;
}
