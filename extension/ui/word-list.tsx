import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useI18n } from './i18n/i18n-context.tsx';

interface WordListProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** What the field adds: "Add a tag". */
  addLabel: string;
  /** Values in use elsewhere, offered while typing. */
  known?: readonly string[];
  /** What stands between two pieces that are typed at once. */
  between?: RegExp;
  /** A typed piece as it is kept; empty leaves it out. */
  clean?: (typed: string) => string;
  /** How a kept value is shown, if not as it is. */
  show?: (value: string) => string;
  maxCount?: number;
  maxLength?: number;
}

/** Short texts as chips, each with its own button to take it off, and a field for another. Commas separate, Enter and leaving add. */
export function WordList({
  values,
  onChange,
  addLabel,
  known = [],
  between = /[,،;\n]/,
  clean = (typed) => typed,
  show = (value) => value,
  maxCount = 100,
  maxLength = 80,
}: WordListProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const listId = useId();
  const add = () => {
    const fresh = typed.split(between).map((piece) => clean(piece.trim()).slice(0, maxLength));
    setTyped('');
    const next = [...new Set([...values, ...fresh.filter((value) => value !== '')])].slice(0, maxCount);
    if (next.length > values.length) onChange(next);
  };
  return (
    <div className="chips word-list">
      {values.map((value) => (
        <span className="chip" key={value}>
          <span className="chip-text" dir="auto">
            {show(value)}
          </span>
          <button
            type="button"
            aria-label={t('common.remove', { name: show(value) })}
            title={t('common.remove', { name: show(value) })}
            onClick={() => onChange(values.filter((other) => other !== value))}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      {values.length < maxCount && (
        <input
          className="input"
          size={Math.max(12, addLabel.length)}
          dir="auto"
          list={known.length > 0 ? listId : undefined}
          aria-label={addLabel}
          placeholder={addLabel}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      )}
      {known.length > 0 && (
        <datalist id={listId}>
          {known
            .filter((value) => !values.includes(value))
            .map((value) => (
              <option key={value} value={value} />
            ))}
        </datalist>
      )}
    </div>
  );
}
