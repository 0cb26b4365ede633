import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';

interface Described {
  label: string;
  /** The label is there for screen readers only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string;
}

function Labelled({ id, label, hideLabel, hint, error, children }: Described & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className="tiny muted">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}

const describedBy = (id: string, { hint, error }: Described) => classNames(hint ? `${id}-hint` : '', error ? `${id}-error` : '') || undefined;

type TextFieldProps = Described & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, hideLabel, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  const described = { label, hideLabel, hint, error };
  return (
    <Labelled id={id} {...described}>
      <input
        {...rest}
        id={id}
        className={classNames('input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, described)}
      />
    </Labelled>
  );
}

type TextAreaProps = Described & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, hideLabel, hint, error, className, ...rest }: TextAreaProps) {
  const id = useId();
  const described = { label, hideLabel, hint, error };
  return (
    <Labelled id={id} {...described}>
      <textarea
        dir="auto"
        rows={2}
        {...rest}
        id={id}
        className={classNames('input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, described)}
      />
    </Labelled>
  );
}

interface SelectFieldProps<Value extends string> extends Described {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({ value, options, onChange, ...described }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <Labelled id={id} {...described}>
      <select
        id={id}
        className="input"
        value={value}
        aria-describedby={describedBy(id, described)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
