/** Make the points of a plot one stop of the Tab key: arrow keys go from one to the next by their cost, past those that a filter leaves out. */
export function rove(svg: SVGSVGElement): void {
  const points = [...svg.querySelectorAll<SVGAElement>('a[data-row]')];
  const stop = (point: SVGAElement) => {
    for (const it of points) it.setAttribute('tabindex', it === point ? '0' : '-1');
  };
  svg.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const inOrder = points
      .filter((it) => !it.classList.contains('out'))
      .toSorted((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x);
    const at = inOrder.indexOf(document.activeElement as SVGAElement);
    const next = inOrder[(at + step + inOrder.length) % inOrder.length];
    if (!next) return;
    stop(next);
    next.focus();
  });
  const [first] = points;
  if (first) stop(first);
}

const steps: Record<string, number | undefined> = {
  ...{ ArrowRight: 1, ArrowDown: 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1 },
};
