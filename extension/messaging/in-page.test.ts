import { describe, expect, it, vi } from 'vitest';
import { askWorker, listenInPage, type PageRuntime } from './in-page.ts';
import { MessageFailure } from './message-failure.ts';
import type { Sender } from './sender-guard.ts';

type Listener = Parameters<PageRuntime['onMessage']['addListener']>[0];
const panel: Sender = { id: 'own', url: 'chrome-extension://own/sidepanel.html' };

function browserWith(sendMessage: PageRuntime['sendMessage'] = async () => undefined) {
  const listeners = new Set<Listener>();
  const runtime: PageRuntime = {
    id: 'own',
    getURL: (path) => `chrome-extension://own${path}`,
    sendMessage,
    onMessage: { addListener: (one) => listeners.add(one), removeListener: (one) => listeners.delete(one) },
  };
  /** The answer, or "silent" where no listener wants to give one. */
  const send = (message: unknown, sender: Sender) =>
    new Promise<unknown>((resolve) => {
      const answered = [...listeners].map((listener) => listener(message, sender, resolve));
      if (!answered.includes(true)) resolve('silent');
    });
  return { runtime, send };
}

describe('listenInPage', () => {
  it('answers the extension for the messages it has handlers for, and is silent to all others', async () => {
    const { runtime, send } = browserWith();
    const stop = listenInPage({ 'page.cancel-pick': () => null }, runtime);
    const message = { postwright: 'tab', type: 'page.cancel-pick', body: {} };
    expect(await send(message, panel)).toEqual({ ok: true, value: null });
    expect(await send({ ...message, type: 'page.read' }, panel)).toBe('silent');
    expect(await send({ ...message, type: 'toString' }, panel)).toBe('silent');
    expect(await send({ ...message, postwright: 'worker' }, panel)).toBe('silent');
    expect(await send(null, panel)).toBe('silent');
    expect(await send(message, { ...panel, id: 'other' })).toBe('silent');
    expect(await send(message, { id: 'own', url: 'https://www.facebook.com/', tab: { id: 1 } })).toBe('silent');
    stop();
    expect(await send(message, panel)).toBe('silent');
  });

  it('passes a handler’s own sentence on, and nothing of a foreign error', async () => {
    const { runtime, send } = browserWith();
    listenInPage(
      {
        'page.cancel-pick': () => {
          throw new Error('secret of the page');
        },
        'composer.run': async () => {
          throw new MessageFailure('plan-gone', 'Choose Insert again.');
        },
      },
      runtime,
    );
    expect(await send({ postwright: 'tab', type: 'composer.run', body: { planId: 'a' } }, panel)).toEqual({
      ok: false,
      code: 'plan-gone',
      detail: 'Choose Insert again.',
    });
    expect(JSON.stringify(await send({ postwright: 'tab', type: 'page.cancel-pick', body: {} }, panel))).not.toContain('secret');
  });
});

describe('askWorker', () => {
  it('gives what the worker answered', async () => {
    const sendMessage = vi.fn(async () => ({ ok: true, value: null }));
    const body = { url: 'https://www.facebook.com/', surface: 'facebook-feed' };
    expect(await askWorker('page.changed', body, browserWith(sendMessage).runtime)).toEqual({ ok: true, value: null });
    expect(sendMessage).toHaveBeenCalledWith({ postwright: 'worker', type: 'page.changed', body });
  });

  it.each([
    ['nobody answers', async () => undefined],
    ['the answer is none', async () => 'hello'],
    ['the extension is gone', () => Promise.reject(new Error('Extension context invalidated.'))],
    [
      'the extension is gone for long',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('says what to do when %s', async (_, sendMessage) => {
    expect(await askWorker('page.words', { language: 'en' }, browserWith(sendMessage).runtime)).toMatchObject({
      ok: false,
      code: 'worker-unreachable',
      detail: expect.stringMatching(/Reload this page/),
    });
  });
});
