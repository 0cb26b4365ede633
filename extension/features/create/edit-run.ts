import type { Run } from '../../companion/runs.ts';

/** What a person may change on a card. */
export interface TextEdit {
  title?: string;
  body?: string;
  hashtags?: string[];
  altText?: string;
}

/** The run with one of its texts changed by hand; a changed alternative text goes to the picture too, whose own would win otherwise. */
export function editRun(run: Run, variant: number, edit: TextEdit): Run {
  const texts = run.view.texts.map((part, index) => (part.status === 'ready' && index === variant - 1 ? { ...part, text: { ...part.text, ...edit } } : part));
  const { altText } = edit;
  const pictureIndex = run.view.pictures[variant - 1] ? variant - 1 : 0;
  const pictures = run.view.pictures.map((part, index) =>
    part.status === 'ready' && index === pictureIndex && altText !== undefined ? { ...part, image: { ...part.image, altText } } : part,
  );
  return { ...run, view: { ...run.view, texts, pictures } };
}
