import { findEditor, isShown } from './find-editor.ts';
import { watchForPreview } from './picture-evidence.ts';
import type { ComposerPorts, PictureFacts, PictureWay } from './plan.ts';

const previewWithinMs = 4_000;
const lookEveryMs = 100;

/** Page controls that open a file chooser, by their accessible name: "photo" beside "video" in the languages of the interface and others. */
const photoWords = /photo|foto|фото|صور|تصویر|תמונ|写真|照片|相片|사진|รูป|ảnh|zdj|fénykép|kuva|bild|billede|φωτο/iu;
const videoWords = /v[ií]d[eé]o|wideo|видео|відео|فيديو|ویدیو|סרטון|וידאו|動画|视频|影片|동영상|비디오|วิดีโอ|video|βίντεο|बीडियो|वीडियो/iu;

export interface PictureBytes extends PictureFacts {
  data: Uint8Array<ArrayBuffer>;
}

/** The ways that a composer offers to take a picture, the surest first. */
export function pictureWays(scope: Element, mimeType: string): PictureWay[] {
  return [...(fileInput(scope, mimeType) ? ['file-input' as const] : []), ...(photoButton(scope) ? ['photo-button' as const] : []), 'drop', 'paste'];
}

/** Hands the picture over, way by way, until the composer shows it. False: no way left a sign, and nothing is claimed. */
export async function attachPicture(scope: Element, picture: PictureBytes, ways: readonly PictureWay[], ports: ComposerPorts): Promise<boolean> {
  for (const way of ways) {
    const watch = watchForPreview(scope);
    if (!(await handOver[way](scope, picture, ports))) continue;
    for (let waited = 0; waited < previewWithinMs; waited += lookEveryMs) {
      if (watch.appeared()) return true;
      await ports.wait(lookEveryMs);
    }
  }
  return false;
}

/** Each gives whether there was anything to hand it to and nothing there turned it away. */
const handOver: Record<PictureWay, (scope: Element, picture: PictureBytes, ports: ComposerPorts) => Promise<boolean>> = {
  async 'file-input'(scope, picture, ports) {
    const input = fileInput(scope, picture.mimeType);
    if (!input) return false;
    if (ports.pageSeesNothingOfOurs) return throughPage('give-files', input, picture, ports);
    input.files = transferOf(picture).files;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    return true;
  },
  async 'photo-button'(scope, picture, ports) {
    const button = photoButton(scope);
    if (!button) return false;
    const armed = await throughPage('file-hook', button, picture, ports);
    button.click();
    return armed;
  },
  async drop(scope, picture, ports) {
    const target = findEditor(scope.ownerDocument)?.element ?? scope;
    if (ports.pageSeesNothingOfOurs) return throughPage('give-files', target, picture, ports);
    const box = target.getBoundingClientRect();
    const where = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    const dataTransfer = transferOf(picture);
    let isWanted = false;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      isWanted = !target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer, ...where })) || isWanted;
    }
    return isWanted;
  },
  async paste(scope, picture, ports) {
    const target = findEditor(scope.ownerDocument)?.element;
    if (!target) return false;
    target.focus();
    if (ports.pageSeesNothingOfOurs) return throughPage('paste', target, picture, ports);
    const clipboardData = transferOf(picture);
    return !target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }));
  },
};

async function throughPage(task: 'paste' | 'give-files' | 'file-hook', target: Element, picture: PictureBytes, ports: ComposerPorts): Promise<boolean> {
  const nonce = ports.newId();
  await ports.armPageWorld(task, nonce);
  const detail = JSON.stringify({ files: [{ name: picture.fileName, type: picture.mimeType, base64: base64Of(picture.data) }] });
  target.dispatchEvent(new CustomEvent(nonce, { bubbles: true, composed: true, detail }));
  return true;
}

function transferOf(picture: PictureBytes): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(new File([picture.data], picture.fileName, { type: picture.mimeType }));
  return transfer;
}

/** Hidden as a rule, so its box says nothing; one that takes only videos or documents is not meant. */
function fileInput(scope: Element, mimeType: string): HTMLInputElement | undefined {
  const kind = mimeType.split('/')[0];
  return [...scope.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(({ accept, disabled }) => {
    const accepted = accept.toLowerCase();
    return !disabled && (accepted === '' || accepted.includes(`${kind}/`) || accepted.includes('*/*') || /\.(jpe?g|png|webp)/.test(accepted));
  });
}

function photoButton(scope: Element): HTMLElement | undefined {
  return [...scope.querySelectorAll<HTMLElement>('[role="button"],button')].find((button) => {
    // Business Suite sets zero-width spaces into its names.
    const name = (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/[\u200B\u2060\uFEFF]/g, '');
    return name.length < 60 && photoWords.test(name) && videoWords.test(name) && isShown(button);
  });
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
