import { readFileSync } from 'node:fs';

/** How requests name the project: `emdl/1.0.0 (+https://github.com/EMDL/awesome-emdl)`, from package.json. */
export function userAgent(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version, repository } = JSON.parse(text);
  const address = String(repository.url).replace(/^git\+|\.git$/g, '');
  return `${name}/${version} (+${address})`;
}
