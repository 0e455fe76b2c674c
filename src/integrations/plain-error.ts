/**
 * An error about content: people who write content need its message, not where in our code it was thrown,
 * nor advice on browser APIs, which Astro adds to every error whose text has the word "window" or "document".
 */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  error.toString = () => '';
  return error;
}
