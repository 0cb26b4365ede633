import { attachPicture, type PictureBytes, pictureWays } from './attach-picture.ts';
import { editorText } from './editor-text.ts';
import { insertText } from './insert-text.ts';
import { type ComposerPorts, ComposerProblem, type ComposerResult } from './plan.ts';
import type { PlannedInsert } from './plan-composer.ts';

/** Runs the steps in order and reads back what stands there. Presses no button that publishes. */
export async function runPlan({ plan, editor, expected }: PlannedInsert, picture: PictureBytes | undefined, ports: ComposerPorts): Promise<ComposerResult> {
  if (!editor.element.isConnected)
    throw new ComposerProblem('composer-gone', 'The composer was closed meanwhile. Open it and choose Insert again. Nothing was inserted.');
  if (editorText(editor.element) !== plan.existingText) {
    throw new ComposerProblem(
      'composer-changed',
      'The text in the composer changed after the plan was shown. Look at it and choose Insert again. Nothing was inserted.',
    );
  }
  let text: ComposerResult['text'] = 'skipped';
  let attached: ComposerResult['picture'] = 'skipped';
  for (const step of plan.steps) {
    switch (step.kind) {
      case 'focus':
        editor.element.scrollIntoView?.({ block: 'nearest' });
        editor.element.focus();
        break;
      case 'insert-text': {
        const mode = plan.steps.find((other) => other.kind === 'select')?.mode ?? 'end';
        text = await insertText(editor.element, { kind: editor.kind, text: step.text, expected, mode }, ports);
        break;
      }
      case 'attach-picture':
        if (picture) attached = (await attachPicture(editor.scope, picture, pictureWays(editor.scope, picture.mimeType), ports)) ? 'attached' : 'refused';
        break;
      // Part of inserting: the caret is set anew before every way that is tried, and the text read back after it.
      case 'select':
      case 'read-back':
        break;
      default:
        step satisfies never;
    }
  }
  return { text, picture: attached, readBack: editorText(editor.element), detail: sentence(text, attached) };
}

const textSentence: Record<ComposerResult['text'], string> = {
  inserted: 'The text is in the composer.',
  differs: 'The page took the text but changed it. Compare it before you post.',
  failed: 'The page did not take the text. Copy it and paste it there yourself.',
  skipped: '',
};
const pictureSentence: Record<ComposerResult['picture'], string> = {
  attached: 'The picture is attached.',
  refused: 'The page gave no sign that it took the picture. Download it and add it there yourself.',
  skipped: '',
};

function sentence(text: ComposerResult['text'], picture: ComposerResult['picture']): string {
  return [textSentence[text], pictureSentence[picture], 'Nothing was posted.'].filter((part) => part !== '').join(' ');
}
