import { addSheet } from '../add-sheet.ts';

/** Add the look of what scripts add to pages: no first view waits for it, so it is no part of the style sheet. */
export function addLook(): void {
  addSheet(look);
}

const look = `
.star {
  flex: none;
  margin-right: -2.65rem;
  width: 1.85rem;
  height: 1.65rem;
  padding: 0;
  border: 0;
  border-radius: 6px;
  background: none;
  color: var(--muted);
  font: 1rem / 1 var(--sans);
  cursor: pointer;
}
.star:only-child {
  margin-left: 0.8rem;
}
/* Alone it takes no row of its own, so that nothing moves when it comes. */
@media (max-width: 40rem) {
  .entry > .acts:has(> .star:only-child) {
    position: absolute;
    right: 0.1rem;
    bottom: 0.75rem;
    margin: 0;
    padding: 0;
  }
  .acts > .star:only-child {
    margin: 0;
  }
  .entry:has(> .acts > .star:only-child) > .ref {
    padding-right: 2rem;
  }
}
.star:hover,
.star[aria-pressed=true] {
  color: var(--copper);
}
:is(.btn, .chip)[aria-pressed=true] {
  background: var(--accent-wash);
  border-color: var(--accent);
  color: var(--accent);
}
.pick {
  display: flex;
  align-items: start;
  justify-content: center;
  margin: -0.4rem;
  padding: 0.4rem;
  min-width: 1.75rem;
  min-height: 1.75rem;
  cursor: pointer;
}
.pick input {
  width: 1.125rem;
  height: 1.125rem;
  margin: 0.2rem 0 0;
  accent-color: var(--accent);
}
.entry:has(> .pick :checked) {
  background: var(--accent-wash);
  box-shadow: -0.5rem 0 var(--accent-wash), 0.5rem 0 var(--accent-wash);
}
.entry:has(> .pick :checked) .tag {
  background: var(--raised);
}
.picked {
  position: sticky;
  bottom: 0;
  z-index: 4;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  align-items: center;
  margin: 0 -0.5rem;
  padding: 0.6rem 1rem;
  border: 1px solid var(--edge);
  border-bottom: 0;
  border-radius: 10px 10px 0 0;
  background: var(--raised);
  font-size: 0.875rem;
}
.picked strong {
  margin-right: auto;
}
.foot select {
  min-height: 1.75rem;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--raised);
  color: var(--ink);
  font: inherit;
}
.new {
  font-weight: 700;
  color: var(--accent);
}
.progress {
  display: block;
  width: 100%;
  height: 6px;
  margin-top: 0.35rem;
  border: 0;
  border-radius: 3px;
  overflow: hidden;
  background: var(--line);
  accent-color: var(--accent);
  appearance: none;
}
.progress::-webkit-progress-bar {
  background: var(--line);
}
.progress::-webkit-progress-value {
  background: var(--accent);
}
.progress::-moz-progress-bar {
  background: var(--accent);
}
.aside textarea,
.note textarea {
  width: 100%;
  max-width: var(--measure);
  min-height: 5.5rem;
  padding: 0.5rem 0.65rem;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--raised);
  color: var(--ink);
  font: 0.9375rem / 1.5 var(--sans);
  resize: vertical;
}
.said {
  position: fixed;
  inset: auto 1rem 1rem;
  z-index: 2;
  width: fit-content;
  max-width: min(40rem, calc(100% - 2rem));
  margin: 0 auto;
  padding: 0.6rem 1rem;
  border: 1px solid var(--copper);
  border-radius: 8px;
  background: var(--raised);
  color: var(--ink);
}
.said:empty {
  display: none;
}
@media print {
  .star,
  .pick,
  .picked,
  .said,
  section:has(> textarea:placeholder-shown),
  .note:has(> textarea:placeholder-shown) {
    display: none;
  }
  .aside textarea,
  .note textarea {
    min-height: 0;
    padding: 0;
    border: 0;
    outline: 0;
    resize: none;
    field-sizing: content;
  }
}
`;
