import { CookieJar } from 'tough-cookie';
import type { LinkOutcome } from '../../catalogue/link-history.ts';
import { NoReply } from '../http.ts';
import { askPage, type CheckOptions, checkAddress } from './check-address.ts';
import { makeHostGate } from './host-gate.ts';

/** How a run asks its addresses: how fast, and what it reports meanwhile. */
export type LinkRun = Omit<CheckOptions, 'gate' | 'jar'> & {
  /** Hosts that are asked at once. */
  concurrency: number;
  /** Milliseconds between two requests to one host. */
  delay: number;
  /** Addresses that some answer comes from wherever there is a network. */
  probes: readonly string[];
  /** The parts of an address's page that links name behind `#`. */
  partsOf?: (address: string) => readonly string[];
  /** Hear of each address as soon as it was checked. */
  onOutcome: (address: string, outcome: LinkOutcome) => void;
};

/** How a run ended; addresses of hosts that asked to be left alone were not checked. */
export type LinkRunEnd = { networkIsDown: boolean; left: string[] };

/**
 * Check addresses, several hosts at once and each host's addresses one after another. An address
 * that gets no answer counts only where one of the probes does: else the network is down, the run
 * ends, and the address is not heard of.
 */
export async function checkLinks(addresses: readonly string[], run: LinkRun): Promise<LinkRunEnd> {
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const options = { ...run, signal, gate: makeHostGate(run.delay), jar: new CookieJar() };
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).hostname).values()];
  // The longest list first: it decides when the run ends.
  const waiting = hosts.toSorted((a, b) => b.length - a.length);
  const end: LinkRunEnd = { networkIsDown: false, left: [] };
  let probing: Promise<boolean> | undefined;

  function hasNetwork(): Promise<boolean> {
    probing ??= anyAnswers(run.probes, options).finally(() => {
      probing = undefined;
    });
    return probing;
  }

  async function checkHost(list: readonly string[]): Promise<void> {
    for (const [index, address] of list.entries()) {
      const { outcome, answered, hostRests } = await checkAddress(
        address,
        options,
        run.partsOf?.(address),
      );
      if (!answered && !(await hasNetwork())) {
        end.networkIsDown = true;
        stop.abort();
      }
      if (!answered) signal.throwIfAborted();
      run.onOutcome(address, outcome);
      if (!hostRests) continue;
      end.left.push(...list.slice(index + 1));
      return;
    }
  }

  async function work(): Promise<void> {
    for (let list = waiting.shift(); list && !signal.aborted; list = waiting.shift()) {
      try {
        await checkHost(list);
      } catch (error) {
        if (signal.aborted) return;
        stop.abort();
        throw error;
      }
    }
  }

  await Promise.all(Array.from({ length: run.concurrency }, work));
  return end;
}

async function anyAnswers(probes: readonly string[], options: CheckOptions): Promise<boolean> {
  for (const probe of probes) {
    try {
      await askPage(new URL(probe), 'HEAD', options);
      return true;
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
    }
  }
  return false;
}
