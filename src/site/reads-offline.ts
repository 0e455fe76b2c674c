/** Whether pages are kept for reading without a network: with `OFFLINE=off` a build says nothing of it, and removes what browsers keep. */
export const readsOffline = import.meta.env.OFFLINE !== 'off';
