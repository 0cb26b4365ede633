import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { bundleReader } from './support/bundle-reader.ts';
import { ensureChromium } from './support/ensure-browsers.ts';
import { say } from './support/project.ts';
import { readSavedPage, savedAt } from './support/saved-page.ts';

const usage = 'Usage: npm run --silent read-page -- FILE --url URL [--at ISO-TIME]';

function stop(sentence: string): never {
  say(sentence);
  say(usage);
  process.exit(2);
}

function readArguments(): { file: string; url: string; at: Date } {
  const { values, positionals } = parse();
  const [named, ...more] = positionals;
  // npm runs this in the project's folder; the person named the file from where they stand.
  const file = named ? resolve(process.env.INIT_CWD ?? '.', named) : undefined;
  if (!file || more.length > 0) stop(file ? 'Only one file can be read at a time.' : 'Name the saved page (an HTML file).');
  if (!existsSync(file) || !statSync(file).isFile()) stop(`There is no file ${named}.`);
  if (!values.url || !URL.canParse(values.url) || !/^https?:/.test(values.url))
    stop('Give the address that the page was saved from, such as --url https://www.facebook.com/.');
  const at = values.at ? new Date(values.at) : savedAt(readFileSync(file, 'utf8'), file);
  if (!Number.isFinite(at.getTime())) stop('--at takes a time such as 2026-11-20T09:00:00Z.');
  return { file, url: values.url, at };
}

function parse() {
  try {
    return parseArgs({ options: { url: { type: 'string' }, at: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return stop(error instanceof Error ? error.message : 'The arguments could not be read.');
  }
}

const { file, url, at } = readArguments();
const executablePath = await ensureChromium();
if (!executablePath) {
  say('No Chromium was found. Install one (Debian: apt install chromium) or point CHROMIUM_PATH at it, then run this again.');
  process.exit(1);
}
const script = await bundleReader();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'] });
try {
  const reading: unknown = JSON.parse(await readSavedPage(browser, script, { file, url, at }));
  process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
} catch (error) {
  say(`The page could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
