import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { looksOf, pageScenes } from './page-scenes.ts';
import { openPageStage } from './page-stage.ts';

/** `node tests/e2e/pages/take-page-pictures.ts FOLDER [scene…]`: every state of library, costs and options as a picture. */
const [folder = 'pictures', ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const stage = await openPageStage();
try {
  for (const [name, scene] of Object.entries(pageScenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const look of looksOf(scene)) {
      const tab = await stage.open(scene.page, scene.state ?? '', { ...look, ...(scene.language && { language: scene.language }) });
      await scene.steps?.(tab).catch((cause: unknown) => console.error(`${name}: ${String(cause).split('\n')[0]}`));
      await tab.waitForTimeout(400);
      await tab.screenshot({
        path: join(folder, `${name}-${look.width}${look.dark ? '-dark' : ''}.png`),
        fullPage: scene.page === 'options' || scene.page === 'dashboard',
      });
      await tab.context().close();
    }
  }
} finally {
  await stage.close();
}
