import { useState } from 'react';
import type { AssetChange } from '../../storage/assets.ts';
import type { Asset } from '../../storage/schema.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { readHashtags } from '../../ui/generation/post-text.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

/** Changes a thing's words. Ctrl or Cmd + Enter saves, Esc leaves it as it was. */
export function AssetForm({ asset, onSave, onCancel }: { asset: Asset; onSave: (change: AssetChange) => void; onCancel: () => void }) {
  const { t } = useI18n();
  const [title, setTitle] = useState(asset.title);
  const [body, setBody] = useState(asset.body);
  const [hashtags, setHashtags] = useState(asset.hashtags.map((tag) => `#${tag}`).join(' '));
  const save = () => {
    if (asset.kind === 'image') return onSave({ title: title.trim(), body, altText: body });
    onSave({ title: title.trim(), body, ...(asset.kind === 'text' && { hashtags: readHashtags(hashtags) }) });
  };
  return (
    <form
      className="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextField label={t('library.title')} dir="auto" maxLength={500} value={title} autoFocus onChange={(event) => setTitle(event.target.value)} />
      <TextArea
        label={t(asset.kind === 'image' ? 'library.altText' : 'library.text')}
        rows={asset.kind === 'image' ? 2 : 5}
        maxLength={20_000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      {asset.kind === 'text' && <TextField label={t('library.hashtags')} dir="auto" value={hashtags} onChange={(event) => setHashtags(event.target.value)} />}
      <div className="row">
        <Button type="submit" look="primary">
          {t('common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
