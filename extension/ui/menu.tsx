import { Ellipsis, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Where the list opens. */
  below?: boolean;
  start?: boolean;
  /** The button's content; absent: three dots. */
  button?: (props: { 'aria-expanded': boolean; 'aria-haspopup': 'menu'; 'aria-controls': string; onClick: () => void }) => ReactNode;
}

/** A button with a list of actions. Arrow keys move, Esc closes and gives the focus back. */
export function Menu({ label, items, below, start, button }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const entries = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const index = entries.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      entries[(index + (event.key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length]?.focus();
    } else if (event.key === 'Tab') setOpen(false);
  };
  const trigger = { 'aria-expanded': open, 'aria-haspopup': 'menu' as const, 'aria-controls': id, onClick: () => setOpen((now) => !now) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside bubble up to here
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      {button ? button(trigger) : <IconButton icon={Ellipsis} label={label} {...trigger} />}
      {open && (
        <div className={classNames('menu-list', below && 'below', start && 'start')} role="menu" id={id} aria-label={label}>
          {items.map(({ icon: Icon, ...item }) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {Icon && <Icon size={14} aria-hidden="true" />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
