import { useMemo, useState } from 'react';
import { createCompanionClient } from '../../companion/client.ts';
import { loadConnection } from '../../storage/connection.ts';
import { useStored } from '../../storage/use-stored.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BrandsSection } from './brands-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useKeys } from './keys.ts';
import { KeysSection } from './keys-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import './settings.css';
import type { PairingOffer, SettingsWorld } from './settings-world.ts';
import { StorageSection } from './storage-section.tsx';

/** The options page: the first steps, and below them everything that can be set. */
export function SettingsPage({ world, offer, onOfferUsed }: { world: SettingsWorld; offer?: PairingOffer | undefined; onOfferUsed?: () => void }) {
  const { t } = useI18n();
  const connection = useStored(async () => (await loadConnection(world.database)) ?? null, [world.database]);
  const { fetch } = world;
  const baseUrl = connection?.baseUrl;
  const token = connection?.token;
  const client = useMemo(
    () => (baseUrl !== undefined && token !== undefined ? createCompanionClient({ baseUrl, token, ...(fetch && { fetch }) }) : undefined),
    [baseUrl, token, fetch],
  );
  const [works, setWorks] = useState(false);
  const keyStore = useKeys(works ? client : undefined);
  const shared = { world, connection, client };
  // What needs the companion is there while it answers; until then the first steps say what is missing.
  const usable = works ? client : undefined;
  const parts = [...(usable ? (['brands', 'keys', 'devices'] as const) : (['brands'] as const)), ...(['appearance', 'reading', 'storage'] as const)];
  return (
    <main className="settings-page">
      <h1>{t('settings.title')}</h1>
      <FirstSteps {...shared} offer={offer} onOfferUsed={onOfferUsed} keyStore={keyStore} works={works} onWorks={setWorks} />
      <nav className="chips" aria-label={t('settings.parts')}>
        {parts.map((part) => (
          <a key={part} className="chip" href={`#${part}`}>
            {t(`settings.${part}`)}
          </a>
        ))}
      </nav>
      <BrandsSection {...shared} client={usable} />
      <KeysSection client={usable} keyStore={keyStore} />
      <DevicesSection key={connection?.pairedAt} {...shared} client={usable} />
      <AppearanceSection world={world} />
      <ReadingSection world={world} />
      <StorageSection {...shared} client={usable} />
    </main>
  );
}
