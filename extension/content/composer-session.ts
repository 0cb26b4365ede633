import { askWorker, type PageHandlers, type PageRuntime } from '../messaging/in-page.ts';
import { MessageFailure } from '../messaging/message-failure.ts';
import { createPictureInbox } from '../messaging/picture-chunks.ts';
import type { PictureBytes } from '../sites/dom/composer/attach-picture.ts';
import { type ComposerPorts, ComposerProblem } from '../sites/dom/composer/plan.ts';
import { type ComposerSite, type PlannedInsert, planComposer } from '../sites/dom/composer/plan-composer.ts';
import { runPlan } from '../sites/dom/composer/run-plan.ts';

/** Plans are made, shown in the panel and run one at a time; a newer plan makes the older void. */
export function createComposerSession(
  document: Document,
  composerFor: () => ComposerSite,
  runtime: PageRuntime,
): Pick<PageHandlers, 'composer.plan' | 'composer.run' | 'picture.chunk'> {
  const ports = portsOf(runtime);
  const pictures = createPictureInbox();
  let current: { planned: PlannedInsert; picture?: PictureBytes } | undefined;
  return {
    'picture.chunk'(chunk) {
      pictures.accept(chunk);
      return null;
    },
    'composer.plan'({ text, mode, picture }) {
      return named(() => {
        const facts = picture && { fileName: picture.fileName, mimeType: picture.mimeType, bytes: picture.bytes };
        const planned = planComposer(document, composerFor(), { text, mode, ...(facts ? { picture: facts } : {}) }, crypto.randomUUID());
        current = { planned, ...(facts && picture ? { picture: { ...facts, data: pictures.take(picture.transferId, picture.bytes) } } : {}) };
        return planned.plan;
      });
    },
    async 'composer.run'({ planId }) {
      const plan = current;
      current = undefined;
      if (plan?.planned.plan.planId !== planId) {
        throw new MessageFailure('plan-gone', 'The page was reloaded or planned anew since. Choose Insert again. Nothing was inserted.');
      }
      return named(() => runPlan(plan.planned, plan.picture, ports));
    },
  };
}

const portsOf = (runtime: PageRuntime): ComposerPorts => ({
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  newId: () => crypto.randomUUID(),
  async armPageWorld(task, nonce) {
    const armed = await askWorker('page-world.arm', { task, nonce }, runtime);
    if (!armed.ok) throw new ComposerProblem(armed.code, armed.detail);
  },
  pageSeesNothingOfOurs: import.meta.env.FIREFOX,
});

/** A composer's own failures are for the person and keep their sentence. */
function named<T>(work: () => T): T {
  const rename = (error: unknown): never => {
    throw error instanceof ComposerProblem ? new MessageFailure(error.code, error.message) : error;
  };
  try {
    const value = work();
    return value instanceof Promise ? (value.catch(rename) as T) : value;
  } catch (error) {
    return rename(error);
  }
}
