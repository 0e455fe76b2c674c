/** Copy a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copy a text, of which there is none where it did not load, and say in a few words what became of it. */
export async function copyAndSay(text: string | null | undefined): Promise<string> {
  if (text === undefined || text === null) return 'could not be loaded: check the connection.';
  return (await copyText(`${text.trim()}\n`))
    ? 'copied'
    : 'was not copied: the browser did not allow it. Select the text and copy it, or download the file.';
}
