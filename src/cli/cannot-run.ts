/** A command can not do its work at all; its message is one line that says why and what to do. Exit code 2. */
export class CannotRun extends Error {}
