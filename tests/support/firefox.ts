import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFirefox } from '../../tools/support/ensure-browsers.ts';
import { root } from '../../tools/support/project.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { type FirefoxSidebar, findSidebar } from './firefox-sidebar.ts';

const extensionId = 'postwright@postwright.invalid';
const extensionUuid = '5a1f6f3e-7b0c-4b7a-9f5e-000000000001';

export interface FirefoxTab {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value, by way of JSON. A promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Adds a script to the page. */
  addScript(source: string): Promise<void>;
  /** A real click at a point of the viewport. */
  click(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  /** Real key presses; `Control+z` holds the first while pressing the second. */
  press(keys: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}
export interface Firefox {
  newTab(): Promise<FirefoxTab>;
  /** Address of one of the extension's own pages. */
  address(page: string): string;
  /** The real sidebar, once something opened it. */
  sidebar(): Promise<FirefoxSidebar>;
  close(): Promise<void>;
}

/** A stock Firefox, headless, driven by WebDriver BiDi without any package; with the built extension if asked. */
export async function openFirefox({ extension }: { extension: boolean }): Promise<Firefox> {
  const executable = await ensureFirefox();
  if (!executable) throw new Error('No Firefox was found. Install one, or set FIREFOX_PATH.');
  const profile = await mkdtemp(join(tmpdir(), 'postwright-firefox-'));
  await writeFile(join(profile, 'user.js'), preferences());
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'];
  const process_ = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const bidi = await connectBidi(`${await listeningAddress(process_)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  if (extension) await bidi.send('webExtension.install', { extensionData: { type: 'path', path: join(root, '.output', 'firefox-mv3') } });
  return {
    newTab: () => newTab(bidi),
    address: (page) => `moz-extension://${extensionUuid}/${page}`,
    sidebar: () => findSidebar(bidi, `moz-extension://${extensionUuid}/sidepanel.html`),
    async close() {
      await bidi.send('browser.close', {}).catch(() => undefined);
      bidi.close();
      await ended(process_);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function newTab(bidi: Bidi): Promise<FirefoxTab> {
  const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const result = await bidi.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    const { type, result: answer, exceptionDetails } = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The script failed.');
    return (JSON.parse(answer?.value ?? '{}') as { value: T }).value;
  };
  const pointer = (actions: object[]) => bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  return {
    evaluate,
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async addScript(source) {
      await bidi.send('script.evaluate', { expression: `${source}\n;undefined`, target: { context }, awaitPromise: false });
    },
    async move(x, y) {
      await pointer([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    },
    async click(x, y) {
      await pointer([
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async press(keys) {
      const codes = keys.split('+').map((key) => keyCodes[key] ?? key);
      const actions = [...codes.map((value) => ({ type: 'keyDown', value })), ...codes.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async screenshot(file) {
      const { data } = (await bidi.send('browsingContext.captureScreenshot', { context })) as { data: string };
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

const keyCodes: Record<string, string> = { Control: '\uE009', Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015', ArrowUp: '\uE013', Tab: '\uE004' };

function preferences(): string {
  const wanted: Record<string, unknown> = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    // Nothing leaves this machine: every host but the loopback ones goes to a proxy that is not there.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function listeningAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${output.slice(-500)}`)), 40_000);
    firefox.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with code ${code}: ${output.slice(-500)}`)));
  });
}

function ended(firefox: ChildProcess): Promise<void> {
  if (firefox.exitCode !== null || firefox.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => firefox.kill('SIGKILL'), 5_000);
    firefox.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
