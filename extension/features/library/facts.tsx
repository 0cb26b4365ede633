import { Fragment } from 'react';

/** Short facts with dots between. Each keeps its own direction: "gpt-6-luna" stays readable in a line of Arabic. */
export function Facts({ facts, className }: { facts: readonly (string | undefined)[]; className: string }) {
  return (
    <span className={className}>
      {facts.map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
