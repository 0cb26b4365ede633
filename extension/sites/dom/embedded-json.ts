export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const largestScript = 12_000_000;
const mostNodes = 2_000_000;

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const asText = (value: Json | undefined): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
export const asNumber = (value: Json | undefined): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** Follows keys down; undefined as soon as one is missing. */
export function at(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let here = value;
  for (const key of path) {
    if (typeof key === 'number' ? !Array.isArray(here) : !isObject(here)) return undefined;
    here = (here as Record<string | number, Json>)[key];
  }
  return here;
}

/** The page's data scripts that mention one of the keys. Cheap: nothing is parsed. */
export function findDataScripts(root: ParentNode, keys: readonly string[]): Element[] {
  // Some answers are JSON inside a text: their quotes are escaped.
  const wanted = keys.flatMap((key) => [`"${key}"`, `\\"${key}\\"`]);
  return [...root.querySelectorAll('script[type="application/json"]')].filter((script) => {
    const text = script.textContent ?? '';
    return text.length > 2 && text.length < largestScript && wanted.some((key) => text.includes(key));
  });
}

/** Parsed, or undefined where it is not JSON (a page cut off while it was saved). */
export function parseScript(script: Element): Json | undefined {
  try {
    return JSON.parse(script.textContent ?? '') as Json;
  } catch {
    return undefined;
  }
}

/**
 * Visits every object, outer ones first. `visit` answers whether to go on inside. Iterative: a page may nest as deep as
 * it likes.
 */
export function walkJson(root: Json, visit: (object: JsonObject) => boolean): void {
  const waiting: Json[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < mostNodes; seen += 1) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && !visit(value)) continue;
    const children = Object.values(value);
    for (let index = children.length - 1; index >= 0; index -= 1) if (typeof children[index] === 'object') waiting.push(children[index] as Json);
  }
}
