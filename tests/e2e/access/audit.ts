import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`;
const sideways = `[...document.querySelectorAll('html, body, main, dialog[open]')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.localName + ' ' + element.scrollWidth + ' > ' + element.clientWidth)`;

interface AxeAnswer {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Widths in CSS pixels that a panel is looked at in: as it opens, at its narrowest, and the first at 200 % zoom. */
export const panelWidths = [420, 320, 210] as const;
/** A full page: wide, the same at 200 % zoom, and as narrow as a page has to work. */
export const pageWidths = [1280, 640, 320] as const;

/** What is wrong with a screen as it stands now: axe in both themes, and sideways scrolling at each width. Empty when nothing is. */
export async function audit(screen: Page, name: string, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  await screen.evaluate(`globalThis.axe ?? (() => { ${axeSource} })()`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = (await screen.evaluate(rules)) as AxeAnswer;
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) found.push(`${name}, ${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary}`);
    }
  }
  for (const width of widths) {
    await screen.setViewportSize({ width, height: 800 });
    for (const wide of (await screen.evaluate(sideways)) as string[]) found.push(`${name}, ${width} px: ${wide}`);
  }
  await screen.setViewportSize({ width: widths[0] ?? 420, height: 800 });
  return found;
}

/** Writes down, from now on, everything that live regions of the screen say. Ask for it with `saidAloud`. */
export async function listen(screen: Page): Promise<void> {
  await screen.evaluate(() => {
    const said: string[] = [];
    const now = () => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')].map((region) => region.textContent?.trim() ?? '');
    let before = now();
    Object.assign(globalThis, { saidAloud: said });
    new MutationObserver(() => {
      const texts = now();
      for (const text of texts) if (text !== '' && !before.includes(text) && said.at(-1) !== text) said.push(text);
      before = texts;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
export const saidAloud = (screen: Page): Promise<string[]> => screen.evaluate(() => (globalThis as unknown as { saidAloud: string[] }).saidAloud);

/** Presses Tab (or `key`) until the control with that name has the focus, as a person at the keyboard gets there, and sees to it that the focus shows. */
export async function tabTo(screen: Page, name: string, { presses = 60, key = 'Tab' } = {}): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < presses; count += 1) {
    await screen.keyboard.press(key);
    const { names, shows } = await screen.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const labels = [...((focused as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      return {
        names: [focused.getAttribute('aria-label'), ...labels, focused === document.body ? '' : focused.textContent].map((words) => (words ?? '').trim()),
        shows: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    passed.push((names.find((words) => words !== '') ?? '').slice(0, 30));
    if (!names.some((words) => words.startsWith(name))) continue;
    expect(shows, `${name} shows that it has the focus`).toBe(true);
    return;
  }
  expect.fail(`The keyboard did not get to ${name}. It came by: ${passed.join(' | ')}`);
}
