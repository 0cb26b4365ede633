import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';

/** One part of the settings, with a heading that the list of parts leads to. */
export function Section({ id, title, intro, children }: { id: string; title: string; intro?: string; children: ReactNode }) {
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div className="settings-heading">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {intro && <p className="small muted">{intro}</p>}
      </div>
      <Card className="stack loose">{children}</Card>
    </section>
  );
}
