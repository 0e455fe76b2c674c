type OpenSearchOptions = {
  /** At most 16 characters, as the format has it. */
  shortName: string;
  description: string;
  /** The search page, without its query. */
  searchUrl: string;
  iconUrl: string;
  /** Where this description stands. */
  selfUrl: string;
};

/** Write an OpenSearch 1.1 description: what a browser needs to search the site from its address bar. */
export function writeOpenSearch(options: OpenSearchOptions): string {
  const { shortName, description, searchUrl, iconUrl, selfUrl } = options;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName)}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeXml(iconUrl)}</Image>
  <Url type="text/html" template="${escapeXml(searchUrl)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(selfUrl)}"/>
</OpenSearchDescription>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
