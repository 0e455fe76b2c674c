/** Show one plot at a time, the one that the address names, and mark its link. */
export function choosePlots(plots: Element): void {
  const sections = [...plots.children];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.choose a')];
  const choose = (wanted: string) => {
    const shown = sections.find(({ id }) => id === wanted);
    if (!shown) return;
    for (const section of sections) section.classList.toggle('shown', section === shown);
    for (const link of links) {
      const isChosen = link.hash === `#${shown.id}`;
      link.classList.toggle('chosen', isChosen);
      if (isChosen) link.ariaCurrent = 'true';
      else link.removeAttribute('aria-current');
    }
  };
  choose(sections[0]?.id ?? '');
  choose(location.hash.slice(1));
  plots.classList.add('ready');
  addEventListener('hashchange', () => choose(location.hash.slice(1)));
}
