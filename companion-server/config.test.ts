import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettingError } from './config/setting-error.ts';
import { dataDirCandidates, loadConfig } from './config.ts';

const machine = { platform: 'linux', homeDir: '/home/ada', workingDir: '/srv' } as const;
const load = (environment: Record<string, string>) => loadConfig(environment, machine);
const key = Buffer.alloc(32, 7).toString('base64');

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(load({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      publicUrl: undefined,
      trustedProxies: [],
      dataDir: '/home/ada/.local/share/postwright',
      databaseUrl: undefined,
      vaultKey: undefined,
      practice: false,
      ownerToken: undefined,
      openai: { apiKey: undefined, baseUrl: undefined },
      google: { apiKey: undefined, baseUrl: undefined },
      providerTimeoutMs: undefined,
      rateLimitPerMinute: 120,
      logLevel: 'info',
    });
  });

  it('takes an empty value for none', () => {
    expect(load({ PORT: '', OWNER_TOKEN: ' ', OPENROUTER_API_KEY: '', PRACTICE: '' })).toEqual(load({}));
  });

  it('keeps practice beside the real work, unless a folder is named', () => {
    expect(load({ PRACTICE: '1' }).dataDir).toBe('/home/ada/.local/share/postwright-practice');
    expect(load({ PRACTICE: '1', DATA_DIR: 'here' }).dataDir).toBe('/srv/here');
    expect(loadConfig({}, { ...machine, platform: 'darwin' }).dataDir).toBe('/home/ada/Library/Application Support/postwright');
    expect(dataDirCandidates({ XDG_DATA_HOME: '/data' }, machine)).toEqual(['/data/postwright', '/data/postwright-practice']);
    expect(dataDirCandidates({ DATA_DIR: '/one' }, machine)).toEqual(['/one']);
  });

  it.each([
    ['OPENAI_BASE_URL', 'http://127.0.0.1:9/v1/', 'http://127.0.0.1:9/v1'],
    ['GOOGLE_GEMINI_BASE_URL', 'https://example.com/gemini/', 'https://example.com/gemini'],
  ])('reads %s without a slash at its end', (name, value, read) => {
    const config = load({ [name]: value });
    expect([config.openai.baseUrl, config.google.baseUrl]).toContain(read);
  });

  it('lets another machine in only behind https', () => {
    expect(() => load({ HOST: '0.0.0.0' })).toThrow(/^HOST: .*PUBLIC_URL/);
    expect(load({ HOST: '0.0.0.0', PUBLIC_URL: 'https://posts.example.com', TRUSTED_PROXY: '10.0.0.5, 10.1.0.0/16' })).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://posts.example.com',
      trustedProxies: ['10.0.0.5', '10.1.0.0/16'],
    });
    expect(load({ HOST: '[::1]' }).host).toBe('::1');
    expect(load({ HOST: 'localhost' }).host).toBe('localhost');
  });

  it('needs the vault key with a shared database', () => {
    const DATABASE_URL = 'postgres://u:p@db:5432/postwright';
    expect(() => load({ DATABASE_URL })).toThrow(/^VAULT_KEY: it is needed/);
    expect(load({ DATABASE_URL, VAULT_KEY: key }).vaultKey).toEqual(Buffer.alloc(32, 7));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'http://posts.example.com'],
    ['PUBLIC_URL', 'https://posts.example.com/app'],
    ['PUBLIC_URL', 'https://user:hunter2@posts.example.com'],
    ['TRUSTED_PROXY', 'proxy'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['VAULT_KEY', 'c2hvcnQ='],
    ['VAULT_KEY', '!!!'],
    ['PRACTICE', 'yes'],
    ['OWNER_TOKEN', 'too-short'],
    ['OWNER_TOKEN', 'with blanks in it, but long enough to pass'],
    ['OPENAI_API_KEY', 'sk- x'],
    ['OPENAI_BASE_URL', 'ftp://example.com/v1'],
    ['OPENAI_BASE_URL', 'https://key:hunter2@example.com/v1'],
    ['OPENAI_BASE_URL', 'https://example.com/v1?key=1'],
    ['GOOGLE_GEMINI_BASE_URL', 'https://example.com/v1beta'],
    ['PROVIDER_TIMEOUT_MS', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['OPENROUTER_API_KEY', 'sk-or-1'],
    ['LOCAL_AI_BASE_URL', 'http://127.0.0.1:11434/v1'],
    ['META_APP_ID', '1'],
    ['S3_BUCKET', 'media'],
    ['GOOGLE_SHEET_ID', '1'],
    ['GOOGLE_SERVICE_ACCOUNT_JSON', '{}'],
    ['GOOGLE_TOKEN_URL', 'https://example.com'],
    ['MONTHLY_BUDGET_USD', '5'],
  ])('stops at %s=%s with one line and an example', (name, value) => {
    let message = '';
    try {
      load({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(SettingError);
      message = error instanceof Error ? error.message : '';
    }
    expect(message).toMatch(new RegExp(`^${name}: .+ Example: .+`));
    expect(message).not.toContain('\n');
    expect(message).not.toContain('hunter2');
  });

  it('never lets a strange value through or out in more than one line', () => {
    const names = [
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'DATABASE_URL',
      'VAULT_KEY',
      'OWNER_TOKEN',
      'OPENAI_BASE_URL',
      'LOG_LEVEL',
      'PROVIDER_TIMEOUT_MS',
      'TRUSTED_PROXY',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        try {
          load({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(SettingError);
          expect((error as Error).message).not.toMatch(/[\n\r]/);
        }
      }),
    );
  });
});
