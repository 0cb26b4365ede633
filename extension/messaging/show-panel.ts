import { browser } from 'wxt/browser';

/** The two browsers' own ways, which the polyfill knows nothing of. */
interface PanelApis {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens side panel or sidebar. The browser's call is made before the first await, so within the person's click. False: it refused. */
export async function showPanel({ windowId }: { windowId: number }): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}
