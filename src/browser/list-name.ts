/** The short name of the list, as it stands in names of files and of what the browser stores. */
export function listName(): string {
  return globalThis.document?.documentElement.dataset.list ?? 'list';
}

/** The name under which the browser stores something of this list; another list on the same host has names of its own. */
export function storageName(what: string): string {
  return `${listName()}:${what}`;
}
