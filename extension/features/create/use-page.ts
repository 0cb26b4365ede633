import { useCallback, useEffect, useRef, useState } from 'react';
import type { TabInfo } from '../../messaging/page-access.ts';
import type { PageState } from './page-reading-state.ts';
import type { ChosenPost, PageAccess } from './ports.ts';

export interface PageControls {
  page: PageState;
  pinned: boolean;
  /** A pinned page is not the one in front any more. */
  elsewhere: boolean;
  setPinned: (pinned: boolean) => void;
  readAgain: () => void;
  pick: () => void;
  cancelPick: () => void;
}

/** Reads the open page, again when another one is shown, and says so when it changed. What is read stays in memory. */
export function usePage(access: PageAccess, onPicked: (post: ChosenPost) => void): PageControls {
  const [page, setPage] = useState<PageState>({ status: 'looking' });
  const [pinned, setPinnedState] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const pinnedNow = useRef(false);
  const shown = useRef<TabInfo>(undefined);
  const turn = useRef(0);

  const read = useCallback(
    async (tab: TabInfo | null) => {
      turn.current += 1;
      const mine = turn.current;
      shown.current = tab ?? undefined;
      setElsewhere(false);
      if (!tab?.supported) return setPage({ status: 'unsupported', tab });
      setPage({ status: 'reading', tab });
      const answer = await access.readTab(tab.tabId);
      if (mine !== turn.current) return;
      setPage(answer.ok ? { status: 'read', tab, reading: answer.value, stale: false } : { status: 'unreadable', tab, failure: answer });
    },
    [access],
  );

  const readAgain = useCallback(() => {
    pinnedNow.current = false;
    setPinnedState(false);
    void access.currentTab().then(read);
  }, [access, read]);

  useEffect(() => {
    void access.currentTab().then(read);
    const offTab = access.onTabChange((tab) => {
      const same = tab?.tabId === shown.current?.tabId && tab?.url === shown.current?.url;
      if (pinnedNow.current) return setElsewhere(!same);
      if (!same) return void read(tab);
      // The title comes after the address: until then the browser gives the address for it.
      if (tab) setPage((now) => (now.status === 'read' ? { ...now, tab } : now));
    });
    const offPage = access.onPageChange(({ tabId, url }) => {
      setPage((now) => (now.status === 'read' && now.tab.tabId === tabId && now.reading.url !== url ? { ...now, stale: true } : now));
    });
    return () => {
      offTab();
      offPage();
    };
  }, [access, read]);

  const pick = useCallback(async () => {
    const tab = await access.currentTab();
    if (!tab?.supported) return setPage({ status: 'unsupported', tab });
    const before = page.status === 'read' || page.status === 'picking' ? page.reading : undefined;
    setPage({ status: 'picking', tab, reading: before });
    const answer = await access.pickPost(tab.tabId);
    if (!answer.ok) return setPage({ status: 'unreadable', tab, failure: answer });
    if (answer.value) onPicked({ ...answer.value, surface: before?.surface ?? 'unknown', url: tab.url, pageTitle: tab.title });
    if (before) setPage({ status: 'read', tab, reading: before, stale: false });
    else await read(tab);
  }, [access, page, onPicked, read]);

  const cancelPick = useCallback(() => {
    if (page.status === 'picking') void access.cancelPick(page.tab.tabId);
  }, [access, page]);

  const setPinned = useCallback(
    (next: boolean) => {
      pinnedNow.current = next;
      setPinnedState(next);
      if (!next && elsewhere) void access.currentTab().then(read);
    },
    [access, elsewhere, read],
  );

  return { page, pinned, elsewhere, setPinned, readAgain, pick: () => void pick(), cancelPick };
}
