// The reference page. Everything is set as text, never as markup.
const operations = document.querySelector('#operations');
const tokenField = document.querySelector('#token');

/** @param {string} tag @param {Record<string, string>} attributes @param {...(Node | string)} children */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** An example that fits a JSON schema, from what is required in it. */
function exampleOf(schema) {
  if (!schema) return null;
  if ('default' in schema) return schema.default;
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0]);
  if (schema.type === 'object') {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, exampleOf(schema.properties?.[name])]));
  }
  if (schema.type === 'array') return [];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 0;
  if (schema.type === 'boolean') return false;
  return schema.format === 'uri' ? 'https://example.com' : '';
}

function who(security) {
  if (security.length === 0) return 'No token needed.';
  return security.length === 1 ? 'Needs a token.' : 'Needs a token or a signed address.';
}

/** Reads an answer as it comes, so that events show while they stream. */
async function show(response, output) {
  output.textContent = `${response.status} ${response.statusText}\n`;
  for (const name of ['content-type', 'retry-after', 'etag']) {
    if (response.headers.has(name)) output.textContent += `${name}: ${response.headers.get(name)}\n`;
  }
  output.textContent += '\n';
  const type = response.headers.get('content-type') ?? '';
  if (/^(image|video)\//.test(type)) {
    output.textContent += `${(await response.arrayBuffer()).byteLength} bytes`;
    return;
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    text += part.value;
    if (type.startsWith('text/event-stream')) output.textContent += part.value;
  }
  if (type.includes('json')) output.textContent += JSON.stringify(JSON.parse(text), null, 2);
  else if (!type.startsWith('text/event-stream')) output.textContent += text;
}

function addressOf(path, fields) {
  const query = new URLSearchParams();
  let address = path;
  for (const { parameter, input } of fields) {
    if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    if (parameter.in === 'query' && input.value !== '') query.set(parameter.name, input.value);
  }
  return query.size > 0 ? `${address}?${query}` : address;
}

function headersOf(fields, operation) {
  const headers = new Headers();
  if (tokenField.value) headers.set('Authorization', `Bearer ${tokenField.value.trim()}`);
  for (const { parameter, input } of fields) if (parameter.in === 'header' && input.value) headers.set(parameter.name, input.value);
  if (operation.responses['200']?.content?.['text/event-stream']) headers.set('Accept', 'text/event-stream');
  return headers;
}

function tryForm(id, method, path, operation) {
  const form = element('form');
  const fields = operation.parameters.map((parameter) => {
    const inputId = `${id}-${parameter.in}-${parameter.name}`;
    const input = element('input', { id: inputId, autocomplete: 'off', ...(parameter.required ? { required: '' } : {}) });
    form.append(element('label', { for: inputId }, `${parameter.name} `, element('small', {}, parameter.in)), input);
    return { parameter, input };
  });
  const content = operation.requestBody?.content ?? {};
  const bodyInput = content['application/json'] ? element('textarea', { id: `${id}-body`, rows: '10', spellcheck: 'false' }) : undefined;
  const fileInput = content['multipart/form-data'] ? element('input', { id: `${id}-file`, type: 'file' }) : undefined;
  if (bodyInput) {
    bodyInput.value = JSON.stringify(exampleOf(content['application/json'].schema), null, 2);
    form.append(element('label', { for: `${id}-body` }, 'Body'), bodyInput);
  }
  if (fileInput) form.append(element('label', { for: `${id}-file` }, 'file'), fileInput);
  const output = element('pre', { 'aria-live': 'polite' });
  output.hidden = true;
  form.append(element('button', {}, 'Send'), output);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    output.hidden = false;
    output.textContent = 'Waiting…';
    const headers = headersOf(fields, operation);
    let body;
    if (bodyInput) {
      headers.set('Content-Type', 'application/json');
      body = bodyInput.value;
    } else if (fileInput?.files?.[0]) {
      body = new FormData();
      body.set('file', fileInput.files[0]);
    }
    try {
      await show(await fetch(addressOf(path, fields), { method, headers, body }), output);
    } catch {
      output.textContent = 'The companion did not answer. Check that it runs.';
    }
  });
  return form;
}

function schemaBlock(title, schema) {
  return [element('h3', {}, title), element('pre', { tabindex: '0' }, JSON.stringify(schema, null, 2))];
}

function operationBlock(method, path, operation, schemas) {
  const id = operation.operationId;
  const block = element(
    'details',
    { id },
    element('summary', {}, element('code', {}, `${method.toUpperCase()} ${path}`), ` ${operation.summary}`),
    element('p', {}, who(operation.security)),
  );
  // Filled when it is opened first: the whole reference at once is a lot of text.
  block.addEventListener(
    'toggle',
    () => {
      for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {})) block.append(...schemaBlock(`Body, ${type}`, schema));
      for (const [status, answer] of Object.entries(operation.responses)) {
        const { schema, 'x-events': events } = Object.values(answer.content ?? {}).at(-1) ?? {};
        if (Number(status) >= 400) block.append(element('p', {}, `${status}: ${answer.description}`));
        else if (events)
          block.append(...schemaBlock(`${status}, events`, Object.fromEntries(Object.keys(events).map((name) => [name, schemas[`event.${name}`]]))));
        else if (schema) block.append(...schemaBlock(String(status), schema));
      }
      block.append(element('h3', {}, 'Try it'), tryForm(id, method.toUpperCase(), path, operation));
    },
    { once: true },
  );
  return block;
}

const reference = await (await fetch('/openapi.json')).json();
const groups = new Map();
for (const [path, methods] of Object.entries(reference.paths)) {
  const group = /^\/v1\/([^/]+)/.exec(path)?.[1] ?? 'server';
  const blocks = groups.get(group) ?? [];
  for (const [method, operation] of Object.entries(methods)) blocks.push(operationBlock(method, path, operation, reference.components.schemas));
  groups.set(group, blocks);
}
operations.replaceChildren(...[...groups].flatMap(([name, blocks]) => [element('h2', {}, name), ...blocks]));
