/** Change the YAML between the two lines of `---` of a file and leave every other byte as it is. */
export function inFrontMatter(text: string, change: (yaml: string) => string): string {
  const { head, yaml, rest } = partsOf(text);
  return head + change(yaml) + rest;
}

/** Change what stands below the front matter of a file. */
export function inBody(text: string, change: (body: string) => string): string {
  const { head, yaml, close, body } = partsOf(text);
  return head + yaml + close + change(body);
}

function partsOf(text: string) {
  const [, head = '', yaml = '', close = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)((?<=\n)---[ \t]*(?:\r?\n|$))/.exec(text) ?? [];
  const body = text.slice(head.length + yaml.length + close.length);
  return { head, yaml, close, body, rest: close + body };
}
