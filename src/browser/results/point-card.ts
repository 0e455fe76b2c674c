import { element } from '../dom.ts';

/** Show what a point of a plot is in a card, at hover, focus and tap; a tap opens nothing. */
export function showCards(svg: SVGSVGElement): void {
  const points = [...svg.querySelectorAll<SVGAElement>('a[data-row]')];
  const holder = svg.parentElement;
  if (!holder || points.length === 0) return;
  const card = element('p', { class: 'point-card', 'aria-hidden': 'true', hidden: '' });
  holder.append(card);
  takeTitle(svg);
  // Not an image: its points are still links.
  svg.setAttribute('role', 'group');
  const texts = new Map(points.map((point) => [point, takeTitle(point)]));
  let isTap = false;

  const show = (point: SVGAElement) => {
    const [model = '', rest = ''] = split(texts.get(point) ?? '', ': ');
    const [numbers = '', conditions = ''] = split(rest, '; ');
    card.replaceChildren(
      element('b', {}, model),
      element('span', {}, numbers),
      element('small', {}, conditions),
    );
    card.hidden = false;
    const [frame, mark] = [holder, point].map((it) => it.getBoundingClientRect());
    if (!frame || !mark) return;
    const left = mark.x - frame.x + mark.width / 2;
    const isRight = left > frame.width / 2;
    const isLow = mark.y - frame.y > frame.height / 2;
    const room = isRight ? left - 14 : frame.width - left - 14;
    card.style.maxWidth = `${Math.max(160, Math.min(280, room))}px`;
    card.style.left = isRight ? '' : `${Math.min(left + 14, frame.width - 160)}px`;
    card.style.right = isRight ? `${Math.min(frame.width - left + 14, frame.width - 160)}px` : '';
    card.style.top = isLow ? '' : `${mark.y - frame.y + mark.height / 2}px`;
    card.style.bottom = isLow ? `${frame.bottom - mark.y - mark.height / 2}px` : '';
  };
  const hide = () => {
    card.hidden = true;
  };
  for (const point of points) {
    point.addEventListener('pointerenter', () => show(point));
    point.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && hide());
    point.addEventListener('pointerdown', ({ pointerType }) => {
      isTap = pointerType !== 'mouse';
    });
    point.addEventListener('focus', () => show(point));
    point.addEventListener('blur', hide);
    point.addEventListener('click', (event) => {
      if (isTap) {
        event.preventDefault();
        show(point);
      }
      isTap = false;
    });
  }
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element) || !svg.contains(target)) hide();
  });
  svg.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** The browser would show a title beside the card: its text stays as the name. */
function takeTitle(point: SVGElement): string {
  const title = point.querySelector(':scope > title');
  const text = title?.textContent ?? '';
  point.setAttribute('aria-label', text);
  title?.remove();
  return text;
}

function split(text: string, at: string): string[] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)];
}
