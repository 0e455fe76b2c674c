import { encode } from 'uqr';

const space = 'http://www.w3.org/2000/svg';

/** Draw a text as a QR code, dark on white by day and by night, as cameras expect it. */
export function drawQrCode(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const path = document.createElementNS(space, 'path');
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  path.setAttribute('d', rows.flat().join(''));
  const svg = document.createElementNS(space, 'svg');
  for (const [name, value] of Object.entries({
    ...{ viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img' },
    ...{ 'aria-label': 'QR code of the link', 'shape-rendering': 'crispEdges' },
  }))
    svg.setAttribute(name, value);
  svg.append(path);
  return svg;
}
