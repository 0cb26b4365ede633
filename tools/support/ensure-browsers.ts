import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './find-browser.ts';
import { runPackage, say } from './project.ts';
import { installDebianPackages, onPath } from './system-packages.ts';

/** A Chromium that takes an extension from the command line: found, else installed where that can be done. Undefined where it cannot. */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  if (await installDebianPackages(['chromium', 'fonts-liberation'], 'the browser that Postwright is shown and tested in')) return findChromium();
  say('Looking for a Chromium to download …');
  const download = await runPackage('playwright/cli.js', ['install', 'chromium'], { timeout: 180_000 });
  return download.code === 0 ? findChromium() : undefined;
}

/** Firefox (140 or newer): found, else installed from Debian's packages. */
export async function ensureFirefox(): Promise<string | undefined> {
  const found = findFirefox();
  if (found) return found;
  return (await installDebianPackages(['firefox-esr'], 'the second browser that Postwright is tested in')) ? findFirefox() : undefined;
}

/** Xvfb (a display without a screen) and xdotool (a real mouse), for the tour's real right-click. */
export async function ensureVirtualDisplay(): Promise<boolean> {
  const there = () => onPath('Xvfb') && onPath('xdotool') && existsSync('/tmp');
  return there() || ((await installDebianPackages(['xvfb', 'xdotool', 'imagemagick'], 'a display, a mouse and a camera for the tour')) && there());
}
