/** A way into front matter or a YAML file: `['links', 0, 'url']`. */
export type FieldPath = readonly (string | number)[];

/** A place in a file: lines and columns count from 1. */
export type Position = { line: number; column: number };

/** Something a contributor should correct: where it is, and in the message what to do. */
export type Found = {
  /** Path of the file below the content folder. */
  file: string;
  /** A field, a place, or nothing for the file as a whole. */
  at?: FieldPath | Position;
  /** For a field that is missing: the one below which it belongs. */
  below?: FieldPath;
  message: string;
};
