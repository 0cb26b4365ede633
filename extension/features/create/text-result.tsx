import { Copy, Download, Pencil, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ImageCompleted, TextCompleted } from '#shared/contracts/generation';
import type { Run } from '../../companion/runs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { LoadedPicture } from '../../ui/generation/picture.tsx';
import { postText } from '../../ui/generation/post-text.ts';
import { PostView } from '../../ui/generation/post-view.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Menu } from '../../ui/menu.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { useToast } from '../../ui/toast.tsx';
import type { RunCardActions } from './run-card-actions.ts';
import { TextChecks } from './text-checks.tsx';
import { TextEditor } from './text-editor.tsx';

interface TextResultProps {
  run: Run;
  text: TextCompleted;
  variant: number;
  image: ImageCompleted | undefined;
  loaded: LoadedPicture;
  frame: ReactNode;
  actions: RunCardActions;
  children: ReactNode;
}

/** A finished text with its picture: to read, to change, to check and to take elsewhere. */
export function TextResult({ run, text, variant, image, loaded, frame, actions, children }: TextResultProps) {
  const { t } = useI18n();
  const toast = useToast();
  const [editing, setEditing] = useState<'text' | 'alt' | undefined>();
  const bytes = image && loaded.status === 'ready' ? loaded.blob : undefined;
  const whole = postText(text, run.request.link);
  const fileName = image && `${fileStem(text.title)}.${image.mimeType.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'}`;
  const copy = () =>
    navigator.clipboard.writeText(whole).then(
      () => toast(t('common.copied')),
      () => toast(t('run.copyFailed')),
    );
  return (
    <>
      {editing ? (
        <TextEditor
          text={text}
          altText={image?.altText ?? text.altText}
          hasPicture={image !== undefined}
          focus={editing}
          onChange={(edit) => actions.edit(run, variant, edit)}
          onDone={() => setEditing(undefined)}
        />
      ) : (
        <PostView text={text} request={run.request} onEdit={() => setEditing('text')} />
      )}
      {frame}
      {children}
      <TextChecks run={run} text={text} image={image} onWriteAlt={() => setEditing('alt')} onEdit={() => setEditing('text')} />
      <div className="row wrap run-actions">
        <Button
          look="primary"
          disabled={image && loaded.status === 'loading'}
          onClick={() => actions.insert({ text: whole, ...(bytes && { picture: bytes }), ...(fileName && { fileName }) })}
        >
          {t('run.insert')}
        </Button>
        <Button icon={Copy} onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
        <span className="grow" />
        <IconButton icon={Pencil} label={t('common.edit')} aria-pressed={editing !== undefined} onClick={() => setEditing(editing ? undefined : 'text')} />
        <Menu
          label={t('run.more')}
          items={[
            { label: t('run.regenerate'), icon: RefreshCw, onSelect: () => actions.regenerate(run) },
            ...(bytes && fileName ? [{ label: t('run.downloadPicture'), icon: Download, onSelect: () => saveAs(bytes, fileName) }] : []),
            { label: t('run.downloadText'), icon: Download, onSelect: () => saveAs(new Blob([whole], { type: 'text/plain' }), `${fileStem(text.title)}.txt`) },
          ]}
        />
      </div>
    </>
  );
}

function fileStem(title: string): string {
  const stem = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return stem.slice(0, 40) || 'post';
}
