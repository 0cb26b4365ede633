import { useEffect, useRef } from 'react';
import type { Capture } from '../../messaging/messages.ts';
import type { CaptureInbox, ChosenPost } from './ports.ts';

/** Takes what right-clicks and the badge left, now and whenever something arrives. Nothing is sent or spent by it. */
export function useCaptures(inbox: CaptureInbox, ready: boolean, onCapture: (capture: Capture) => void): void {
  const handle = useRef(onCapture);
  handle.current = onCapture;
  useEffect(() => {
    if (!ready) return;
    const take = () =>
      void inbox.take().then((captures) => {
        for (const capture of captures) handle.current(capture);
      });
    take();
    return inbox.onArrived(take);
  }, [inbox, ready]);
}

/** What a capture is about: its post, else the words that were selected. */
export function chosenFrom(capture: Capture): ChosenPost | undefined {
  const { url, pageTitle, surface, selection, linkUrl, imageUrl } = capture;
  if (capture.post) return { ...capture.post, surface, url, pageTitle };
  if (!selection?.trim()) return undefined;
  const links = linkUrl ? [{ url: linkUrl }] : [];
  const media = imageUrl ? [{ kind: 'image' as const, url: imageUrl }] : [];
  return { item: { key: `selection-${capture.id}`.slice(0, 500), text: selection, links, media, platforms: [] }, isAd: false, surface, url, pageTitle };
}
