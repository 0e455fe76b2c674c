// A build of an older state can be given its date (reproducible-builds.org/specs/source-date-epoch).
const seconds = Number(process.env.SOURCE_DATE_EPOCH);

/** The day on which the site is built: `2026-11-22`. */
export const buildDate = (seconds > 0 ? new Date(seconds * 1000) : new Date())
  .toISOString()
  .slice(0, 10);
