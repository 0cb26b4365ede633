import type { ComposerPorts, InsertTask } from '../../../extension/sites/dom/composer/plan.ts';
import { planComposer } from '../../../extension/sites/dom/composer/plan-composer.ts';
import { runPlan } from '../../../extension/sites/dom/composer/run-plan.ts';
import { facebookComposer } from '../../../extension/sites/facebook/write-composer.ts';

export { armFileHook } from '../../../extension/page-world/file-hook.ts';
export { armGiveFiles } from '../../../extension/page-world/give-files.ts';
export { armPaste } from '../../../extension/page-world/paste.ts';
export { editorText } from '../../../extension/sites/dom/composer/editor-text.ts';

/** The product's own planner and runner, called as the content script calls them, in a page of the test. */
export function plan(task: InsertTask) {
  return planComposer(document, facebookComposer, task, 'plan').plan;
}

export function run(task: InsertTask & { pictureBytes?: number[] }, armPageWorld: ComposerPorts['armPageWorld'], pageSeesNothingOfOurs: boolean) {
  const planned = planComposer(document, facebookComposer, task, 'plan');
  const picture = task.picture && task.pictureBytes ? { ...task.picture, data: Uint8Array.from(task.pictureBytes) } : undefined;
  return runPlan(planned, picture, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newId: () => `nonce-${Math.random().toString(36).slice(2)}-0123456789`,
    armPageWorld,
    pageSeesNothingOfOurs,
  });
}
