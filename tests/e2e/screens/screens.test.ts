import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes } from '../../../extension/app/__fixtures__/scenes.ts';
import { openStage, type Stage } from './stage.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

interface AxeAnswer {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** The first narrow and dark, the second wide and light, the third as 200 % zoom in a wide panel. */
const looks = [
  { name: '320 px, dark', width: 320, dark: true },
  { name: '420 px, light', width: 420 },
  { name: '420 px at 200 %', width: 420, zoom: 2 },
] as const;

describe.each(Object.keys(scenes))('%s', (name) => {
  it.each(looks)('has no axe violation and does not scroll sideways at $name', async (look) => {
    const page = await stage.open(name, look, scenes[name]?.steps);
    try {
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(
        `[...document.querySelectorAll('html, body, main')].filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.tagName + ' ' + element.scrollWidth + ' > ' + element.clientWidth)`,
      );
      expect(overflow).toEqual([]);
      await page.evaluate(axeSource);
      const { violations } = (await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`)) as AxeAnswer;
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`) }))).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
