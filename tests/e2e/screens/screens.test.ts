import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes } from '../../../extension/app/__fixtures__/scenes.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

interface AxeAnswer {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

const overflowing = `[...document.querySelectorAll('html, body, main, dialog')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.tagName + ' ' + element.scrollWidth + ' > ' + element.clientWidth)`;
const rules = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;

describe('every screen', () => {
  it.each(Object.keys(scenes))('%s has no axe violation in either theme and never scrolls sideways', async (name) => {
    const page = await stage.open(name, { width: 320, dark: true }, scenes[name]?.steps);
    try {
      await page.evaluate(axe.source);
      const check = async () => {
        const { violations } = (await page.evaluate(rules)) as AxeAnswer;
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`) }))).toEqual([]);
        expect(await page.evaluate(overflowing)).toEqual([]);
      };
      await check();
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 420, height: 860 });
      await check();
      // 200 % zoom of the same panel.
      await page.setViewportSize({ width: 210, height: 430 });
      expect(await page.evaluate(overflowing)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
