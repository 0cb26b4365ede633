type Schema = Record<string, unknown>;

const forbidden = [
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'oneOf',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
  'unevaluatedProperties',
  'minProperties',
  'maxProperties',
  'unevaluatedItems',
  'contains',
  'uniqueItems',
];
const isSchema = (value: unknown): value is Schema => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Why the vendor would refuse this schema in strict mode; undefined when it takes it. */
export function strictSchemaProblem(schema: unknown, path: readonly string[] = [], depth = 0): string | undefined {
  const where = `In context=(${path.map((step) => `'${step}'`).join(', ')}${path.length === 1 ? ',' : ''})`;
  if (!isSchema(schema)) return `${where}, schema must be an object.`;
  if (depth > 10) return `${where}, the schema exceeds the limit of 10 levels of nesting.`;
  if (path.length === 0 && schema.type !== 'object') return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type ?? 'None')}"'.`;
  for (const keyword of forbidden) if (keyword in schema) return `${where}, '${keyword}' is not permitted.`;
  if (schema.type === 'object' || isSchema(schema.properties)) {
    if (schema.additionalProperties !== false) return `${where}, 'additionalProperties' is required to be supplied and to be false.`;
    const properties = isSchema(schema.properties) ? schema.properties : {};
    const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
    const missing = Object.keys(properties).find((name) => !required.includes(name));
    if (missing !== undefined) {
      return `${where}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
    }
    const extra = required.find((name) => typeof name === 'string' && !(name in properties));
    if (extra !== undefined) return `${where}, 'required' includes the unknown key '${String(extra)}'.`;
    for (const [name, inner] of Object.entries(properties)) {
      const problem = strictSchemaProblem(inner, [...path, 'properties', name], depth + 1);
      if (problem !== undefined) return problem;
    }
  }
  if (schema.type === 'array' && !isSchema(schema.items)) return `${where}, array schema missing items.`;
  if (isSchema(schema.items)) {
    const problem = strictSchemaProblem(schema.items, [...path, 'items'], depth + 1);
    if (problem !== undefined) return problem;
  }
  const branches = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  for (const [index, branch] of branches.entries()) {
    const problem = strictSchemaProblem(branch, [...path, 'anyOf', String(index)], depth + 1);
    if (problem !== undefined) return problem;
  }
  if (!('type' in schema || 'anyOf' in schema || '$ref' in schema || 'enum' in schema || 'const' in schema)) return `${where}, schema must have a 'type' key.`;
  return undefined;
}
