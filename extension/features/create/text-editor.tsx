import { useState } from 'react';
import type { TextCompleted } from '#shared/contracts/generation';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { readHashtags } from '../../ui/generation/post-text.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { TextEdit } from './edit-run.ts';

interface TextEditorProps {
  text: TextCompleted;
  altText: string;
  hasPicture: boolean;
  focus: 'text' | 'alt';
  /** Each change is kept at once. */
  onChange: (edit: TextEdit) => void;
  onDone: () => void;
}

export function TextEditor({ text, altText, hasPicture, focus, onChange, onDone }: TextEditorProps) {
  const { t } = useI18n();
  // Kept as typed: reading the words back at each key would eat the space between two of them.
  const [hashtags, setHashtags] = useState(text.hashtags.map((tag) => `#${tag}`).join(' '));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextField label={t('edit.title')} dir="auto" value={text.title} onChange={(event) => onChange({ title: event.target.value })} />
      <TextArea label={t('edit.body')} autoFocus={focus === 'text'} value={text.body} onChange={(event) => onChange({ body: event.target.value })} />
      <TextField
        label={t('edit.hashtags')}
        dir="auto"
        value={hashtags}
        onChange={(event) => {
          setHashtags(event.target.value);
          onChange({ hashtags: readHashtags(event.target.value) });
        }}
      />
      {hasPicture && (
        <TextArea
          label={t('edit.altText')}
          hint={t('edit.altHint')}
          autoFocus={focus === 'alt'}
          value={altText}
          onChange={(event) => onChange({ altText: event.target.value })}
        />
      )}
      <div>
        <Button type="submit">{t('edit.done')}</Button>
      </div>
    </form>
  );
}
