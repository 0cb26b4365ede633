import { browser } from 'wxt/browser';
import { setBadge, sitesWithoutBadge } from '../messaging/badge-setting.ts';
import { listenInWorker } from '../messaging/listen.ts';
import type { Capture } from '../messaging/messages.ts';
import { sendToTab } from '../messaging/send-to-tab.ts';
import { showPanel } from '../messaging/show-panel.ts';
import { siteScriptFor } from '../messaging/sites.ts';
import { languageWords } from '../sites/dom/tables/language-words.ts';
import { createCaptureInbox } from './capture-inbox.ts';
import { type MenuClick, makeMenus, onMenuClick } from './context-menus.ts';
import { describeTab } from './describe-tab.ts';
import { armPageWorld } from './page-world.ts';
import { reachOpenTabs } from './reach-open-tabs.ts';

const noPost = 'No post could be made out there. Choose “Click the post you mean” to point at it.';

/** Registers everything the worker reacts to. Must run to its end in the worker's first turn, or the browser drops the event that woke it. */
export function startWorker(): void {
  const inbox = createCaptureInbox(browser.storage.session);

  keepStorageFromContentScripts();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenus(browser.i18n.getUILanguage());
    void reachOpenTabs();
    if (reason === 'install') void showFirstSteps();
  });
  browser.runtime.onStartup.addListener(() => void makeMenus(browser.i18n.getUILanguage()));

  const deliver = async (windowId: number, capture: Capture, panel: Promise<boolean>) => {
    await inbox.put(windowId, capture);
    await broadcast('inbox.arrived', { captureId: capture.id });
    // Where the browser kept the panel shut, the toolbar button at least says that something waits.
    if (!(await panel)) await showWaiting(await inbox.count());
  };

  onMenuClick((click) => {
    const panel = showPanel(click);
    void captureFrom(click).then((capture) => deliver(click.windowId, capture, panel));
  });

  browser.commands.onCommand.addListener((command, tab?: { windowId?: number }) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) void showPanel({ windowId: tab.windowId });
  });

  listenInWorker({
    fromPage: {
      async 'capture.badge'(_, { tabId, windowId, url }) {
        const panel = showPanel({ windowId });
        const { title } = await browser.tabs.get(tabId);
        await deliver(windowId, await captureFrom({ action: 'answer', tabId, windowId, url, pageTitle: title ?? '' }), panel);
        return { panelOpened: await panel };
      },
      async 'page.changed'({ url }, { tabId }) {
        await broadcast('tab.changed', { tabId, url });
        return null;
      },
      async 'page-world.arm'(request, { tabId }) {
        await armPageWorld(tabId, request);
        return null;
      },
      'page.words': ({ language }) => languageWords(language),
      async 'badge.setting'({ hide }, { url }) {
        const site = siteScriptFor(url);
        if (!site) return { visible: false };
        if (hide) await setBadge(site, { visible: false });
        return { visible: !(await sitesWithoutBadge()).includes(site) };
      },
    },
    fromExtension: {
      async 'inbox.take'({ windowId }) {
        const taken = await inbox.take(windowId);
        await showWaiting(await inbox.count());
        return taken;
      },
      async 'panel.open'({ windowId }) {
        await showPanel({ windowId });
        return null;
      },
      'tab.current': ({ windowId }) => describeTab(windowId),
    },
  });
}

/** Once, unless a page of the extension is already there: a link with a pairing code, or a test. */
async function showFirstSteps(): Promise<void> {
  const open = await browser.tabs.query({ url: new URL('/*', browser.runtime.getURL('/options.html')).href });
  if (open.length === 0) await browser.runtime.openOptionsPage();
}

async function captureFrom({ action, windowId: _, ...click }: MenuClick): Promise<Capture> {
  const { selection, linkUrl, imageUrl } = click;
  const answer = await sendToTab(click.tabId, 'page.post-under-pointer', {}, { timeoutMs: 5_000 });
  const found = answer.ok ? answer.value : null;
  return {
    ...newCapture(action, click),
    ...(found ? { surface: found.surface, language: found.language } : {}),
    ...(found?.post ? { post: found.post } : { problem: answer.ok ? noPost : answer.detail }),
    ...(selection === undefined ? {} : { selection }),
    ...(linkUrl === undefined ? {} : { linkUrl }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
  };
}

function newCapture(action: Capture['action'], { tabId, url, pageTitle }: { tabId: number; url: string; pageTitle: string }): Capture {
  return { id: crypto.randomUUID(), action, at: new Date().toISOString(), tabId, url, pageTitle, surface: 'unknown', language: '' };
}

async function broadcast(type: 'inbox.arrived' | 'tab.changed', body: object): Promise<void> {
  // Rejects when no extension page is open; the inbox keeps the capture until one is.
  await browser.runtime.sendMessage({ postwright: 'everyone', type, body }).catch(() => undefined);
}

async function showWaiting(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

/** Content scripts run inside foreign pages: nothing that the extension stores is theirs to read. Firefox has no such switch for `local`. */
function keepStorageFromContentScripts(): void {
  for (const area of [browser.storage.local, browser.storage.session] as { setAccessLevel?(level: { accessLevel: string }): Promise<void> }[]) {
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
