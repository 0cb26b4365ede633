import { useState } from 'react';
import { defaultCompanionBase } from '../../companion/base-url.ts';
import type { Health } from '../../companion/pairing.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { CompanionStep } from './companion-step.tsx';
import { KeyForm } from './key-form.tsx';
import { type KeyStore, type ProviderKey, providerNames } from './keys.ts';
import { PairingStep } from './pairing-step.tsx';
import type { PairingOffer, SectionProps } from './settings-world.ts';
import { Outcome, StepCard } from './step-card.tsx';
import type { TestState } from './test-state.ts';

interface FirstStepsProps extends SectionProps {
  offer: PairingOffer | undefined;
  /** The offer's code is of no more use. */
  onOfferUsed: (() => void) | undefined;
  keyStore: KeyStore;
  /** The companion answers and takes this browser's token. */
  works: boolean;
  onWorks: (works: boolean) => void;
}

/** From nothing to a usable post: companion, pairing, a key if wanted, and what can be done on Facebook and Instagram. */
export function FirstSteps({ world, connection, client, offer, onOfferUsed, keyStore, works, onWorks }: FirstStepsProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<string>();
  const [health, setHealth] = useState<TestState<Health>>({ status: 'untried' });
  const { keys, put } = keyStore;
  if (connection === undefined) return null;
  const baseUrl = chosen ?? offer?.baseUrl ?? connection?.baseUrl ?? defaultCompanionBase;
  const list = keys.status === 'ready' ? keys.keys : [];
  const working = list.find((key) => key.works === true);
  return (
    <section className="stack loose" aria-labelledby="first-steps">
      <div className="row wrap">
        <h2 className="heading" id="first-steps">
          {t('settings.firstSteps')}
        </h2>
        <span className="small muted">{t('settings.withoutKey')}</span>
      </div>
      <div className="first-steps">
        <CompanionStep world={world} baseUrl={baseUrl} onBaseUrl={setChosen} onState={setHealth} />
        <PairingStep {...{ world, connection, client, baseUrl, offer, onOfferUsed, onWorks }} reachable={health.status === 'works'} />
        <StepCard number={3} title={t('settings.keyStep')} state={working ? 'done' : works ? 'now' : 'later'} testId="key-works">
          {working ? <Outcome>{keySentence(working, t)}</Outcome> : <p className="small muted">{t('settings.keyHow')}</p>}
          {works && !working && <KeyForm key={list.length} client={client} keys={list} primary onStored={put} />}
        </StepCard>
        <StepCard number={4} title={t('settings.networks')} state="later">
          <p className="small muted">{t('settings.networksText')}</p>
        </StepCard>
      </div>
    </section>
  );
}

function keySentence(key: ProviderKey, t: ReturnType<typeof useI18n>['t']): string {
  const name = providerNames[key.provider];
  const shown = key.lastFour ? t('settings.keyEnding', { provider: name, lastFour: key.lastFour }) : name;
  return `${shown} ${key.detail}`;
}
