import type { Asset } from './schema.ts';

/** What happened to the library's metadata, told to every open page of the extension. */
export type LibraryChange = { kind: 'put'; assets: Asset[] } | { kind: 'delete'; ids: string[] } | { kind: 'reload' };

const channelName = 'postwright-library';
const listeners = new Set<(change: LibraryChange) => void>();
let channel: BroadcastChannel | undefined;

/** To be called after the transaction has committed. */
export function tellLibraryChange(change: LibraryChange): void {
  for (const listener of listeners) listener(change);
  const sender = channel ?? new BroadcastChannel(channelName);
  sender.postMessage(change);
  if (sender !== channel) sender.close();
}

/** Answers how to stop. Messages come from the extension's own origin only. */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  listeners.add(listener);
  if (!channel) {
    channel = new BroadcastChannel(channelName);
    channel.onmessage = (event: MessageEvent<LibraryChange>) => {
      for (const each of listeners) each(event.data);
    };
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    channel?.close();
    channel = undefined;
  };
}
