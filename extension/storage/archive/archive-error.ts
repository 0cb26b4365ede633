export type ArchiveProblem = 'not-an-export' | 'damaged' | 'too-large' | 'newer-version';

const sentences: Record<ArchiveProblem, string> = {
  'not-an-export': 'This file is not an export of Postwright. Nothing was changed. Choose the zip that Export made.',
  damaged: 'This export is damaged or was changed by something else. Nothing from the damaged part was taken over. Try another copy.',
  'too-large': 'This file claims to hold more than Postwright takes in. Nothing from it was taken over.',
  'newer-version': 'This export was made by a newer Postwright. Nothing was changed. Update the extension, then import it again.',
};

/** Why an archive was not taken. `message` is a sentence for a person. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem, options?: ErrorOptions) {
    super(sentences[problem], options);
    this.name = 'ArchiveError';
    this.problem = problem;
  }
}
