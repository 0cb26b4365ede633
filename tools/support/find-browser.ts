import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];
const firefoxNames = ['firefox', 'firefox-esr'];
const applications: Record<string, { chromium: string[]; firefox: string[] }> = {
  darwin: { chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'], firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'] },
  win32: { chromium: [], firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'] },
};

/** A Chromium that loads extensions from the command line (branded Chrome no longer does): CHROMIUM_PATH, Playwright's own, or an installed one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return first([
    environment.CHROMIUM_PATH,
    chromium.executablePath(),
    ...onPath(chromiumNames, environment),
    ...(applications[process.platform]?.chromium ?? []),
  ]);
}

/** FIREFOX_PATH, or an installed Firefox. */
export function findFirefox(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return first([environment.FIREFOX_PATH, ...onPath(firefoxNames, environment), ...(applications[process.platform]?.firefox ?? [])]);
}

function onPath(names: readonly string[], environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)));
}

function first(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path));
}
