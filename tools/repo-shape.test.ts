import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/project.ts';

/** The borders that Biome's import rules cannot express (they match the specifier, not the file it leads to). */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('tests/') || file.includes('/test-support/');
const product = files.filter((file) => !isTest(file));

interface Import {
  from: string;
  to: string;
}

/** Every import of a file of this project, resolved to a path from the root without its ending. */
const imports: Import[] = product.flatMap((from) => {
  const source = readFileSync(join(root, from), 'utf8');
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('#shared/')) return [{ from, to: `shared/${specifier.slice('#shared/'.length)}` }];
    if (specifier.startsWith('.')) return [{ from, to: relative(root, resolve(root, dirname(from), specifier)).replace(/\.(tsx?|mjs)$/, '') }];
    return [{ from, to: `package:${specifier}` }];
  });
});

function offences(from: RegExp, to: RegExp, except: (entry: Import) => boolean = () => false): string[] {
  return imports.filter((entry) => from.test(entry.from) && to.test(entry.to) && !except(entry)).map((entry) => `${entry.from} imports ${entry.to}`);
}

const roomOf = (path: string, depth: number) => path.split('/').slice(0, depth).join('/');

describe('the borders of ARCHITECTURE.md', () => {
  it('keeps shared/domain to itself and zod', () => {
    expect(offences(/^shared\/domain\//, /./, ({ to }) => to.startsWith('shared/domain/') || /^package:zod/.test(to))).toEqual([]);
  });

  it('keeps shared to itself and zod', () => {
    expect(offences(/^shared\//, /./, ({ to }) => to.startsWith('shared/') || /^package:zod/.test(to))).toEqual([]);
  });

  it('lets extension and companion-server meet in shared only', () => {
    expect(offences(/^extension\//, /^companion-server\//)).toEqual([]);
    expect(offences(/^companion-server\//, /^extension\//)).toEqual([]);
  });

  it('keeps entrypoints leaves', () => {
    expect(offences(/^(?!extension\/entrypoints\/)/, /^extension\/entrypoints\//)).toEqual([]);
  });

  it('lets no feature import a feature, no capability a capability, no vendor a vendor', () => {
    const apart = (room: RegExp) => offences(room, room, ({ from, to }) => roomOf(from, 3) === roomOf(to, 3));
    expect(apart(/^extension\/features\/[^/]+\//)).toEqual([]);
    expect(apart(/^companion-server\/capabilities\/[^/]+\//)).toEqual([]);
    expect(apart(/^companion-server\/providers\/[^/]+\//)).toEqual([]);
  });

  it('lets no site import a site, but for what is about every page', () => {
    expect(
      offences(
        /^extension\/sites\/[^/]+\//,
        /^extension\/sites\/[^/]+\//,
        ({ from, to }) => roomOf(from, 3) === roomOf(to, 3) || to.startsWith('extension/sites/dom/'),
      ),
    ).toEqual([]);
  });

  it('keeps features away from sites, the worker and the browser API', () => {
    expect(offences(/^extension\/features\//, /^extension\/(sites|background|entrypoints)\/|^package:(wxt|webextension-polyfill)/)).toEqual([]);
  });

  it('lets sites know sites/dom and shared/domain only', () => {
    expect(offences(/^extension\/sites\//, /./, ({ to }) => /^extension\/sites\/|^shared\/domain\/|^package:zod/.test(to))).toEqual([]);
  });

  it('keeps Dexie in storage', () => {
    expect(offences(/^extension\/(?!storage\/)/, /^package:dexie$/)).toEqual([]);
  });

  it('keeps adapters away from capabilities, http, the app and the database', () => {
    expect(
      offences(/^companion-server\/(providers|media)\//, /^companion-server\/(capabilities|http|app|main|platform\/(database|schema|migrations))/),
    ).toEqual([]);
  });

  it('reads the environment in config.ts only, and keeps SQL in repositories', () => {
    const reads = product
      .filter((file) => file.startsWith('companion-server/') && file !== 'companion-server/config.ts' && file !== 'companion-server/main.ts')
      .filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(reads).toEqual([]);
    const sql = product
      .filter((file) => file.startsWith('companion-server/') && !/\.repo\.ts$/.test(file) && !file.startsWith('companion-server/platform/'))
      .filter((file) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(sql).toEqual([]);
  });

  it('reaches the sandbox from main (practice mode) and tests only', () => {
    expect(offences(/^(?!companion-server\/(sandbox\/|main))/, /^companion-server\/sandbox\//, ({ from }) => from.startsWith('tools/'))).toEqual([]);
  });

  it('lets migrations import nothing of this project', () => {
    expect(offences(/^companion-server\/platform\/migrations\//, /^(?!package:)/)).toEqual([]);
  });

  it('has no barrels', () => {
    const barrels = product.filter((file) => {
      const lines = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('//') && !line.trim().startsWith('*'));
      return lines.length > 1 && lines.every((line) => /^export .* from /.test(line));
    });
    expect(barrels).toEqual([]);
  });

  it('has no file of code over 400 lines', () => {
    const long = product
      .filter((file) => !/-data\.ts$|-table\.ts$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
