import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

interface TagEditorProps {
  tags: readonly string[];
  /** Tags that are in use elsewhere, offered while typing. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags as chips, each with its own button to take it off, and a field for another. */
export function TagEditor({ tags, known, onChange }: TagEditorProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const listId = useId();
  const add = () => {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim().replace(/^#+/, '').slice(0, 60))
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)].slice(0, 50));
  };
  return (
    <div className="chips tag-editor">
      {tags.map((tag) => (
        <span className="chip" key={tag}>
          <span className="chip-text" dir="auto">
            {tag}
          </span>
          <button
            type="button"
            aria-label={t('library.removeTag', { tag })}
            title={t('library.removeTag', { tag })}
            onClick={() => onChange(tags.filter((own) => own !== tag))}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        className="input"
        dir="auto"
        list={listId}
        aria-label={t('library.addTag')}
        placeholder={t('library.addTag')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
