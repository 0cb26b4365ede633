import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension, zipExtension } from './support/build-extension.ts';
import { root, say } from './support/project.ts';

// npm run build: .output/chrome-mv3, .output/firefox-mv3, and the zips for both stores.
await rm(join(root, '.output'), { recursive: true, force: true });
for (const browser of ['chrome', 'firefox'] as const) {
  const built = await buildExtension(browser, { always: true });
  if (!built.ok) {
    say(built.detail);
    process.exit(1);
  }
  const zipped = await zipExtension(browser);
  say(zipped.detail);
  if (!zipped.ok) process.exit(1);
}
say(
  'Built. Load .output/chrome-mv3 in Chrome (chrome://extensions, Developer mode, Load unpacked) or .output/firefox-mv3/manifest.json in Firefox (about:debugging).',
);
