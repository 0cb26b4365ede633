import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { scenes } from '../../../extension/app/__fixtures__/scenes.ts';
import { openStage } from './stage.ts';

/** `node tests/e2e/screens/take-pictures.ts FOLDER [scene…]`: every scene as a picture, light and dark, narrow and wide. */
const [folder = 'pictures', ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const stage = await openStage();
try {
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const look of [
      { width: 420, dark: false },
      { width: 320, dark: true },
    ]) {
      const page = await stage.open(name, look, scene.steps);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(folder, `${name}-${look.width}${look.dark ? '-dark' : ''}.png`) });
      await page.close();
    }
  }
} finally {
  await stage.close();
}
