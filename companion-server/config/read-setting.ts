import { SettingError } from './setting-error.ts';

export type Environment = Record<string, string | undefined>;

/** A variable's value without blanks around it; undefined when it is not set or empty. */
export function textOf(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

export function wholeNumber(environment: Environment, name: string, limits: { least: number; most: number; example: string }): number | undefined {
  const text = textOf(environment, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= limits.least && value <= limits.most)) {
    throw new SettingError(name, `"${shown(text)}" is not a whole number from ${limits.least} to ${limits.most}.`, `${name}=${limits.example}`);
  }
  return value;
}

export function oneOf<const T extends string>(environment: Environment, name: string, choices: readonly T[]): T | undefined {
  const text = textOf(environment, name);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text.toLowerCase());
  if (choice === undefined) throw new SettingError(name, `"${shown(text)}" is none of ${choices.join(', ')}.`, `${name}=${choices[0]}`);
  return choice;
}

/** An http(s) base address without query, fragment or credentials; given back without a slash at its end. */
export function baseAddress(environment: Environment, name: string, example: string): string | undefined {
  const text = textOf(environment, name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem = !url
    ? `"${shown(text)}" is not an address.`
    : url.protocol !== 'http:' && url.protocol !== 'https:'
      ? 'the address has to begin with https:// or http://.'
      : url.username || url.password
        ? 'the address must not hold a user name or password.'
        : url.search || url.hash
          ? 'the address must not hold a query or fragment.'
          : undefined;
  if (!url || problem) throw new SettingError(name, problem ?? '', `${name}=${example}`);
  return url.href.replace(/\/+$/, '');
}

/** A key or token: printable characters without blanks. It is never shown. */
export function secret(environment: Environment, name: string, least: number, example: string): string | undefined {
  const text = textOf(environment, name);
  if (text === undefined) return undefined;
  if (!/^[\x21-\x7e]+$/.test(text)) throw new SettingError(name, 'it holds blanks or characters that no key has.', `${name}=${example}`);
  if (text.length < least) throw new SettingError(name, `it has ${text.length} characters and needs at least ${least}.`, `${name}=${example}`);
  return text;
}

/** A bad value as it may stand in a message: one line, not long, without a password in an address. */
export function shown(text: string): string {
  return text
    .replace(/\/\/[^@/]*@/, '//…@')
    .replace(/[^\x20-\x7e…]/g, '?')
    .slice(0, 60);
}
