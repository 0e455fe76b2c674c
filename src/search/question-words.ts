/** Whether a word only makes a sentence of a query: `how`, `the`, `can`. */
export function isQuestionWord(word: string): boolean {
  return words.has(word);
}

const words = new Set(
  `a about after al am an and any anyone are as at bad be been before best between better by can could did difference differences do does easiest et explain explained fastest find first for from get give good
  had happens has have help how i if in inside into is it its itself just keep keeps learn let like made make makes many me mean means most much my need no not of on or our own paper
  papers per please possible put question questions read run running runs show should so some someone support supported supporting supports tell than that the their them there these they this
  those tips to too tricks trying under understand use used uses using versus via vs want was way we were what when where which who why will with without work
  works would write wrote you your`.split(/\s+/),
);
