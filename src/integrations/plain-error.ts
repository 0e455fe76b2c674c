/** An error about content: people who write content need its message, not where in our code it was thrown. */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
