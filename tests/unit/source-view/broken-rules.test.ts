import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokenLimit } from '@/components/source-view/layout-lines';

it('has a rule to light each of the broken facts that a page may number', () => {
  const css = readFileSync('components/source-view/source-view.css', 'utf8');
  for (let number = 0; number < brokenLimit; number++) {
    expect(css).toContain(`:root:has([data-broken="${number}"]:target) [data-broken="${number}"]`);
  }
});
