import type { PageReading, ReadAd } from '#shared/domain/page-reading';
import type { Reply } from '../../messaging/message-failure.ts';
import type { Capture, ComposerPlan, ComposerResult } from '../../messaging/messages.ts';
import type { TabInfo } from '../../messaging/page-access.ts';

/** A post as it was chosen: with the page it stood on. */
export interface ChosenPost {
  item: ReadAd;
  isAd: boolean;
  surface: string;
  url: string;
  pageTitle: string;
}

/** The open page, as Create sees it. Handed in by the shell; tests and pictures hand in their own. */
export interface PageAccess {
  currentTab(): Promise<TabInfo | null>;
  onTabChange(callback: (tab: TabInfo | null) => void): () => void;
  onPageChange(callback: (page: { tabId: number; url: string }) => void): () => void;
  readTab(tabId: number): Promise<Reply<PageReading>>;
  pickPost(tabId: number): Promise<Reply<{ item: ReadAd; isAd: boolean } | null>>;
  cancelPick(tabId: number): Promise<Reply<null>>;
}

export interface CaptureInbox {
  take(): Promise<Capture[]>;
  onArrived(callback: () => void): () => void;
}

export interface ComposerAccess {
  planInsert(tabId: number, request: { text: string; mode: 'end' | 'all'; picture?: Blob; fileName?: string }): Promise<Reply<ComposerPlan>>;
  runInsert(tabId: number, planId: string): Promise<Reply<ComposerResult>>;
}
