/** What is wrong with the work itself: exit code 1, where `CannotRun` is 2. */
export class Refused extends Error {}
