import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  look?: 'default' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
  wide?: boolean;
  icon?: LucideIcon;
  type?: 'button' | 'submit';
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'default', small, wide, icon: Icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classNames('button', look !== 'default' && look, small && 'small', wide && 'wide', className)}>
      {Icon && <Icon size={small ? 14 : 15} aria-hidden="true" />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'wide'> {
  icon: LucideIcon;
  /** The name for people who do not see the icon; shown as a tooltip too. */
  label: string;
}

export function IconButton({ icon: Icon, label, look = 'quiet', small, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames('button icon-only', look !== 'default' && look, small && 'small', className)}
    >
      <Icon size={small ? 14 : 16} aria-hidden="true" />
    </button>
  );
}
