import { useEffect, useRef, useState } from 'react';
import { listDevices } from '#shared/contracts/access';
import { pairWith } from '../../companion/pairing.ts';
import { saveConnection } from '../../storage/connection.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { isOnThisComputer } from './pairing-offer.ts';
import type { PairingOffer, SectionProps } from './settings-world.ts';
import { Outcome, StepCard } from './step-card.tsx';
import { useTest } from './test-state.ts';

interface PairingStepProps extends SectionProps {
  /** Where the companion was found to run. */
  baseUrl: string;
  reachable: boolean;
  offer: PairingOffer | undefined;
  onOfferUsed: (() => void) | undefined;
  onWorks: (works: boolean) => void;
}

/** Step 2: exchange the code for this browser's token, and see that the token is taken. */
export function PairingStep({ world, connection, client, baseUrl, reachable, offer, onOfferUsed, onWorks }: PairingStepProps) {
  const { t } = useI18n();
  const [code, setCode] = useState(offer?.code ?? '');
  const [name, setName] = useState(world.deviceName);
  const pairing = useTest(async (given: { code: string; baseUrl: string; name: string }) => {
    const { token, member } = await pairWith(given.baseUrl, given.code, given.name, { ...(world.fetch && { fetch: world.fetch }) });
    await saveConnection(world.database, {
      baseUrl: given.baseUrl,
      token,
      deviceName: given.name,
      memberName: member.name,
      pairedAt: world.now().toISOString(),
    });
    setCode('');
  });
  const token = useTest(async () => client?.call(listDevices, { query: { limit: 1 } }));
  const check = useRef(token.test);
  check.current = token.test;
  useEffect(() => {
    if (client) void check.current();
  }, [client]);
  const paired = Boolean(connection && connection.baseUrl === baseUrl);
  // While a test runs, the last answer stands: a brand being edited below must not vanish under the person's hands.
  const [proven, setProven] = useState(false);
  const tried = token.state.status;
  useEffect(() => {
    if (tried === 'works') setProven(true);
    if (tried === 'failed') setProven(false);
  }, [tried]);
  const works = paired && proven;
  useEffect(() => onWorks(works), [onWorks, works]);

  // An offer for this computer is taken by itself, once, and never replaces a token that works.
  const taken = useRef(false);
  const refused = paired && token.state.status === 'failed' && token.state.failure.kind === 'unauthorized';
  const run = pairing.test;
  useEffect(() => {
    if (taken.current || !offer || !reachable || connection === undefined || !isOnThisComputer(offer.baseUrl) || offer.baseUrl !== baseUrl) return;
    if (connection !== null && !refused) return;
    taken.current = true;
    void run({ code: offer.code, baseUrl: offer.baseUrl, name: world.deviceName });
  }, [offer, reachable, connection, refused, baseUrl, run, world.deviceName]);

  const busy = pairing.state.status === 'testing';
  const failed = pairing.state.status === 'failed' ? pairing.state.failure : undefined;
  const isUsed = offer !== undefined && (works || (failed !== undefined && failed.kind !== 'offline'));
  useEffect(() => {
    if (isUsed) onOfferUsed?.();
  }, [isUsed, onOfferUsed]);
  return (
    <StepCard
      number={2}
      title={t('settings.pairing')}
      state={works ? 'done' : reachable ? 'now' : 'later'}
      testId="pairing-works"
      action={works && <Button onClick={() => void token.test()}>{t('settings.test')}</Button>}
    >
      {works && connection ? (
        <Outcome>{t('settings.pairedAs', { name: connection.deviceName })}</Outcome>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void pairing.test({ code, baseUrl, name });
          }}
        >
          <p className="small muted">{t('settings.pairingHow')}</p>
          {refused && <Outcome bad>{t('settings.tokenOld')}</Outcome>}
          <TextField
            label={t('settings.pairingCode')}
            placeholder="ABCD-1234"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <TextField label={t('settings.deviceName')} dir="auto" maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          <div>
            <Button type="submit" look={reachable ? 'primary' : 'default'} disabled={busy || !reachable || code.trim() === '' || name.trim() === ''}>
              {t(busy ? 'settings.pairingNow' : 'settings.pair')}
            </Button>
          </div>
          {failed && <Outcome bad>{failed.kind === 'offline' ? t('settings.companionOffline') : failed.message}</Outcome>}
        </form>
      )}
    </StepCard>
  );
}
