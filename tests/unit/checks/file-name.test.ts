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
});
