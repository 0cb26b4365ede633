import { ImagePlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { uploadMedia } from '#shared/contracts/media';
import type { CompanionClient } from '../../companion/client.ts';
import { Button } from '../../ui/button.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useTest } from './test-state.ts';

interface BrandLogoProps {
  client: CompanionClient;
  mediaId: string | null;
  onChange: (mediaId: string | null) => void;
}

/** The logo: a file that the companion keeps. */
export function BrandLogo({ client, mediaId, onChange }: BrandLogoProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const url = useLogo(client, mediaId);
  const { state, test } = useTest(async (file: File) => {
    const form = new FormData();
    form.set('file', file);
    const stored = await client.call(uploadMedia, { body: form, timeoutMs: 120_000 });
    onChange(stored.mediaId);
  });
  return (
    <fieldset className="field" aria-labelledby={labelId}>
      <span className="field-label" id={labelId}>
        {t('settings.brandLogo')}
      </span>
      <div className="row wrap">
        <span className="logo">{url ? <img src={url} alt={t('settings.brandLogo')} /> : <ImagePlus size={18} aria-hidden="true" />}</span>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void test(file);
          }}
        />
        <Button disabled={state.status === 'testing'} onClick={() => input.current?.click()}>
          {t(state.status === 'testing' ? 'settings.uploading' : mediaId ? 'settings.replaceLogo' : 'settings.chooseLogo')}
        </Button>
        {mediaId && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {t('settings.removeLogo')}
          </Button>
        )}
      </div>
      {state.status === 'failed' && (
        <p className="field-error" role="alert">
          {state.failure.message}
        </p>
      )}
    </fieldset>
  );
}

/** The logo's address for <img>, from the companion; undefined without one or while it cannot be reached. */
export function useLogo(client: CompanionClient | undefined, mediaId: string | null | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let current = true;
    let made: string | undefined;
    setUrl(undefined);
    if (client && mediaId) {
      client.mediaBlob(mediaId, { width: 256 }).then(
        (blob) => {
          if (!current) return;
          made = URL.createObjectURL(blob);
          setUrl(made);
        },
        () => undefined,
      );
    }
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, mediaId]);
  return url;
}
