import { deleteProviderKey } from '#shared/contracts/models';
import type { CompanionClient } from '../../companion/client.ts';
import { Skeleton, Tag } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AskOnce } from './ask-once.tsx';
import { KeyForm } from './key-form.tsx';
import { type KeyStore, providerNames, usableProviders } from './keys.ts';
import { Section } from './section.tsx';
import { asFailure } from './test-state.ts';

/** Which providers have a key; adding, replacing and removing one. */
export function KeysSection({ client, keyStore }: { client: CompanionClient | undefined; keyStore: KeyStore }) {
  const { t, format } = useI18n();
  const showToast = useToast();
  const { keys, again, put } = keyStore;
  if (!client) return null;
  const remove = async (provider: (typeof list)[number]['provider']) => {
    try {
      await client.call(deleteProviderKey, { params: { provider } });
      again();
    } catch (cause) {
      showToast(asFailure(cause).message);
    }
  };
  const list = keys.status === 'ready' ? keys.keys.filter((key) => key.source !== 'none' || usableProviders.includes(key.provider)) : [];
  return (
    <Section id="keys" title={t('settings.keys')} intro={t('settings.keysIntro')}>
      {keys.status === 'loading' && <Skeleton label={t('common.loading')} heights={[36, 36]} />}
      {keys.status === 'failed' && <FailureNotice failure={keys.failure} steps={{ 'try-again': again }} />}
      <ul className="lines">
        {list.map((key) => (
          <li key={key.provider} className="row">
            <div className="grow">
              <b>{providerNames[key.provider]}</b> {key.source === 'none' ? <Tag>{t('settings.noKey')}</Tag> : <KeyTag works={key.works} />}
              <p className="tiny muted">
                {key.lastFour && <span dir="ltr">•••• {key.lastFour} </span>}
                {key.source === 'environment' && `${t('settings.fromEnvironment')} `}
                <bdi>{key.detail}</bdi>
                {key.testedAt && <span className="faint"> {t('settings.testedAt', { date: format.dateTime(key.testedAt) })}</span>}
              </p>
            </div>
            {key.source === 'vault' && (
              <AskOnce
                action={t('settings.removeKey')}
                title={t('settings.removeKeyTitle', { provider: providerNames[key.provider] })}
                text={t('settings.removeKeyText')}
                onYes={() => void remove(key.provider)}
              />
            )}
          </li>
        ))}
      </ul>
      {keys.status === 'ready' && <KeyForm client={client} keys={list} onStored={put} />}
    </Section>
  );
}

function KeyTag({ works }: { works: boolean | null }) {
  const { t } = useI18n();
  if (works === null) return <Tag>{t('settings.untested')}</Tag>;
  return works ? <Tag tone="good">{t('settings.works')}</Tag> : <Tag tone="bad">{t('settings.worksNot')}</Tag>;
}
