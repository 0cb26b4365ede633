import type { HTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export function Card({ tone, className, ...rest }: HTMLAttributes<HTMLElement> & { tone?: 'bad' | 'now' }) {
  return <section {...rest} className={classNames('card', tone, className)} />;
}

export function Tag({ tone = 'plain', title, children }: { tone?: 'plain' | 'good' | 'warn' | 'bad' | 'accent'; title?: string; children: ReactNode }) {
  return (
    <span className={classNames('tag', tone)} title={title}>
      {children}
    </span>
  );
}

/** Grey shapes in the final layout while something loads. Heights in CSS pixels. */
export function Skeleton({ heights, label }: { heights: readonly number[]; label: string }) {
  return (
    <div className="stack" role="status" aria-label={label}>
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order, the shapes have no identity
        <div key={index} className="skeleton" style={{ blockSize: height }} />
      ))}
    </div>
  );
}

/** A share between 0 and 1, drawn. `text` says the same in words. */
export function Bar({ share, text }: { share: number; text: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="bar" role="img" aria-label={text} title={text}>
      <span style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
