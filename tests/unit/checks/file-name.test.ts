import { describe, expect, it } from 'vitest';
import { misplacement } from '../../../src/checks/file-name.ts';

describe('misplacement', () => {
  it('accepts a name of eighty characters and refuses a longer one', () => {
    expect(misplacement(`papers/${'a'.repeat(80)}.md`)).toBeUndefined();
    expect(misplacement(`papers/${'a'.repeat(81)}.md`)).toContain('at most 80 characters');
  });

  it('suggests a name where letters, spaces or accents do not fit', () => {
    expect(misplacement('papers/Mobile Néts.md')).toContain('mobile-nets.md');
  });

  it.each(['con', 'aux', 'nul', 'com1', 'lpt9'])(
    'refuses %s, which Windows cannot store',
    (name) => {
      expect(misplacement(`papers/${name}.md`)).toContain('Windows cannot store');
      expect(misplacement(`papers/${name}-net.md`)).toBeUndefined();
    },
  );

  it.each(['new-entry', 'template', 'untitled'])(
    'asks for a name that says something, not %s',
    (name) => {
      expect(misplacement(`papers/${name}.md`)).toContain('Name the file by the work');
    },
  );
});
