import { useState } from 'react';
import { CompanionError } from '../../companion/companion-error.ts';

/** How a Test button's last try went. */
export type TestState<T> = { status: 'untried' } | { status: 'testing' } | { status: 'works'; value: T } | { status: 'failed'; failure: CompanionError };

/** Runs one try at a time; a later one replaces the earlier one's outcome. */
export function useTest<Value, Arguments extends unknown[]>(run: (...given: Arguments) => Promise<Value>) {
  const [state, setState] = useState<TestState<Value>>({ status: 'untried' });
  const test = async (...given: Arguments): Promise<Value | undefined> => {
    setState({ status: 'testing' });
    try {
      const value = await run(...given);
      setState({ status: 'works', value });
      return value;
    } catch (cause) {
      setState({ status: 'failed', failure: asFailure(cause) });
      return undefined;
    }
  };
  return { state, test };
}

export function asFailure(cause: unknown): CompanionError {
  return cause instanceof CompanionError ? cause : new CompanionError('protocol', { cause });
}
