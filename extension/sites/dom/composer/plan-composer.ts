import { pictureWays } from './attach-picture.ts';
import { editorText } from './editor-text.ts';
import { type FoundEditor, findEditor } from './find-editor.ts';
import { type ComposerPlan, ComposerProblem, type ComposerStep, type InsertTask } from './plan.ts';

/** What a site knows about its own composers. */
export interface ComposerSite {
  surface: string;
  /** The place in words, e.g. "Create post dialog on facebook.com". */
  where(editor: FoundEditor): string;
  /** How to open the composer, for the sentence when none is open. */
  howToOpen: string;
  /** Which of the page's editors is meant; without it the general rule. */
  find?(document: Document): FoundEditor | undefined;
}

export interface PlannedInsert {
  plan: ComposerPlan;
  editor: FoundEditor;
  /** What should stand there afterwards. */
  expected: string;
}

/** Computes the steps for this page as it is now. Touches nothing. Throws `ComposerProblem` when no composer is open. */
export function planComposer(document: Document, site: ComposerSite, task: InsertTask, planId: string): PlannedInsert {
  const editor = site.find ? site.find(document) : findEditor(document);
  if (!editor) throw new ComposerProblem('no-composer', `No composer is open on this page. ${site.howToOpen} Then choose Insert again.`);
  const existingText = editorText(editor.element);
  const isEmpty = existingText.trim() === '';
  const mode = isEmpty ? 'all' : task.mode;
  const text = task.text.replace(/\r\n?/g, '\n');
  const inserted = mode === 'end' && text !== '' ? `${'\n'.repeat(missingBreaks(existingText))}${text}` : text;
  const where = site.where(editor);
  const steps: ComposerStep[] = [];
  if (text !== '') {
    steps.push({ kind: 'focus', target: where }, { kind: 'select', mode }, { kind: 'insert-text', text: inserted, lines: inserted.split('\n').length });
    steps.push({ kind: 'read-back' });
  }
  if (task.picture) {
    const [way] = pictureWays(editor.scope, task.picture.mimeType);
    steps.push({ kind: 'attach-picture', ...task.picture, way: way ?? 'drop' });
  }
  return {
    plan: { planId, surface: site.surface, where, place: editor.inDialog ? 'dialog' : 'page', existingText, steps, warnings: warningsFor(existingText, task) },
    editor,
    expected: mode === 'end' ? existingText + inserted : inserted,
  };
}

/** One empty line between what stands there and what comes after it. */
function missingBreaks(existingText: string): number {
  const ending = /\n*$/.exec(existingText)?.[0].length ?? 0;
  return Math.max(0, 2 - ending);
}

function warningsFor(existingText: string, task: InsertTask): string[] {
  if (existingText.trim() === '') return [];
  const characters = [...existingText].length;
  return task.mode === 'all'
    ? [`The ${characters} characters that stand there now will be replaced. Undo in the page brings them back.`]
    : [`The ${characters} characters that stand there now stay, and the new text goes after them.`];
}
