import { useEffect, useRef, useState } from 'react';
import { parseCompanionBase } from '../../companion/base-url.ts';
import { checkCompanion, type Health } from '../../companion/pairing.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { SettingsWorld } from './settings-world.ts';
import { Outcome, StepCard } from './step-card.tsx';
import { type TestState, useTest } from './test-state.ts';

interface CompanionStepProps {
  world: SettingsWorld;
  baseUrl: string;
  onBaseUrl: (baseUrl: string) => void;
  onState: (state: TestState<Health>) => void;
}

/** Step 1: is the companion running, and where? Looks by itself when the page opens. */
export function CompanionStep({ world, baseUrl, onBaseUrl, onState }: CompanionStepProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(baseUrl);
  const [changing, setChanging] = useState(false);
  const { state, test } = useTest((base: string) => checkCompanion(base, { ...(world.fetch && { fetch: world.fetch }) }));
  const parsed = parseCompanionBase(typed);
  const look = useRef(test);
  look.current = test;
  useEffect(() => {
    setTyped(baseUrl);
    void look.current(baseUrl);
  }, [baseUrl]);
  useEffect(() => onState(state), [onState, state]);
  const tryIt = () => {
    if (parsed === undefined) return;
    setChanging(false);
    if (parsed === baseUrl) void test(parsed);
    else onBaseUrl(parsed);
  };
  const works = state.status === 'works' && state.value.status === 'ok';
  const testing = state.status === 'testing';
  return (
    <StepCard
      number={1}
      title={t('settings.companion')}
      state={works ? 'done' : 'now'}
      testId="companion-works"
      action={
        works &&
        !changing && (
          <>
            <Button look="quiet" aria-label={t('settings.changeAddress')} onClick={() => setChanging(true)}>
              {t('settings.change')}
            </Button>
            <Button onClick={() => void test(baseUrl)}>{t('settings.test')}</Button>
          </>
        )
      }
    >
      {works ? (
        <Outcome>
          {t('settings.companionRuns', { where: whereIs(baseUrl, t), version: state.value.version })} {state.value.practice && t('settings.companionPractice')}
        </Outcome>
      ) : (
        <>
          <p className="small muted">{t('settings.companionHow')}</p>
          <pre className="command">npm run companion</pre>
        </>
      )}
      {(!works || changing) && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            tryIt();
          }}
        >
          <TextField
            label={t('settings.companionAddress')}
            inputMode="url"
            spellCheck={false}
            dir="ltr"
            value={typed}
            {...(parsed === undefined && { error: t('settings.companionAddressWrong') })}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div>
            <Button type="submit" look="primary" disabled={parsed === undefined || testing}>
              {t(testing ? 'settings.testing' : 'settings.test')}
            </Button>
          </div>
        </form>
      )}
      {state.status === 'works' && !works && <Outcome bad>{t('settings.companionDatabase')}</Outcome>}
      {state.status === 'failed' && <Outcome bad>{t(state.failure.kind === 'offline' ? 'settings.companionOffline' : 'settings.companionOther')}</Outcome>}
    </StepCard>
  );
}

function whereIs(baseUrl: string, t: ReturnType<typeof useI18n>['t']): string {
  return baseUrl.startsWith('http://') ? t('settings.onThisComputer') : new URL(baseUrl).host;
}
