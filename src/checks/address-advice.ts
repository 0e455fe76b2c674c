/** What to write in place of a value that is no address, or more than one; nothing where that cannot be said. */
export function addressAdvice(value: string): string | undefined {
  const text = value.trim();
  const addresses = text.match(/https?:\/\/[^\s<>()"\]]+/g) ?? [];
  const [first = '', second] = addresses;
  if (second !== undefined) {
    return `Write one address, as "${first}", and name the others under "links".`;
  }
  const named = withoutName(first);
  if (named !== undefined) {
    return `Remove the user name and the password before the @: everybody would see them. Write "${named}".`;
  }
  if (first !== '') return first === text ? undefined : `Write it alone, as "${first}".`;
  const [, doi] = /^(?:doi:\s*|(?:www\.|dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text) ?? [];
  if (doi !== undefined) return `Write the DOI as an address: "https://doi.org/${doi}".`;
  const [, arxiv] = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/i.exec(text) ?? [];
  if (arxiv !== undefined) return `Write it as an address: "https://arxiv.org/abs/${arxiv}".`;
  const [, host] = /^(?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)$/i.exec(text) ?? [];
  return host === undefined ? undefined : `Write it whole: "https://${host}".`;
}

/** An address without its user name and password, or nothing where it has none. */
function withoutName(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { username, password } = new URL(address);
  if (username === '' && password === '') return undefined;
  return address.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}
