import type { Element, Root } from 'hast';
import { Parser } from 'htmlparser2';
import type { Problem } from '../checks/problem.ts';

/** The drawing of a figure, of shapes and words alone; absent where the file holds more or cannot be read. */
type ParsedFigure = { drawing?: Root; problems: Problem[] };

/**
 * Parse the SVG of a guide's figure, `guides/rounding.svg`. What is drawn is built from the elements and attributes
 * below alone, so that no file can bring scripts, styles, links or addresses of others along.
 */
export function parseFigureFile(file: string, text: string): ParsedFigure {
  if (text.length > longest) {
    const message = `Draw it with fewer shapes: the file has more than ${longest / 1000},000 characters.`;
    return { problems: [{ file, code: 'figure', message }] };
  }
  const problems: Problem[] = [];
  const drawing: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [drawing];
  const fault = (message: string, after = 0) => {
    if (problems.length >= mostFaults) return;
    const at = placeIn(text, parser.startIndex + after);
    problems.push({ file, at, code: 'figure', message });
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1) ?? drawing;
        const isFirst = open.length === 1 && drawing.children.length === 0;
        if (!elements.has(name)) {
          fault(`Remove <${name}>: a figure may hold ${[...elements].join(', ')}.`);
        } else if ((name === 'svg') !== isFirst) {
          fault(isFirst ? 'Begin the file with <svg>.' : 'Put everything into one <svg>.');
        }
        if (open.length === deepest) fault('Draw it in fewer groups: these are nested too deeply.');
        const element: Element = {
          ...{ type: 'element', tagName: name, children: [] },
          properties: Object.fromEntries(
            Object.entries(attributes).filter(([key, value]) => {
              if (key.startsWith('xmlns') && namespaces.includes(value)) return false;
              const wrong = attributeFault(key, value);
              if (wrong) fault(wrong);
              return !wrong;
            }),
          ),
        };
        parent.children.push(element);
        open.push(element);
      },
      ontext(data) {
        const parent = open.at(-1) ?? drawing;
        if (parent.type === 'element') parent.children.push({ type: 'text', value: data });
        else if (data.trim() !== '')
          fault('Put all text into <text>, in the <svg>.', data.search(/\S/));
      },
      onclosetag(name, isImplied) {
        open.pop();
        // `<line/>` is closed by itself, too.
        const isSelfClosed = text.endsWith('/>', parser.endIndex + 1);
        if (isImplied && !isSelfClosed) fault(`Close <${name}>: </${name}> is missing.`);
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() !== '?xml') fault(`Remove <${name}>: a figure needs none.`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (problems.length === 0 && drawing.children.length === 0) fault('Begin the file with <svg>.');
  return problems.length > 0 ? { problems } : { drawing, problems };
}

const longest = 50_000;
/** Levels of groups that are still followed. */
const deepest = 20;
/** Whoever has corrected these sees the next. */
const mostFaults = 20;

const elements = new Set([
  ...['svg', 'g', 'title', 'desc', 'text', 'tspan'],
  ...['line', 'rect', 'circle', 'ellipse', 'path', 'polyline', 'polygon'],
]);

const attributes = new Set([
  ...['class', 'viewBox', 'preserveAspectRatio', 'width', 'height', 'transform', 'opacity'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'd', 'points'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['text-anchor', 'dominant-baseline', 'font-size', 'font-weight'],
]);

const namespaces = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink'];

/** The looks that a figure takes from the site, so that it is read by day and by night. */
const classes = ['key', 'copper', 'accent', 'faint', 'wide-only'];

function attributeFault(name: string, value: string): string | undefined {
  if (!attributes.has(name)) {
    return `Remove ${name}: a figure takes its colours from ${classes.join(', ')} in class, and needs no ids, links or styles.`;
  }
  if (name === 'class') {
    const unknown = value.split(/\s+/).find((it) => it !== '' && !classes.includes(it));
    return unknown && `class may hold ${classes.join(', ')}, not “${unknown}”.`;
  }
  // Numbers, lengths, paths and names of colours; an address needs more signs, or the word.
  if (/^[-\w\s.,%#()+]*$/.test(value) && !/url/i.test(value)) return undefined;
  return `${name} may hold numbers and words alone, no address.`;
}

function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
