import { useState } from 'react';
import { putProviderKey } from '#shared/contracts/models';
import type { CompanionClient } from '../../companion/client.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { type ProviderKey, providerNames, usableProviders } from './keys.ts';
import { Outcome } from './step-card.tsx';
import { useTest } from './test-state.ts';

interface KeyFormProps {
  client: CompanionClient | undefined;
  keys: readonly ProviderKey[];
  onStored: (key: ProviderKey) => void;
  primary?: boolean;
}

/** Gives a key to the companion, which keeps it in its vault and tests it with the provider. It is not kept here. */
export function KeyForm({ client, keys, onStored, primary }: KeyFormProps) {
  const { t } = useI18n();
  const [provider, setProvider] = useState<ProviderKey['provider']>('openai');
  const [key, setKey] = useState('');
  const { state, test } = useTest(async () => {
    if (!client) return undefined;
    const stored = await client.call(putProviderKey, { params: { provider }, body: { key }, timeoutMs: 60_000 });
    setKey('');
    onStored(stored);
    return stored;
  });
  const known = keys.find((entry) => entry.provider === provider);
  const testing = state.status === 'testing';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void test();
      }}
    >
      <SelectField
        label={t('settings.provider')}
        value={provider}
        options={usableProviders.map((value) => ({ value, label: providerNames[value] }))}
        onChange={setProvider}
      />
      <TextField
        label={t('settings.key')}
        type="password"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        maxLength={500}
        placeholder={known?.lastFour ? `•••• •••• ${known.lastFour}` : ''}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <div>
        <Button type="submit" {...(primary && { look: 'primary' as const })} disabled={!client || testing || key.trim() === ''}>
          {t(testing ? 'settings.testing' : 'settings.saveAndTest')}
        </Button>
      </div>
      {state.status === 'works' && state.value && <Outcome bad={state.value.works === false}>{state.value.detail}</Outcome>}
      {state.status === 'failed' && <Outcome bad>{state.failure.kind === 'offline' ? t('settings.companionOffline') : state.failure.message}</Outcome>}
    </form>
  );
}
