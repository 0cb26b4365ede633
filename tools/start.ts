import { join } from 'node:path';
import { buildPracticePage } from './build-practice-page.ts';
import { packCompanion } from './pack-companion.ts';
import { buildExtension } from './support/build-extension.ts';
import { type RunningCompanion, startCompanion } from './support/companion-process.ts';
import { ensureChromium, ensureVirtualDisplay } from './support/ensure-browsers.ts';
import { launchExtension } from './support/launch-extension.ts';
import { root, say } from './support/project.ts';
import { takeTour } from './tour.ts';

// npm start: the whole product in practice mode. With a display a Chromium opens; without one the tour runs headless and leaves pictures.
const built = await buildExtension('chrome');
say(built.detail);
if (!built.ok) process.exit(1);
await buildPracticePage();
await packCompanion();

let companion: RunningCompanion;
const show = (line: string) => say(`companion: ${line}`);
const env = { PRACTICE: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
try {
  companion = await startCompanion(env, show);
} catch (error) {
  // Most often port 8787 is taken, by a companion that already runs or by another program.
  if (process.env.PORT !== undefined || !/port|in use|EADDRINUSE/i.test(String(error))) {
    say(`The companion could not be started: ${(error as Error).message}`);
    process.exit(1);
  }
  say('Port 8787 is taken, so a free one is used. A companion that already runs there is left alone.');
  companion = await startCompanion({ ...env, PORT: '0' }, show);
}

let ending = false;
async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    await companion.stop();
  }
  process.exit(code);
}
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
companion.process.once('exit', (code) => {
  if (!ending) {
    say(`The companion ended with code ${code}. Type npm start to begin again; what was made is kept.`);
    process.exit(1);
  }
});

const folder = join(root, '.output', 'chrome-mv3');
const ownBrowser = `To use your own browser: open chrome://extensions, switch Developer mode on, choose "Load unpacked" and pick
  ${folder}
Then open Postwright's First steps and type the code that this prints in a second terminal: npm run pair`;
const options = (id: string) => `chrome-extension://${id}/options.html#code=${companion.pairingCode}&base=${encodeURIComponent(companion.url)}`;

const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const executablePath = await ensureChromium();
if (!executablePath) {
  say('No Chromium could be had here (branded Chrome takes no extension from the command line). Install Chromium, or:');
  say(ownBrowser);
} else if (hasDisplay) {
  const shown = await launchExtension({ executablePath, headless: false, viewport: null });
  const page = shown.context.pages()[0] ?? (await shown.context.newPage());
  await page.goto(options(shown.extensionId));
  await page.getByTestId('pairing-works').waitFor({ timeout: 20_000 });
  await page.goto(`${companion.url}/practice`);
  say('');
  say('A Chromium with Postwright is open on a practice page. Right-click the post of Bluebird Roasters and choose "Answer this post".');
  say('Everything there is practice: the models and the network are imitations on this computer, and nothing costs money.');
  say(ownBrowser);
  shown.context.once('close', () => void end(0));
} else {
  say('There is no display here, so the tour runs without one.');
  const virtualDisplay = await ensureVirtualDisplay();
  try {
    await takeTour({ companion, executablePath, virtualDisplay, folder: join(root, 'tour') });
  } catch (error) {
    say(`The tour stopped: ${(error as Error).message}`);
    say('The companion goes on serving. The pictures that were taken are in tour/.');
    process.exitCode = 1;
  }
  say(ownBrowser);
}
say(`Serving ${companion.url}. Press Ctrl+C to stop.`);
