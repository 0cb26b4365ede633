/** What each platform takes and shows, per placement. Limits change: every row says where it comes from and when it was read. */
export interface PlacementLimits {
  platform: 'facebook' | 'instagram';
  placement: 'feed' | 'story' | 'reel';
  /** Longest text the platform takes, in characters. */
  maxCharacters: number;
  /** Where the platform folds the text ("See more"), in characters; null where none is known or no text is shown beside the picture. */
  foldAt: number | null;
  /** Most hashtags that are shown or taken; null where there is no limit. */
  maxHashtags: number | null;
  /** Is a link in the text clickable there? */
  linksWork: boolean;
  /** The first is what to choose when nothing was chosen. */
  aspectRatios: readonly ('1:1' | '4:5' | '9:16' | '16:9' | '1.91:1' | '4:3')[];
  source: string;
  readOn: string;
}

const instagramCaption =
  'Instagram Platform guide "Content Publishing" (2,200 characters); hashtags shown capped at 5 since December 2025 (reports of publishing tools)';
const facebookText = 'Pages API "Posts" (63,206 characters in use by publishing tools); Meta ads guide: about 125 characters before the fold';

export const placementLimits: readonly PlacementLimits[] = [
  {
    platform: 'facebook',
    placement: 'feed',
    maxCharacters: 63_206,
    foldAt: 125,
    maxHashtags: null,
    linksWork: true,
    aspectRatios: ['4:5', '1:1', '1.91:1', '16:9', '4:3'],
    source: facebookText,
    readOn: '2026-11-20',
  },
  {
    platform: 'facebook',
    placement: 'story',
    maxCharacters: 63_206,
    foldAt: null,
    maxHashtags: null,
    linksWork: false,
    aspectRatios: ['9:16'],
    source: facebookText,
    readOn: '2026-11-20',
  },
  {
    platform: 'facebook',
    placement: 'reel',
    maxCharacters: 63_206,
    foldAt: null,
    maxHashtags: null,
    linksWork: false,
    aspectRatios: ['9:16'],
    source: facebookText,
    readOn: '2026-11-20',
  },
  {
    platform: 'instagram',
    placement: 'feed',
    maxCharacters: 2200,
    foldAt: 125,
    maxHashtags: 5,
    linksWork: false,
    aspectRatios: ['4:5', '1:1', '1.91:1'],
    source: instagramCaption,
    readOn: '2026-11-20',
  },
  {
    platform: 'instagram',
    placement: 'story',
    maxCharacters: 2200,
    foldAt: null,
    maxHashtags: 5,
    linksWork: false,
    aspectRatios: ['9:16'],
    source: instagramCaption,
    readOn: '2026-11-20',
  },
  {
    platform: 'instagram',
    placement: 'reel',
    maxCharacters: 2200,
    foldAt: null,
    maxHashtags: 5,
    linksWork: false,
    aspectRatios: ['9:16'],
    source: instagramCaption,
    readOn: '2026-11-20',
  },
];

/** The limits of one placement; every pair of platform and placement has a row. */
export function limitsOf(platform: PlacementLimits['platform'], placement: PlacementLimits['placement']): PlacementLimits {
  const row = placementLimits.find((limits) => limits.platform === platform && limits.placement === placement);
  if (!row) throw new Error(`No limits for ${platform} ${placement}`);
  return row;
}
