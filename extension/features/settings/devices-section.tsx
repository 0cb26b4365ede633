import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { type deviceSchema, listDevices, revokeDevice } from '#shared/contracts/access';
import type { CompanionError } from '../../companion/companion-error.ts';
import { forgetConnection } from '../../storage/connection.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton, Tag } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AskOnce } from './ask-once.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './settings-world.ts';
import { asFailure } from './test-state.ts';

type Device = z.infer<typeof deviceSchema>;
interface Devices {
  devices: Device[];
  nextCursor: string | null;
}

/** Who holds a token, and how to take it back. */
export function DevicesSection({ world, connection, client }: SectionProps) {
  const { t, format } = useI18n();
  const showToast = useToast();
  const [list, setList] = useState<Devices>();
  const [failure, setFailure] = useState<CompanionError>();
  const load = useCallback(
    (cursor?: string) => {
      if (!client) return;
      client.call(listDevices, { query: { limit: 50, cursor } }).then(
        (page) => {
          setFailure(undefined);
          setList((earlier) => ({ devices: cursor === undefined ? page.items : [...(earlier?.devices ?? []), ...page.items], nextCursor: page.nextCursor }));
        },
        (cause: unknown) => setFailure(asFailure(cause)),
      );
    },
    [client],
  );
  useEffect(load, [load]);
  if (!client || !connection) return null;

  const revoke = async (device: Device) => {
    try {
      await client.call(revokeDevice, { params: { id: device.id } });
      if (device.current) await forgetConnection(world.database);
      else load();
      showToast(t('settings.revoked', { name: device.name }));
    } catch (cause) {
      showToast(asFailure(cause).message);
    }
  };
  return (
    <Section id="devices" title={t('settings.devices')} intro={t('settings.devicesIntro', { address: connection.baseUrl })}>
      {failure && (
        <FailureNotice
          failure={failure}
          steps={{ 'try-again': () => load(), ...(failure.kind === 'unauthorized' && { 'pair-again': () => void forgetConnection(world.database) }) }}
        />
      )}
      {!list && !failure && <Skeleton label={t('common.loading')} heights={[36, 36]} />}
      <ul className="lines">
        {list?.devices.map((device) => (
          <li key={device.id} className="row">
            <div className="grow">
              <b dir="auto">{device.name}</b> {device.current && <Tag tone="good">{t('settings.thisBrowser')}</Tag>}
              <p className="tiny faint">
                {t('settings.deviceSince', { date: format.date(device.createdAt) })}
                {device.lastUsedAt && ` · ${t('settings.deviceUsed', { date: format.dateTime(device.lastUsedAt) })}`}
              </p>
            </div>
            <AskOnce
              action={t(device.current ? 'settings.unpair' : 'settings.revoke')}
              title={t('settings.revokeTitle', { name: device.name })}
              text={t(device.current ? 'settings.unpairText' : 'settings.revokeText')}
              onYes={() => void revoke(device)}
            />
          </li>
        ))}
      </ul>
      {list && list.nextCursor !== null && (
        <div>
          <Button onClick={() => load(list.nextCursor ?? undefined)}>{t('settings.more')}</Button>
        </div>
      )}
    </Section>
  );
}
