/** What goes into a composer, and the steps that put it there. The person sees the steps before they run. */
export interface InsertTask {
  text: string;
  /** `end`: after what already stands there; `all`: in its place. */
  mode: 'end' | 'all';
  picture?: PictureFacts;
}
export interface PictureFacts {
  fileName: string;
  mimeType: string;
  bytes: number;
}
export type PictureWay = 'file-input' | 'photo-button' | 'drop' | 'paste';

export type ComposerStep =
  | { kind: 'focus'; target: string }
  | { kind: 'select'; mode: 'end' | 'all' }
  | { kind: 'insert-text'; text: string; lines: number }
  | { kind: 'attach-picture'; fileName: string; mimeType: string; bytes: number; way: PictureWay }
  | { kind: 'read-back' };

export interface ComposerPlan {
  planId: string;
  surface: string;
  where: string;
  /** Whether it is a window over the page or a field in it: with `surface` it names the place in any language. */
  place: 'dialog' | 'page';
  existingText: string;
  steps: ComposerStep[];
  warnings: string[];
}

export interface ComposerResult {
  text: 'inserted' | 'differs' | 'failed' | 'skipped';
  picture: 'attached' | 'refused' | 'skipped';
  readBack: string;
  detail: string;
}

/** What a runner needs from outside the page. */
export interface ComposerPorts {
  wait(milliseconds: number): Promise<void>;
  newId(): string;
  /**
   * Makes one of the few page-world functions listen once for an event of type `nonce`. Firefox gives page scripts no access to clipboard
   * data and files made by an extension, so they have to be made on the page's side.
   */
  armPageWorld(task: 'paste' | 'give-files' | 'file-hook', nonce: string): Promise<void>;
  /** True in Firefox: events made here reach the page empty. */
  pageSeesNothingOfOurs: boolean;
}

/** An expected failure, with a sentence for the person. */
export class ComposerProblem extends Error {
  readonly code: string;
  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'ComposerProblem';
    this.code = code;
  }
}
