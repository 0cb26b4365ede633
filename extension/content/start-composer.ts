import { listenInPage, pageRuntime } from '../messaging/in-page.ts';
import { businessSuiteComposer } from '../sites/business-suite/write-composer.ts';
import type { ComposerSite } from '../sites/dom/composer/plan-composer.ts';
import { facebookComposer, practiceComposer } from '../sites/facebook/write-composer.ts';
import { instagramComposer } from '../sites/instagram/write-composer.ts';
import { createComposerSession } from './composer-session.ts';
import { startOnce } from './shared-state.ts';

/** What fills the page's composer. Brought into a tab when a post is to be inserted. */
export function startComposer(document: Document, view: Window): void {
  startOnce('composer', () => {
    const runtime = pageRuntime();
    const session = createComposerSession(document, () => composerAt(new URL(view.location.href)), runtime);
    const stop = listenInPage(session, runtime);
    return { isAlive: () => runtime.id !== undefined, stop };
  });
}

/** The composer of what the tab shows now: one site may have several. */
function composerAt({ hostname }: URL): ComposerSite {
  if (hostname === 'business.facebook.com') return businessSuiteComposer;
  if (/(^|\.)instagram\.com$/.test(hostname)) return instagramComposer;
  return /(^|\.)facebook\.com$/.test(hostname) ? facebookComposer : practiceComposer;
}
