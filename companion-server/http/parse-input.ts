import type * as z from 'zod/mini';
import { Failure } from '#shared/domain/failure';

type Field = { path: string; message: string };

/** Parses hostile input by its schema. Throws Failure invalid_request that names every wrong field by its dotted path. */
export function parseInput<T extends z.ZodMiniType>(schema: T, input: unknown, where: 'body' | 'query' | 'address'): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(fieldsOf);
  const first = fields[0];
  const name = first?.path ? `"${first.path}" in the ${where}` : `The ${where}`;
  throw new Failure('invalid_request', `${name} is not right: ${first?.message ?? 'it has another shape'}. Correct it and send it again.`, { fields });
}

function fieldsOf(issue: z.core.$ZodIssue): Field[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: trimmed(issue.message) }];
  return issue.keys.map((key) => ({ path: path ? `${path}.${key.slice(0, 60)}` : key.slice(0, 60), message: 'is not a known field' }));
}

function trimmed(message: string): string {
  return message.replace(/\.$/, '').slice(0, 300);
}
