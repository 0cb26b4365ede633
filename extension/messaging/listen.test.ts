import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { languageWords } from '../sites/dom/tables/language-words.ts';
import { listenInWorker, type WorkerHandlers } from './listen.ts';
import { MessageFailure } from './message-failure.ts';
import type { Sender } from './sender-guard.ts';

const page: Sender = { id: browser.runtime.id, url: 'https://www.facebook.com/', frameId: 0, tab: { id: 7, windowId: 2 } };
const panel = (): Sender => ({ id: browser.runtime.id, url: browser.runtime.getURL('/sidepanel.html' as '/') });

function handlers() {
  return {
    fromPage: {
      'capture.badge': vi.fn(() => ({ panelOpened: true })),
      'page.changed': vi.fn(() => null),
      'page.words': vi.fn(() => languageWords('en')),
      'page-world.arm': vi.fn(() => null),
      'badge.setting': vi.fn(() => ({ visible: true })),
    },
    fromExtension: { 'inbox.take': vi.fn(() => []), 'panel.open': vi.fn(() => null), 'tab.current': vi.fn(() => null) },
  } satisfies WorkerHandlers;
}

/** Takes the listener as the browser would hold it, to call it with senders of any kind. */
function listening(table: WorkerHandlers) {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  listenInWorker(table);
  const [listener] = add.mock.calls.at(-1) as unknown as [(message: unknown, sender: Sender) => Promise<unknown> | undefined];
  return (type: string, body: unknown, sender: Sender) => listener({ postwright: 'worker', type, body }, sender);
}
afterEach(() => vi.restoreAllMocks());

describe('listenInWorker', () => {
  it('starts the handler in the turn of the message, so that the click still counts', () => {
    const table = handlers();
    void listening(table)('capture.badge', {}, page);
    expect(table.fromPage['capture.badge']).toHaveBeenCalledWith({}, { tabId: 7, windowId: 2, url: 'https://www.facebook.com/' });
  });

  it('lets a content script reach nothing that is meant for the panel', async () => {
    const table = handlers();
    expect(await listening(table)('inbox.take', {}, page)).toMatchObject({ ok: false, code: 'invalid-message' });
    expect(table.fromExtension['inbox.take']).not.toHaveBeenCalled();
  });

  it('gives other extensions no answer at all', () => {
    const table = handlers();
    const send = listening(table);
    expect(send('inbox.take', {}, { id: 'other', url: 'chrome-extension://other/x.html' })).toBeUndefined();
    expect(send('capture.badge', {}, { ...page, id: 'other' })).toBeUndefined();
  });

  it('turns away frames inside the page, bodies of another shape and names that are no messages', async () => {
    const table = handlers();
    const send = listening(table);
    for (const [type, body, sender] of [
      ['capture.badge', {}, { ...page, frameId: 4 }],
      ['page-world.arm', { task: 'alert(1)', nonce: 'x' }, page],
      ['page-world.arm', { task: 'paste', nonce: 'click' }, page],
      ['toString', {}, page],
      ['__proto__', {}, panel()],
    ] as const)
      expect(await send(type, body, sender)).toMatchObject({ ok: false, code: 'invalid-message' });
    expect(table.fromPage['page-world.arm']).not.toHaveBeenCalled();
  });

  it("passes a handler's own sentence on, and nothing of a foreign error", async () => {
    const table = { ...handlers() };
    const take = vi.fn<WorkerHandlers['fromExtension']['inbox.take']>();
    const send = listening({ ...table, fromExtension: { ...table.fromExtension, 'inbox.take': take } });
    take.mockImplementationOnce(() => {
      throw new MessageFailure('gone', 'It is gone.');
    });
    expect(await send('inbox.take', {}, panel())).toEqual({ ok: false, code: 'gone', detail: 'It is gone.' });
    take.mockRejectedValueOnce(new Error('secret of the page'));
    expect(JSON.stringify(await send('inbox.take', {}, panel()))).not.toContain('secret');
  });
});
