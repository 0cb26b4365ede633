import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageRequest } from '../../image-model.ts';
import type { PictureContext } from '../../post-context.ts';
import { type AspectRatio, posterSizes } from './box.ts';
import { createPoster } from './poster-model.ts';
import { renderPoster } from './render-poster.ts';
import { type StyleName, styles } from './styles.ts';

const brand = {
  name: 'Radhaus',
  voice: '',
  audience: '',
  wordsToUse: [],
  wordsToAvoid: [],
  colours: ['#0f6b5c', '#f4a63a'],
  links: [],
  hashtags: [],
  languages: [],
};
const context: PictureContext = {
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  brief: 'Spring check for your bike: 20% off every service until Sunday.',
  variant: 1,
  variants: 1,
  style: 'illustration',
  brand,
  link: 'https://www.example.com/spring',
};
const request = (more: Partial<PictureContext> = {}, aspectRatio: AspectRatio = '1.91:1', references: ImageRequest['references'] = []): ImageRequest => ({
  prompt: 'unused',
  aspectRatio,
  quality: 'medium',
  references,
  creativity: 50,
  context: { ...context, ...more },
});
const draw = (wish: ImageRequest) => renderPoster({ ...wish, context: wish.context ?? context });
const chunksOf = async (wish: ImageRequest, signal = new AbortController().signal) => {
  const chunks = [];
  for await (const chunk of createPoster().generate(wish, { signal, silenceMs: 1000 })) chunks.push(chunk);
  return chunks;
};

describe('the built-in poster', () => {
  it.each(Object.keys(styles) as StyleName[])('%s: readable words', async (style) => {
    for (const ratio of ['1:1', '16:9'] as const) {
      const poster = await draw(request({ style }, ratio));
      expect([ratio, poster.contrast >= 4.5]).toEqual([ratio, true]);
    }
  });

  it.each(Object.entries(posterSizes) as [AspectRatio, { width: number; height: number }][])('%s: exactly its size', async (ratio, size) => {
    const poster = await draw(request({ style: 'minimal' }, ratio));
    expect(await sharp(poster.bytes).metadata()).toMatchObject({ format: 'jpeg', ...size });
    expect(poster).toMatchObject(size);
  });

  it('keeps words readable whatever the brand colours are', async () => {
    for (const colours of [['#ffffff'], ['#808080', '#000000'], ['#ffff00', '#0000ff', '#00ff00']]) {
      for (const style of Object.keys(styles) as StyleName[]) {
        const { contrast } = await draw(request({ style, brand: { ...brand, colours } }));
        expect([style, colours, contrast >= 4.5]).toEqual([style, colours, true]);
      }
    }
  });

  it('gives the same bytes for the same request, and others for another variant', async () => {
    const [first, again, second] = await Promise.all([draw(request()), draw(request()), draw(request({ variant: 2 }))]);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
  });

  it('says what is drawn, in the language of the post where it can', async () => {
    expect((await draw(request())).altText).toBe(
      'Designed poster: a flat illustration with hills, showing a bicycle. It reads “Spring check for your bike”, “20% off every service until Sunday”, “20% off”. Brand: Radhaus.',
    );
    expect((await draw(request({ language: 'de-AT', brief: 'Unser Sommerfest am 12. Juli' }))).altText).toContain(
      'Darauf steht „Unser Sommerfest am 12. Juli“',
    );
  });

  it('names no words that no font could draw', async () => {
    const { altText } = await draw(request({ brief: '新しいカフェ 🎉', brand: undefined, link: undefined }));
    expect(altText).toBe('Designed poster: a flat illustration with hills.');
  });

  it('draws words in Cyrillic, Greek and Arabic letters', async () => {
    for (const brief of ['Новая кофейня', 'Νέο καφενείο', 'مقهى جديد في برلين', 'בית קפה חדש']) {
      const [written, blank] = await Promise.all([draw(request({ brief })), draw(request({ brief: '🎉' }))]);
      expect(written.altText).toContain(brief);
      expect(Buffer.compare(written.bytes, blank.bytes)).not.toBe(0);
    }
  });

  it('puts a given picture and the logo into the poster', async () => {
    const red = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    const poster = await draw(request({ style: 'minimal', logo: { mimeType: 'image/png', bytes: red } }, '1:1', [{ mimeType: 'image/png', bytes: red }]));
    const { data } = await sharp(poster.bytes).raw().toBuffer({ resolveWithObject: true });
    let redPixels = 0;
    for (let at = 0; at < data.length; at += 3) if ((data[at] ?? 0) > 240 && (data[at + 1] ?? 0) < 20) redPixels += 1;
    expect(redPixels / (data.length / 3)).toBeGreaterThan(0.2);
    expect(poster.altText).toContain('the given picture');
  });

  it('takes hostile words as words', async () => {
    const brief = '"/><script>alert(1)</script><image href="file:///etc/passwd"/> & co';
    await expect(draw(request({ brief, brand: { ...brand, name: '<b onload=x>' } }))).resolves.toMatchObject({ width: 1200 });
  });

  it('answers as an image model: one last chunk, free', async () => {
    const chunks = await chunksOf(request());
    expect(chunks).toMatchObject([{ type: 'end', mimeType: 'image/jpeg', billedModel: 'builtin/poster', usage: { images: 1 } }]);
  });

  it('explains a picture that it cannot open, and stops when told', async () => {
    const broken = request({}, '1:1', [{ mimeType: 'image/png', bytes: new Uint8Array([1, 2, 3]) }]);
    await expect(chunksOf(broken)).rejects.toMatchObject({ kind: 'broken_answer' });
    await expect(chunksOf(request(), AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' });
    const controller = new AbortController();
    const running = chunksOf(request(), controller.signal);
    controller.abort();
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
