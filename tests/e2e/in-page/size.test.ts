import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageScripts } from '../../../tools/support/page-scripts.ts';
import { root } from '../../../tools/support/project.ts';

describe('what runs inside a page', () => {
  const folder = join(root, '.output', 'chrome-mv3');
  const scripts = pageScripts(readdirSync(folder, { recursive: true, encoding: 'utf8' }));

  it('is found', () => {
    expect(scripts).toEqual(expect.arrayContaining(['content-scripts/facebook.js', 'read-facebook.js', 'fill-composer.js']));
  });

  it.each(scripts)('%s is at most 40 kB, without React and without a schema library', (script) => {
    const source = readFileSync(join(folder, script));
    expect(source.length).toBeLessThanOrEqual(40_000);
    expect(source.toString()).not.toMatch(/__REACT_DEVTOOLS|invalid_union/);
  });
});
