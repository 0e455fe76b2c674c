/** Write TeX as it was meant where programs and editors left something else. */
export function mendTex(tex: string): string {
  return tex
    .replace(shown, '$1')
    .replace(umlaut, '\\"')
    .replace(balance, '$1$2')
    .replace(tabbed, '\\')
    .replace(inline, '$$$1$$');
}

/** Google Scholar's braces around the capitals of a name: `$\{$USENIX$\}$`. */
const shown = /\$\\\{\$(\p{Lu}[\p{L}\p{N}-]*)\$\\\}\$/gu;

/** An editor's two quotes for one: `J\''urgen`. */
const umlaut = /\\''(?=\s*\{?\\?[aeiouy])/gi;

/** Accents as they are typed in a tabbing environment: `Andr\a'e`. */
const tabbed = /\\a(?=['`=]\s*\{?\\?[a-z])/gi;

/** LaTeX's own signs for mathematics: `h\(^{\max}\)`. */
const inline = /\\\(((?:[^\\$]|\\[^)($])*)\\\)/g;

/** Zotero's way to keep a single brace: `\{\vphantom\}`. */
const balance = /(\\\{)\\vphantom\\\}|\\vphantom\\\{(\\\})/g;
