/**
 * GitHub's new-file page in a folder with the name and the text filled in, or with the name alone where
 * the whole would be too long. The folder belongs into the path: as a part of `filename` it is not taken.
 */
export function newFileAddress(
  folder: string,
  name: string,
  text: string,
): { address: string; whole: boolean } {
  const filename = `?${new URLSearchParams({ filename: name })}`;
  const whole = `${folder}${filename}&${new URLSearchParams({ value: text })}`;
  // Who is not signed in is sent on with this address inside another, encoded once more.
  const fits = encodeURIComponent(whole).length <= longestAddress;
  return { address: fits ? whole : folder + filename, whole: fits };
}

/** GitHub answers 414 to addresses above 8,191 bytes; the rest is room for the sign-in page's own part. */
export const longestAddress = 8000;
