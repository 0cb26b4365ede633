import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBase64Field } from './base64-field.ts';

const take = (json: string) => takeBase64Field(Buffer.from(json), 'b64_json');

describe('takeBase64Field', () => {
  it('equals what JSON.parse and Buffer.from give, for any bytes and surroundings', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 24_570, maxLength: 24_582, size: 'max' }));
    fc.assert(
      fc.property(bytes, fc.jsonValue({ maxDepth: 2 }), fc.boolean(), fc.boolean(), (content, usage, isSpaced, isEscaped) => {
        const base64 = Buffer.from(content).toString('base64');
        const plain = JSON.stringify({ created: 1, data: [{ b64_json: base64 }], usage }, null, isSpaced ? 2 : undefined);
        const taken = take(isEscaped ? plain.replace(base64, base64.replaceAll('/', '\\/')) : plain);
        expect(taken?.bytes).toEqual(Buffer.from(content));
        expect(JSON.parse(taken?.rest ?? '')).toEqual(JSON.parse(JSON.stringify({ created: 1, data: [{ b64_json: '' }], usage })));
      }),
    );
  });

  it.each(['', '<html>', '{"data":[]}', '{"b64_json"', '{"b64_json":', '{"b64_json":"abc', '{"b64_json":null}', '{"x":"b64_json"}'])(
    'takes nothing out of %j',
    (json) => {
      expect(take(json)).toBeUndefined();
    },
  );
});
