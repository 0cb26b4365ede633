import { type AssetParts, putAssets } from '../../../storage/assets.ts';
import type { PostwrightDatabase } from '../../../storage/database.ts';
import type { Asset } from '../../../storage/schema.ts';

const base: Asset = {
  id: '',
  kind: 'text',
  title: '',
  body: '',
  hashtags: [],
  tags: [],
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  pinned: false,
  bytes: 0,
};

async function gradient(from: string, to: string, words: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(540, 675);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas here');
  const fill = context.createLinearGradient(0, 0, 300, 675);
  fill.addColorStop(0, from);
  fill.addColorStop(1, to);
  context.fillStyle = fill;
  context.fillRect(0, 0, 540, 675);
  context.fillStyle = '#fff';
  context.font = '700 52px system-ui';
  words.split('\n').forEach((line, at) => {
    context.fillText(line, 36, 540 + at * 58);
  });
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A library as it looks after some weeks: every kind, long and right-to-left words, known, unknown and no cost. */
export async function fillLibrary(database: PostwrightDatabase): Promise<void> {
  const picture = await gradient('#0f172a', '#c2410c', 'Slow brewed.\nFast mornings.');
  const other = await gradient('#0ea5e9', '#22d3ee', 'First frost.');
  const parts: AssetParts[] = [
    {
      asset: {
        ...base,
        id: 'g1.text.1',
        title: 'Cold brew without the ice-cube taste.',
        body: 'Oats, 18 hours, one farm in Huila. No discount needed, just a straw.\n\nCome by before the school run; the first fridge is gone by nine.',
        hashtags: ['oatcoldbrew', 'northbeam'],
        tags: ['winter', 'cold brew'],
        model: 'openai/gpt-6-luna',
        costUsd: '0.001240000',
        costParts: 3,
        generationId: 'g1',
        variant: 1,
        brandId: 'b1',
        pinned: true,
        source: { author: 'Bluebird Roasters', url: 'https://www.facebook.com/bluebird/posts/1', text: 'Our cold brew is back.' },
      },
    },
    {
      asset: {
        ...base,
        id: 'g1.image.1',
        kind: 'image',
        title: 'Cold brew without the ice-cube taste.',
        body: 'A glass of oat cold brew on a wooden counter, morning light',
        altText: 'A glass of oat cold brew on a wooden counter, morning light',
        model: 'google/gemini-nano-banana-2.1',
        costUsd: '0.019800000',
        costParts: 1,
        generationId: 'g1',
        variant: 1,
        brandId: 'b1',
        mimeType: 'image/png',
        width: 1080,
        height: 1350,
        bytes: picture.size,
        createdAt: '2026-11-20T09:59:00.000Z',
      },
      blob: picture,
      thumb: picture,
    },
    {
      asset: {
        ...base,
        id: 'post.1',
        kind: 'capture',
        title: 'Bluebird Roasters',
        body: '“Your 3 pm slump has a schedule. Ours does too: at 2:45 the roaster opens the window, and the whole street knows.”',
        tags: ['ad'],
        source: { author: 'Bluebird Roasters', url: 'https://www.facebook.com/ads/library/?id=1' },
        createdAt: '2026-11-19T16:20:00.000Z',
      },
    },
    {
      asset: {
        ...base,
        id: 'g2.text.1',
        title: 'The first frost asks for a darker roast.',
        body: 'Winter blend is back, and it stays until the last bag.',
        hashtags: ['winterblend'],
        model: 'builtin/composer',
        costUsd: '0',
        brandId: 'b1',
        createdAt: '2026-11-18T08:00:00.000Z',
      },
    },
    {
      asset: {
        ...base,
        id: 'g3.text.1',
        title: 'قهوة باردة بلا طعم الثلج',
        body: 'شوفان، ثماني عشرة ساعة، ومزرعة واحدة في هويلا. لا حاجة إلى خصم، فقط قشة شرب.',
        model: 'openai/gpt-6-luna',
        practice: true,
        costUsd: '0.000900000',
        createdAt: '2026-11-17T08:00:00.000Z',
      },
    },
    {
      asset: {
        ...base,
        id: 'g4.image.1',
        kind: 'image',
        title: 'First frost',
        body: 'A window with frost',
        model: 'google/gemini-nano-banana-2.1',
        costUsd: null,
        brandId: 'b2',
        mimeType: 'image/png',
        width: 540,
        height: 675,
        bytes: other.size,
        createdAt: '2026-11-16T08:00:00.000Z',
      },
      blob: other,
      thumb: other,
    },
    ...Array.from({ length: 40 }, (_, at) => ({
      asset: {
        ...base,
        id: `old.${at}`,
        title: `Tuesday post number ${at + 1}`,
        body: 'Come by before the school run. '.repeat((at % 4) + 1),
        model: 'openai/gpt-6-luna',
        costUsd: '0.001100000',
        createdAt: new Date(Date.UTC(2026, 9, 30) - at * 86_400_000).toISOString(),
      },
    })),
  ];
  await putAssets(database, parts);
}

/** As many as a busy year leaves behind. */
export async function fillMany(database: PostwrightDatabase, count: number): Promise<void> {
  const words = 'Cold brew is back and slow as ever, come by before the school run. '.repeat(4);
  await putAssets(
    database,
    Array.from({ length: count }, (_, at) => ({
      asset: {
        ...base,
        id: `many.${at}`,
        title: `Post ${at}`,
        body: words,
        tags: [`tag ${at % 40}`],
        createdAt: new Date(Date.UTC(2026, 0, 1) - at * 600_000).toISOString(),
      },
    })),
  );
}
