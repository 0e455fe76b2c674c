/** What stands in an element. */
export type Content = Node | string;

/** Make an element: `element('a', { href }, 'text')`; texts become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...content: (Content | false | undefined)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...content.filter((part) => part !== false && part !== undefined));
  return node;
}
