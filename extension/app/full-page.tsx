import { useMemo } from 'react';
import { createCompanionClient } from '../companion/client.ts';
import type { Fetch } from '../companion/send-request.ts';
import { CostsPage } from '../features/costs/costs-page.tsx';
import { openOptions } from '../messaging/open-places.ts';
import { loadConnection } from '../storage/connection.ts';
import type { PostwrightDatabase } from '../storage/database.ts';
import { useStored } from '../storage/use-stored.ts';

interface FullPageProps {
  database: PostwrightDatabase;
  fetch?: Fetch;
  openSettings?: () => void;
}

/** The wide page in a tab of its own. The ledger is what needs the width so far. */
export function FullPage({ database, fetch, openSettings = () => void openOptions() }: FullPageProps) {
  const connection = useStored(async () => (await loadConnection(database)) ?? null, [database]);
  const baseUrl = connection?.baseUrl;
  const token = connection?.token;
  const client = useMemo(
    () => (baseUrl !== undefined && token !== undefined ? createCompanionClient({ baseUrl, token, ...(fetch && { fetch }) }) : undefined),
    [baseUrl, token, fetch],
  );
  if (connection === undefined) return null;
  return <CostsPage database={database} client={client} openSettings={openSettings} />;
}
