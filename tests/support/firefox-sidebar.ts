import type { Bidi } from './bidi.ts';

export interface FirefoxSidebar {
  /** Runs an expression in the sidebar's page and gives its value, by way of JSON. A promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
}
interface Context {
  context: string;
  url: string;
  children?: Context[];
}

/** In the sidebar's page: answers what the frame around it asks. */
const inSidebar = `addMessageListener('test:ask', async ({ data: { turn, code } }) => {
  const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  const answer = await Promise.resolve().then(() => Cu.evalInSandbox(code, box)).then((json) => ({ json }), (error) => ({ error: String(error) }));
  sendAsyncMessage('test:answer', { turn, ...answer });
});`;

/**
 * The real sidebar, once something opened it. WebDriver BiDi lists only the browser's own frame around the extension's page, so what is
 * asked goes through that frame. Waits until the page is there.
 */
export async function findSidebar(bidi: Bidi, address: string): Promise<FirefoxSidebar> {
  const until = Date.now() + 20_000;
  for (;;) {
    const sidebar = await readySidebar(bidi, address);
    if (sidebar) return sidebar;
    if (Date.now() > until) throw new Error('The sidebar did not open within 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function readySidebar(bidi: Bidi, address: string): Promise<FirefoxSidebar | undefined> {
  const { contexts } = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: Context[] };
  const frame = contexts.flatMap(({ children }) => children ?? []).find(({ url }) => url.endsWith('/webext-panels.xhtml'));
  if (!frame) return undefined;
  const run = async (expression: string): Promise<string | undefined> => {
    const answer = await bidi.send('script.evaluate', { expression, target: { context: frame.context }, awaitPromise: true });
    const { type, result, exceptionDetails } = answer as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The script failed.');
    return result?.value;
  };
  const shown = await run(`document.getElementById('webext-panels-browser')?.currentURI?.spec ?? ''`);
  if (shown !== address) return undefined;
  await run(`(() => {
    const { messageManager } = document.getElementById('webext-panels-browser');
    messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(inSidebar)}), false);
  })()`);
  let turn = 0;
  return {
    async evaluate<T>(expression: string): Promise<T> {
      turn += 1;
      const code = `(async () => JSON.stringify({ value: await (${expression}) }))()`;
      const json = await run(`new Promise((resolve, reject) => {
        const { messageManager } = document.getElementById('webext-panels-browser');
        const listener = ({ data }) => {
          if (data.turn !== ${turn}) return;
          messageManager.removeMessageListener('test:answer', listener);
          data.error ? reject(new Error(data.error)) : resolve(data.json);
        };
        messageManager.addMessageListener('test:answer', listener);
        messageManager.sendAsyncMessage('test:ask', ${JSON.stringify({ turn, code })});
      })`);
      return (JSON.parse(json ?? '{}') as { value: T }).value;
    },
  };
}
