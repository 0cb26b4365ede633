import { shorten, type WrittenPost } from './write-post.ts';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Fills any reasonable JSON Schema (or Gemini's OpenAPI subset, whose type names are capitals) with a post, by the names of the fields. */
export function fillSchema(schema: unknown, post: WrittenPost): unknown {
  return fill(schema, 'post', post, isSchema(schema) ? schema : {});
}

function fill(schema: unknown, name: string, post: WrittenPost, root: Schema): unknown {
  if (!isSchema(schema)) return sentenceFor(name, post);
  const target = resolve(schema, root);
  if ('const' in target) return target.const;
  if (Array.isArray(target.enum) && target.enum.length > 0) return target.enum.find((value) => value === post.language) ?? target.enum[0];
  switch (typeOf(target)) {
    case 'object':
      return fillObject(target, post, root);
    case 'array':
      return fillArray(target, name, post, root);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return fillNumber(target);
    case 'null':
      return null;
    default:
      return fillString(target, name, post);
  }
}

/** Follows a reference into the same document, and the first branch of a choice that is not null. */
function resolve(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref === 'string') {
    const steps = schema.$ref.replace(/^#\/?/, '').split('/').filter(Boolean);
    const found = steps.reduce<unknown>((at, step) => (isSchema(at) ? at[step] : undefined), root);
    return isSchema(found) && found !== schema ? resolve(found, root) : {};
  }
  const branches = [schema.anyOf, schema.oneOf].find(Array.isArray) ?? [];
  const branch = branches.find((entry) => isSchema(entry) && entry.type !== 'null');
  return isSchema(branch) ? resolve(branch, root) : schema;
}

function typeOf({ type, properties, items }: Schema): string {
  const first = Array.isArray(type) ? type.find((entry) => entry !== 'null') : type;
  if (typeof first === 'string') return first.toLowerCase();
  return properties !== undefined ? 'object' : items !== undefined ? 'array' : 'string';
}

function fillObject({ properties }: Schema, post: WrittenPost, root: Schema): Record<string, unknown> {
  if (!isSchema(properties)) return { title: post.title, body: post.body, hashtags: post.hashtags, callToAction: post.callToAction, altText: post.altText };
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, fill(inner, name, post, root)]));
}

function fillArray({ items, minItems, maxItems }: Schema, name: string, post: WrittenPost, root: Schema): unknown[] {
  const low = Math.max(1, Number(minItems ?? 1));
  const high = Number(maxItems ?? Number.POSITIVE_INFINITY);
  if (/hash.?tag|keyword|^tags$/i.test(name)) return padded(post.hashtags, low).slice(0, high);
  return Array.from({ length: Math.min(Math.max(low, 2), high) }, () => fill(items, name, post, root));
}

function padded(list: readonly string[], length: number): string[] {
  return [...list, ...Array.from({ length: Math.max(0, length - list.length) }, (_, index) => `practice${index + 1}`)];
}

function fillNumber({ type, minimum, maximum }: Schema): number {
  const low = typeof minimum === 'number' ? minimum : 0;
  const high = typeof maximum === 'number' ? maximum : low + 10;
  const middle = (low + high) / 2;
  return String(type).toLowerCase() === 'integer' ? Math.ceil(middle) : middle;
}

function fillString({ format, minLength, maxLength }: Schema, name: string, post: WrittenPost): string {
  if (format === 'date-time') return '2026-11-20T09:00:00Z';
  if (format === 'date') return '2026-11-20';
  if (format === 'uri' || format === 'url') return 'https://example.com/';
  if (format === 'email') return 'hello@example.com';
  const text = sentenceFor(name, post);
  const cut = typeof maxLength === 'number' ? shorten(text, maxLength).slice(0, maxLength) : text;
  return typeof minLength === 'number' ? cut.padEnd(minLength, ' .') : cut;
}

function sentenceFor(name: string, post: WrittenPost): string {
  if (/alt/i.test(name)) return post.altText;
  if (/title|headline|heading|subject/i.test(name)) return post.title;
  if (/call.?to.?action|^cta$|button/i.test(name)) return post.callToAction;
  if (/hash.?tag|keyword|^tag/i.test(name)) return post.hashtags[0] ?? 'practice';
  if (/language|locale/i.test(name)) return post.language;
  if (/body|text|caption|message|content|post|copy|description/i.test(name)) return post.body;
  return post.title;
}
