let place: HTMLElement | undefined;
let turn = 0;

/** Say a sentence at the foot of the window, to the eye and to screen readers, for a while; nothing is said for nothing. */
export function say(sentence: string | undefined): void {
  if (!sentence) return;
  place ??= makePlace();
  const here = place;
  turn += 1;
  const mine = turn;
  here.textContent = '';
  // Screen readers announce changes only in a place that was there before.
  setTimeout(() => {
    if (mine === turn) here.textContent = sentence;
  }, 50);
  setTimeout(() => {
    if (mine === turn) here.textContent = '';
  }, 12_000);
}

function makePlace(): HTMLElement {
  const made = document.createElement('p');
  made.className = 'said';
  made.setAttribute('role', 'status');
  (document.querySelector('main') ?? document.body).append(made);
  return made;
}
