import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './support/project.ts';

// npm run bench -- NAME: one benchmark, in a process of its own. Without a name: which there are.
const names = readdirSync(join(root, 'tools', 'bench'))
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));
const [name, ...rest] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  say(`Which benchmark? npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
const finished = await run(process.execPath, [join(root, 'tools', 'bench', `${name}.ts`), ...rest], { stdio: 'inherit' });
process.exit(finished.code);
