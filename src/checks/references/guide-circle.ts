import type { Found } from '../found.ts';
import type { Check, DraftGuide } from '../subject.ts';

/** Prerequisites may not run in a circle: nobody could begin. */
export const guideCircle: Check = ({ guides }) => {
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]));
  const done = new Set<string>();
  return guides.flatMap((guide) => circlesFrom(guide, bySlug, done));
};

/** Walk on from a guide, with a stack of its own; a guide met again on the way closes a circle. */
function circlesFrom(
  start: DraftGuide,
  bySlug: ReadonlyMap<string, DraftGuide>,
  done: Set<string>,
): Found[] {
  const problems: Found[] = [];
  const way: { guide: DraftGuide; next: number }[] = [];
  const onWay = new Set<string>();
  if (!done.has(start.slug)) enter(start);
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const { guide, next } = step;
    const slug = guide.prerequisites?.[next];
    if (slug === undefined) {
      way.pop();
      onWay.delete(guide.slug);
      done.add(guide.slug);
      continue;
    }
    step.next++;
    const before = bySlug.get(slug);
    if (onWay.has(slug)) problems.push(toProblem(guide, next, slug));
    else if (before && !done.has(slug)) enter(before);
  }
  return problems;

  function enter(guide: DraftGuide) {
    way.push({ guide, next: 0 });
    onWay.add(guide.slug);
  }

  function toProblem({ file }: DraftGuide, index: number, slug: string): Found {
    const slugs = way.map(({ guide }) => guide.slug);
    const circle = [...slugs.slice(slugs.indexOf(slug)), slug].join(' → ');
    const message = `These guides ask for one another: ${circle}. Remove "${slug}" here, or another of them.`;
    return { file, at: ['prerequisites', index], message };
  }
}
