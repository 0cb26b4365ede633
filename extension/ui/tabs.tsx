import type { KeyboardEvent } from 'react';
import { useI18n } from './i18n/i18n-context.tsx';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; label: string; name?: string }[];
  active: Id;
  onChange: (id: Id) => void;
  /** Id of the element the tabs switch. */
  controls: string;
}

/** Tabs in the look of chips: arrow keys move (mirrored right to left), Home and End jump. */
export function Tabs<Id extends string>({ label, tabs, active, onChange, controls }: TabsProps<Id>) {
  const { direction } = useI18n();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = tabs.findIndex((tab) => tab.id === active);
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = { [forward]: index + 1, [back]: index - 1, Home: 0, End: tabs.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    const next = tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          aria-selected={tab.id === active}
          aria-controls={controls}
          aria-label={tab.name}
          tabIndex={tab.id === active ? 0 : -1}
          className={tab.id === active ? 'chip on' : 'chip'}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
