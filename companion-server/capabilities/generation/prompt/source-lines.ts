import type { ReadAd } from '#shared/domain/page-reading';

const MOST_CHARACTERS = 6_000;

/** The post or ad that is answered, as labelled lines, each shortened. Addresses of pictures say nothing to a model and stay out, and so do people's names. */
export function sourceLines(source: ReadAd): string[] {
  const author = source.author?.kind === 'page' ? source.author.name : source.advertiser?.name;
  const lines: [string, string | undefined][] = [
    ['Published by', author],
    ['Headline', source.headline],
    ['Text', source.text],
    ['Description', source.description],
    ['Button', source.callToAction],
    ['Pictures show', source.media.flatMap((item) => item.altText ?? []).join(' / ') || undefined],
  ];
  let room = MOST_CHARACTERS;
  return lines.flatMap(([label, text]) => {
    if (!text || room <= 0) return [];
    const line = `${label}: ${text.slice(0, room)}`;
    room -= line.length;
    return [line];
  });
}
