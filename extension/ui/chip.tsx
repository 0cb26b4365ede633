import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface ChipProps {
  on?: boolean;
  icon?: LucideIcon;
  title?: string;
  disabled?: boolean;
  children: ReactNode;
  /** Absent: the chip only says something. */
  onClick?: () => void;
  /** `press`: a choice that is on or off. `expand`: shows or hides what `controls` names. */
  action?: 'press' | 'expand';
  controls?: string;
}

export function Chip({ on = false, icon: Icon, title, disabled, children, onClick, action = 'press', controls }: ChipProps) {
  const inner = (
    <>
      {Icon && <Icon size={13} aria-hidden="true" />}
      <span className="chip-text">{children}</span>
    </>
  );
  if (!onClick) {
    return (
      <span className={classNames('chip', on && 'on')} title={title}>
        {inner}
      </span>
    );
  }
  const state = action === 'press' ? { 'aria-pressed': on } : { 'aria-expanded': on, 'aria-controls': controls };
  return (
    <button type="button" className={classNames('chip', on && 'on')} title={title} disabled={disabled} onClick={onClick} {...state}>
      {inner}
      {action === 'expand' && <ChevronDown size={12} aria-hidden="true" />}
    </button>
  );
}

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  group?: string;
}

interface ChipSelectProps<Value extends string> {
  /** What is being chosen, for screen readers and as a tooltip: "Audience". */
  label: string;
  value: Value;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value) => void;
  on?: boolean;
  disabled?: boolean;
  /** Shown on the chip instead of the option's own label. */
  shown?: string;
}

/** A chip that opens the browser's own list: keyboard, type-ahead and screen readers come with it. */
export function ChipSelect<Value extends string>({ label, value, options, onChange, on, disabled, shown }: ChipSelectProps<Value>) {
  const groups = [...new Set(options.map((option) => option.group))];
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <span className={classNames('chip', on && 'on')} title={label}>
      <span className="chip-text" aria-hidden="true">
        {shown ?? chosen?.label ?? value}
      </span>
      <ChevronDown size={12} aria-hidden="true" />
      <select aria-label={label} value={value} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        {groups.map((group) => {
          const items = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          ) : (
            items
          );
        })}
      </select>
    </span>
  );
}

interface SwitchProps<Value extends string> {
  label: string;
  name: string;
  value: Value;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value) => void;
}

/** Two or three choices side by side, one of them on. */
export function Switch<Value extends string>({ label, name, value, options, onChange }: SwitchProps<Value>) {
  return (
    <span className="switch" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </span>
  );
}
