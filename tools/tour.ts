import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import type { RunningCompanion } from './support/companion-process.ts';
import { findSidePanel } from './support/find-side-panel.ts';
import { launchExtension } from './support/launch-extension.ts';
import { say } from './support/project.ts';

export interface TourOptions {
  companion: RunningCompanion;
  executablePath: string;
  /** Are Xvfb and xdotool here? Then the right-click is a real one; else the badge is clicked. */
  virtualDisplay: boolean;
  /** Where the pictures go. */
  folder: string;
}

const display = ':93';
const brief = 'Answer their cold brew offer with our new oat cold brew, no discount';

/**
 * Takes the whole path on the practice page as a person would: read a competitor's post, open the panel, generate, insert, look at the ledger.
 * Leaves numbered pictures. Throws with a sentence at the step that did not work.
 */
export async function takeTour({ companion, executablePath, virtualDisplay, folder }: TourOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'postwright-tour-'));
  const screen: ChildProcess | undefined = virtualDisplay
    ? spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
    : undefined;
  const connections: Browser[] = [];
  const browser = await launchExtension({
    executablePath,
    headless: !virtualDisplay,
    profile,
    viewport: virtualDisplay ? null : { width: 1280, height: 860 },
    colorScheme: 'light',
    ...(virtualDisplay && { env: { DISPLAY: display }, args: ['--window-position=0,0', '--window-size=1280,900'] }),
  });
  let shot = 0;
  const picture = async (page: Page, name: string) => {
    shot += 1;
    await page.screenshot({ path: join(folder, `${String(shot).padStart(2, '0')}-${name}.png`), animations: 'disabled' });
  };
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    say('tour: pairing this browser with the companion');
    await page.goto(`chrome-extension://${browser.extensionId}/options.html#code=${companion.pairingCode}&base=${encodeURIComponent(companion.url)}`);
    await page.getByTestId('pairing-works').waitFor({ timeout: 20_000 });
    await picture(page, 'first-steps');

    say("tour: opening the practice page with a competitor's post");
    await page.goto(`${companion.url}/practice`);
    const post = page.locator('[aria-posinset="1"]');
    await post.waitFor({ timeout: 20_000 });
    await picture(page, 'practice-page');

    const panelWithin = (timeoutMs: number) => findSidePanel({ profile, extensionId: browser.extensionId, connections, timeoutMs });
    let panel = virtualDisplay && (await answerByRightClick(page)) ? await panelWithin(8_000).catch(() => undefined) : undefined;
    say(panel ? 'tour: a real right-click, then "Answer this post"' : 'tour: no real right-click here, so the badge on the post is clicked');
    if (!panel) {
      await answerByBadge(page);
      panel = await panelWithin(20_000);
    }
    // The tour shows what somebody at the keyboard sees in a browser of usual size.
    await panel.getByText('Bluebird Roasters').first().waitFor({ timeout: 20_000 });
    await picture(panel, 'post-read');

    say('tour: writing the brief and pressing Generate');
    await panel.getByRole('textbox', { name: 'Brief' }).fill(brief);
    const generate = panel.getByRole('button', { name: /^Generate/ });
    await panel.getByRole('button', { name: /^Generate · (?!asking)/ }).waitFor({ timeout: 20_000 });
    await picture(panel, 'brief-and-price');
    await generate.click();
    await panel.getByRole('button', { name: 'Stop' }).waitFor({ timeout: 20_000 });
    await panel.locator('.post-text').first().waitFor({ timeout: 30_000 });
    await picture(panel, 'text-streams-in');
    await generate.waitFor({ timeout: 90_000 });
    await panel.getByRole('button', { name: 'Insert', exact: true }).first().scrollIntoViewIfNeeded();
    await picture(panel, 'text-and-picture');

    say("tour: inserting text and picture into the page's own composer");
    await page.bringToFront();
    await page
      .getByRole('button', { name: /^What’s on your mind|^What's on your mind/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor({ timeout: 10_000 });
    await panel.getByRole('button', { name: 'Insert', exact: true }).first().click();
    const plan = panel.getByRole('dialog');
    await plan.getByRole('button', { name: 'Insert', exact: true }).waitFor({ timeout: 20_000 });
    await picture(panel, 'insert-plan');
    await plan.getByRole('button', { name: 'Insert', exact: true }).click();
    await plan.getByText('It stands in the composer').waitFor({ timeout: 30_000 });
    await picture(panel, 'inserted');
    await picture(page, 'composer-filled');
    if (virtualDisplay) await captureScreen(join(folder, `${String(++shot).padStart(2, '0')}-whole-window.png`));
    await plan.getByRole('button', { name: 'Close' }).click();

    say('tour: the library and what it cost');
    await panel.getByRole('navigation').getByRole('button', { name: 'Library' }).click();
    await panel.locator('.asset-card').first().waitFor({ timeout: 20_000 });
    await picture(panel, 'library');
    await panel.getByRole('navigation').getByRole('button', { name: 'Costs' }).click();
    await panel.getByText(/^Spent in/).waitFor({ timeout: 20_000 });
    await panel.getByText('google/', { exact: false }).first().waitFor({ timeout: 20_000 });
    await picture(panel, 'what-it-cost');
    say(`tour: done. ${shot} pictures are in tour/.`);
  } finally {
    await Promise.all(connections.map((connection) => connection.close().catch(() => undefined)));
    await browser.close();
    screen?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const tool = promisify(execFile);
const xdotool = (...args: string[]) => tool('xdotool', args, { env: { ...process.env, DISPLAY: display } });

/** A real right-click with a real mouse, then the menu by keyboard. False where the panel did not open of it. */
async function answerByRightClick(page: Page): Promise<boolean> {
  try {
    await page.bringToFront();
    const where = await page.evaluate(() => {
      const box = document.querySelector('[aria-posinset="1"]')?.getBoundingClientRect();
      return box ? { x: window.screenX + box.left + box.width / 2, y: window.screenY + (window.outerHeight - window.innerHeight) + box.top + 90 } : undefined;
    });
    if (!where) return false;
    await xdotool('mousemove', String(Math.round(where.x)), String(Math.round(where.y)), 'click', '3');
    await page.waitForTimeout(700);
    // The menu ends with "View page source" and "Inspect"; above them stands Postwright's own menu, whose first item is "Answer this post".
    for (const key of ['Up', 'Up', 'Up', 'Right']) await xdotool('key', key);
    await page.waitForTimeout(300);
    await xdotool('key', 'Return');
    return true;
  } catch {
    return false;
  }
}

async function answerByBadge(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.locator('[aria-posinset="1"]').hover({ position: { x: 200, y: 60 } });
  // The badge lives in a closed overlay of its own, so it is clicked where it stands: over the post's upper corner, beside its menu.
  const box = await page.locator('[aria-posinset="1"]').boundingBox();
  if (!box) throw new Error('The post on the practice page is not to be seen.');
  await page.waitForTimeout(600);
  await page.mouse.click(box.x + box.width - 90, box.y);
}

async function captureScreen(file: string): Promise<void> {
  await tool('import', ['-window', 'root', file], { env: { ...process.env, DISPLAY: display } }).catch(() => undefined);
}
