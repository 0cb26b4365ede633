import { assembleReading } from './assemble-reading.ts';
import { detectSurface } from './detect-surface.ts';
import { createIdleQueue, scheduleIdle } from './idle-queue.ts';
import { type LabelMemory, observePosts, rememberLabels } from './observe-posts.ts';
import { pageLanguage } from './page-language.ts';
import type { PageReader, PageReaderOptions } from './page-reader.ts';
import { forgetPaint } from './paint.ts';
import type { OpenSite, ReadItem, ReadingMoment } from './site-session.ts';

const mostRemembered = 5000;

/**
 * A reader that follows the page while it changes. Posts are read in idle slices as they are added and remembered by key,
 * since the page empties them while scrolling. Nothing is ever written to the page.
 */
export function createPageReader(document: Document, options: PageReaderOptions, open: OpenSite): PageReader {
  const listeners = new Set<() => void>();
  const clock = () => document.defaultView?.performance.now() ?? Date.now();
  let session = open({ fresh: true });
  let remembered = new Map<string, ReadItem>();
  let keys = new WeakMap<Element, string>();
  /** Posts in which something changed since they were read. */
  const dirty = new WeakSet<Element>();
  /** What came into the page and was not searched for posts yet. */
  const added = new WeakSet<Element>();
  let changed = false;
  let address = options.url();
  const labels: LabelMemory = new Map();

  const moment = (): ReadingMoment => ({ url: address, words: options.words(), now: options.now(), knownLabels: labels });
  const remember = (post: Element): ReadItem => {
    dirty.delete(post);
    const read = session.readPost(post, moment());
    const before = keys.get(post);
    // A box that grew (text opened, counters loaded) keeps its place; an emptied box says nothing new.
    if (before && before !== read.item.key && !read.item.permalink && !read.item.text) return remembered.get(before) ?? read;
    if (before && before !== read.item.key && (remembered.get(before)?.item.text ?? '') === (read.item.text ?? '')) remembered.delete(before);
    keys.set(post, read.item.key);
    remembered.set(read.item.key, read);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
    changed = true;
    return read;
  };
  const notify = () => {
    if (!changed) return;
    changed = false;
    for (const listener of listeners) listener();
  };
  const work = (task: Element) => {
    if (task.localName === 'script') session.addScript(task);
    else if (added.delete(task)) {
      rememberLabels(task, labels);
      const owner = session.postContaining(task);
      if (owner) queue.add(owner);
      else for (const post of session.findPosts(task)) queue.add(post);
    } else if (task.isConnected) remember(task);
  };
  const queue = createIdleQueue<Element>(work, notify, options.schedule ?? scheduleIdle, clock);
  const enqueueAll = () => {
    for (const script of session.scripts(document)) queue.add(script);
    for (const post of session.findPosts(session.root(document))) queue.add(post);
  };
  const followAddress = () => {
    const current = options.url();
    if (current === address) return;
    const isOtherPage = current.replace(/[?#].*$/, '') !== address.replace(/[?#].*$/, '');
    address = current;
    changed = true;
    if (!isOtherPage) return;
    // Another page of the same app: what was remembered belongs to the one before.
    queue.clear();
    session = open({ fresh: false });
    remembered = new Map();
    keys = new WeakMap();
    enqueueAll();
  };

  enqueueAll();
  const observed = observePosts(document, {
    labels,
    added(root) {
      followAddress();
      added.add(root);
      queue.add(root);
    },
    touched(element) {
      for (let node: Element | null = element; node; node = node.parentElement) {
        if (!keys.has(node)) continue;
        dirty.add(node);
        return;
      }
    },
  });

  return {
    read() {
      followAddress();
      forgetPaint(document);
      observed.catchUp();
      const root = session.root(document);
      for (const script of session.scripts(document)) queue.add(script);
      const posts = session.findPosts(root);
      for (const post of posts) if (dirty.has(post) || !keys.has(post)) queue.add(post);
      queue.flush();
      const inDialog = root === document ? undefined : new Set(posts.map((post) => keys.get(post)));
      const seen = [...remembered.values()].filter(({ item }) => !inDialog || inDialog.has(item.key));
      const unseen = session.unseen(seen, moment(), root);
      return assembleReading({
        url: address,
        surface: detectSurface(address, document, session.surfaceOf),
        language: pageLanguage(document),
        reader: session.name,
        page: session.readPageName(document, address),
        items: [...seen, ...unseen],
        shells: seen.length === 0 ? root.querySelectorAll('[aria-posinset],[data-visualcompletion="loading-state"]').length : 0,
      });
    },
    postAt(element) {
      followAddress();
      const container = session.postContaining(element);
      return container ? { container, ...remember(container) } : null;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      observed.stop();
      queue.clear();
      listeners.clear();
    },
  };
}
