import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawScene, type PictureWish, renderPicture } from './render-picture.ts';

const wish = (prompt: string, more: Partial<PictureWish> = {}): PictureWish => ({
  width: 320,
  height: 400,
  prompt,
  format: 'png',
  quality: 90,
  reference: undefined,
  seed: 'practice',
  ...more,
});
const promptFor = (brief: string) =>
  `Make a clean editorial illustration with confident shapes, for a facebook post, in the shape 4:5.\nWhat the post is about: ${brief}\nStay close to the brief and choose the view freely.\nNo text, letters, logos, watermarks or brands of others in the picture. No real people.`;

describe('renderPicture', () => {
  it('has exactly the asked size and is the same for the same wish', async () => {
    const [one, other] = await Promise.all([renderPicture(wish(promptFor('Our coffee is back'))), renderPicture(wish(promptFor('Our coffee is back')))]);
    expect(await sharp(one).metadata()).toMatchObject({ width: 320, height: 400, format: 'png' });
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('shows what the brief is about, whatever else the prompt says', () => {
    expect(drawScene(wish(promptFor('Our coffee is back')), false)).toContain('data-motif="cup"');
    expect(drawScene(wish(promptFor('Ein Fahrrad-Check zum Frühling')), false)).toContain('data-motif="bicycle"');
    expect(drawScene(wish(promptFor('Quite blue')), false)).not.toContain('data-motif');
  });
});
