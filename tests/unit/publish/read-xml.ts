import { type ElementCompact, xml2js } from 'xml-js';

/** Read XML into `xml-js`’s compact form, and throw where it is not well-formed. */
export function readXml(text: string): ElementCompact {
  if (forbidden.test(text)) throw new Error('a character that XML cannot hold');
  const marked = text.replace(/<!\[CDATA\[.*?\]\]>/gs, '');
  // The parser lets < pass in attributes, and ]]> in text.
  if (!markup.test(marked)) throw new Error('a tag that is not well-formed');
  if (marked.includes(']]>')) throw new Error('a ]]> outside a CDATA section');
  return xml2js(text, { compact: true });
}

// XML 1.0, section 2.2: what no document may hold, escaped or not.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const markup = /^(?:[^<]+|<\?xml[^<>]*\?>|<\/[\w:]+>|<[\w:]+(?:\s+[\w:-]+="[^<"]*")*\s*\/?>)*$/;
