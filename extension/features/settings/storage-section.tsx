import { Download, Upload } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { exportUsage } from '#shared/contracts/usage';
import { ArchiveError } from '../../storage/archive/archive-error.ts';
import { exportArchive } from '../../storage/archive/export-archive.ts';
import { type ImportReport, importArchive } from '../../storage/archive/import-archive.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { askToPersist, readSpace, type Space } from '../../storage/storage-space.ts';
import { Button } from '../../ui/button.tsx';
import { Bar } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { Translate } from '../../ui/i18n/translate.ts';
import { saveAs } from '../../ui/save-as.ts';
import { sayTrouble } from '../../ui/trouble-words.ts';
import { restoreBrands } from './restore-brands.ts';
import { Section } from './section.tsx';
import type { SectionProps } from './settings-world.ts';
import { Outcome } from './step-card.tsx';

type Work =
  | { status: 'idle' }
  | { status: 'exporting' | 'importing'; done: number; of: number; stop: AbortController }
  | { status: 'exported' | 'stopped' }
  | { status: 'imported'; report: ImportReport; brandsLeft: boolean }
  | { status: 'failed'; sentence: string };

/** How full it is, whether the browser keeps it, and everything in and out as one zip. */
export function StorageSection({ world, client }: SectionProps) {
  const { t, format } = useI18n();
  const { database, space: source, now } = world;
  const [space, setSpace] = useState<Space>();
  const [work, setWork] = useState<Work>({ status: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const look = useCallback(() => void readSpace(source).then(setSpace, () => undefined), [source]);
  useEffect(look, [look]);

  const run = async (status: 'exporting' | 'importing', doIt: (stop: AbortController, progress: (done: number, of: number) => void) => Promise<Work>) => {
    const stop = new AbortController();
    setWork({ status, done: 0, of: 0, stop });
    const outcome = await doIt(stop, (done, of) => setWork({ status, done, of, stop })).catch((cause: unknown): Work => {
      if (stop.signal.aborted) return { status: 'stopped' };
      return { status: 'failed', sentence: sentenceOf(t, cause) };
    });
    setWork(outcome);
    look();
  };
  const startExport = () =>
    run('exporting', async (stop, progress) => {
      const ledgerCsv = await client?.download(exportUsage, { timeoutMs: 60_000, signal: stop.signal }).catch(() => undefined);
      const file = await exportArchive(database, {
        now: now(),
        ledgerCsv,
        signal: stop.signal,
        onProgress: ({ pictures, ofPictures }) => progress(pictures, ofPictures),
      });
      stop.signal.throwIfAborted();
      saveAs(file, `postwright-${now().toISOString().slice(0, 10)}.zip`);
      return { status: 'exported' };
    });
  const startImport = (file: File) =>
    run('importing', async (stop, progress) => {
      const report = await importArchive(database, file, { signal: stop.signal, onProgress: ({ assets, ofAssets }) => progress(assets, ofAssets) });
      const brandsLeft =
        report.brands.length > 0 &&
        !(
          client &&
          (await restoreBrands(database, client, report.brands).then(
            () => true,
            () => false,
          ))
        );
      return { status: 'imported', report, brandsLeft };
    });
  const busy = work.status === 'exporting' || work.status === 'importing';

  return (
    <Section id="storage" title={t('settings.storage')} intro={t('settings.storageIntro')}>
      {space && (
        <div className="stack">
          {space.quotaBytes > 0 && (
            <Bar
              share={space.usedBytes / space.quotaBytes}
              text={t('settings.used', { used: format.bytes(space.usedBytes), quota: format.bytes(space.quotaBytes) })}
            />
          )}
          <p className="small muted">
            {space.quotaBytes > 0
              ? t('settings.used', { used: format.bytes(space.usedBytes), quota: format.bytes(space.quotaBytes) })
              : t('settings.usedOnly', { used: format.bytes(space.usedBytes) })}{' '}
            {t(space.persisted ? 'settings.persisted' : 'settings.notPersisted')}
          </p>
          {!space.persisted && (
            <div>
              <Button onClick={() => void askToPersist(source).then(look)}>{t('settings.persist')}</Button>
            </div>
          )}
        </div>
      )}
      <div className="row wrap">
        <Button icon={Download} disabled={busy} onClick={() => void startExport()}>
          {t('settings.export')}
        </Button>
        <Button icon={Upload} disabled={busy} onClick={() => input.current?.click()}>
          {t('settings.import')}
        </Button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept=".zip,application/zip"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void startImport(file);
          }}
        />
        {busy && <Button onClick={() => work.stop.abort()}>{t('settings.stop')}</Button>}
      </div>
      <Said work={work} />
    </Section>
  );
}

function Said({ work }: { work: Work }) {
  const { t, format } = useI18n();
  switch (work.status) {
    case 'idle':
      return null;
    case 'exporting':
    case 'importing': {
      const words = t(work.status === 'exporting' ? 'settings.exporting' : 'settings.importing', { done: work.done, of: work.of });
      return (
        <div className="stack">
          <Bar share={work.of === 0 ? 0 : work.done / work.of} text={words} />
          <p className="small muted">{words}</p>
        </div>
      );
    }
    case 'exported':
      return <Outcome>{t('settings.exported')}</Outcome>;
    case 'stopped':
      return <Outcome>{t('settings.stopped')}</Outcome>;
    case 'failed':
      return <Outcome bad>{work.sentence}</Outcome>;
    case 'imported': {
      const { added, updated, unchanged, skipped } = work.report;
      const parts = [
        t('settings.importAdded', { count: added }),
        t('settings.importUpdated', { count: updated }),
        t('settings.importUnchanged', { count: unchanged }),
      ];
      return (
        <Outcome>
          {t('settings.imported', { parts: format.list(parts) })} {skipped > 0 && t('settings.importSkipped', { count: skipped })}{' '}
          {work.brandsLeft && t('settings.importBrandsLeft')}
        </Outcome>
      );
    }
    default:
      return work satisfies never;
  }
}

function sentenceOf(t: Translate, cause: unknown): string {
  if (cause instanceof ArchiveError) return sayTrouble(t, { code: `archive-${cause.problem}`, detail: cause.message });
  if (cause instanceof StorageError) return sayTrouble(t, { code: `storage-${cause.kind}`, detail: cause.message });
  return t('settings.archiveFailed');
}
