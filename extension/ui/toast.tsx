import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useI18n } from './i18n/i18n-context.tsx';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

type ShowToast = (text: string, options?: { undo?: () => void }) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** How long a toast stays. One that can be undone stays longer; while the pointer or focus is on it, it stays. */
const STAY_MS = 5_000;
const STAY_WITH_UNDO_MS = 10_000;

/** Shows short messages at the foot of the screen; `undo` adds a button. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const nextId = useRef(1);
  const remove = useCallback((id: number) => setToasts((list) => list.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>((text, options) => {
    const toast = { id: nextId.current++, text, undo: options?.undo };
    setToasts((list) => [...list.slice(-2), toast]);
  }, []);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} onGone={remove} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastRow({ toast, onGone }: { toast: Toast; onGone: (id: number) => void }) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onGone(toast.id), toast.undo ? STAY_WITH_UNDO_MS : STAY_MS);
    return () => clearTimeout(timer);
  }, [held, toast, onGone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only stops the clock, nothing is activated
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            onGone(toast.id);
          }}
        >
          {t('common.undo')}
        </button>
      )}
    </div>
  );
}

export const useToast = () => useContext(ToastContext);
