/** Add the look of what scripts add to pages: no first view waits for it, so it is no part of the style sheet. */
export function addLook(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
}

const look = `
.star {
  flex: none;
  margin-right: -2.2rem;
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
.star:hover,
.star[aria-pressed=true] {
  color: var(--copper);
}
.chip[aria-pressed=true] {
  background: var(--accent-wash);
  border-color: var(--accent);
  color: var(--accent);
}
.new {
  display: block;
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
