/** An arXiv id without version, for use in a pattern: `1801.04381`, `cs/0112017`, `math.GT/0309136`. */
export const arxivIdPattern = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})`;
