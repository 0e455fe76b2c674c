/** Whether a word only makes a sentence of a query: `how`, `the`, `can`. */
export function isQuestionWord(word: string): boolean {
  return words.has(word);
}

const words = new Set(
  `a about al am an and any are as at bad be been best better by can could did do does easiest et fastest find first for from get give good
  had has have how i if in into is it its learn let like made make makes many me most much my need not of on or our paper
  papers please read run running runs show should so some support supported supporting supports tell than that the their them there these they this
  those to use used uses using want was way we were what when where which who why will with without work
  works would write wrote you your`.split(/\s+/),
);
