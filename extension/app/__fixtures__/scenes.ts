import type { Capture } from '../../messaging/messages.ts';
import type { Reply } from '../../messaging/message-failure.ts';
import type { PageReading } from '#shared/domain/page-reading';
import { type Behaviour, finished, image, problem, started, text } from './fake-companion.ts';
import { arabicPost, competitorPost, feed } from './posts.ts';

/** One state of the panel or the popup, ready to be looked at. */
export interface Scene {
  companion: Behaviour;
  page?: 'popup';
  paired?: boolean;
  /** What the open tab answers; absent: a page that is not supported. */
  reading?: Reply<PageReading>;
  capture?: Partial<Capture>;
  form?: Record<string, unknown>;
  language?: string;
  /** Names of what is clicked, in order, once the page is there. `generate` presses the shortcut, `change-page` tells of a new page. */
  steps?: readonly string[];
  insert?: 'fine' | 'refused' | 'no-composer';
}

const read = (reading: PageReading): Reply<PageReading> => ({ ok: true, value: reading });
const brief = 'Answer their cold brew offer with our new oat cold brew, no discount';
const answering = { brief, kind: 'answer', framework: 'comparison', audience: 'parents', tone: 'warm', source: { item: competitorPost, isAd: false, surface: 'facebook-feed', url: 'https://www.facebook.com/', pageTitle: 'Facebook' } };
const delta = (variant: number, field: 'title' | 'body', words: string) => ({ event: 'text.delta' as const, data: { variant, field, text: words } });
const three = { ...answering, variants: 3 };
const done = [started, text(1), text(2, { title: 'Second' }), text(3, { title: 'Third' }), image(), finished('0.020000000')];
const onFeed = { reading: read(feed()), form: answering };
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

export const scenes: Record<string, Scene> = {
  unpaired: { companion: {}, paired: false },
  'not-supported': { companion: {} },
  feed: { companion: {}, reading: read(feed()) },
  'nothing-read': { companion: {}, reading: read({ ...feed(), posts: [] }) },
  'login-wall': { companion: {}, reading: read({ ...feed('login-wall'), posts: [] }) },
  'script-missing': { companion: {}, reading: { ok: false, code: 'content-script-missing', detail: 'Postwright is not in this page yet. Reload the page once, then try again.' } },
  picking: { companion: {}, reading: read(feed()), steps: ['Click the post you mean'] },
  'page-changed': { companion: {}, reading: read(feed()), steps: ['change-page'] },
  ready: { companion: { limitUsd: '20' }, ...onFeed },
  health: { companion: {}, ...onFeed, steps: ['/^Read /'] },
  'picture-settings': { companion: {}, ...onFeed, steps: ['/^Image/'] },
  'more-settings': { companion: {}, ...onFeed, steps: ['More'] },
  'brief-missing': { companion: {}, reading: read(feed()), steps: ['generate'] },
  'price-range': { companion: { estimate: { lowUsd: '0.004', highUsd: '0.031' } }, ...onFeed },
  'price-unknown': { companion: { estimate: { lowUsd: null, highUsd: null } }, ...onFeed },
  waiting: { companion: { events: [started] }, ...onFeed, steps: ['generate'] },
  streaming: {
    companion: { events: [started, delta(1, 'title', 'Cold brew without the ice-cube taste.'), delta(1, 'body', 'Oats, 18 hours, one farm in Huila. No dis'), delta(2, 'title', 'An')] },
    ...onFeed,
    form: three,
    steps: ['generate'],
  },
  finished: { companion: { events: done, limitUsd: '20' }, ...onFeed, form: three, steps: ['generate'] },
  editing: { companion: { events: done }, ...onFeed, form: three, steps: ['generate', 'Edit'] },
  draft: {
    companion: {
      events: [started, text(1, { model: 'builtin/composer' }), image('builtin/poster'), finished('0.000000000')],
      estimate: { lowUsd: '0', highUsd: '0' },
    },
    ...onFeed,
    steps: ['generate'],
  },
  practice: {
    companion: { practice: true, events: [started, text(1, { practice: true }), image('google/gemini-nano-banana-2.1', ''), finished('0.020000000')] },
    ...onFeed,
    steps: ['generate'],
  },
  copied: { companion: { events: [started, text(1, { body: competitorPost.text ?? '' }), finished('0.001')] }, ...onFeed, form: { ...answering, picture: { wanted: false } }, steps: ['generate'] },
  'picture-refused': {
    companion: {
      events: [started, text(1), { event: 'image.failed', data: { variant: 1, problem: problem('provider_refused', 422, "The model's content rules refused this picture.") } }, finished('0.001000000', 'partial')],
    },
    ...onFeed,
    steps: ['generate'],
  },
  'text-failed': {
    companion: {
      events: [
        started,
        { event: 'text.failed', data: { variant: 1, problem: { ...problem('provider_unavailable', 502, 'The model stopped in the middle of the text. Try again.'), partialText: 'Oats, 18 hours, one farm in' } } },
        image(),
        finished('0.033600000', 'partial', false),
      ],
    },
    ...onFeed,
    steps: ['generate'],
  },
  stopped: {
    companion: { events: [started, delta(1, 'title', 'Cold brew without'), delta(1, 'body', 'Oats, 18 hours'), finished('0.000400000', 'cancelled')] },
    ...onFeed,
    steps: ['generate'],
  },
  offline: { companion: { link: 'offline' }, ...onFeed },
  'killed-in-the-middle': { companion: { events: [started, delta(1, 'body', 'Oats, 18 hours')], dies: true }, ...onFeed, steps: ['generate', 'wait-for:Try again'] },
  'wrong-token': { companion: { link: 'refused' }, ...onFeed },
  'over-budget': {
    companion: { refusal: problem('budget_exceeded', 402, '$19.98 of $20.00 spent, this post would cost about 2.1¢.') },
    ...onFeed,
    steps: ['generate'],
  },
  'rate-limited': { companion: { refusal: problem('rate_limited', 429, 'Too many requests in this minute. Wait 20 seconds, then try again.') }, ...onFeed, steps: ['generate'] },
  'insert-plan': { companion: { events: done }, ...onFeed, steps: ['generate', 'Insert'], insert: 'fine' },
  'insert-refused': { companion: { events: done }, ...onFeed, steps: ['generate', 'Insert', 'dialog:Insert'], insert: 'refused' },
  'insert-no-composer': { companion: { events: done }, ...onFeed, steps: ['generate', 'Insert'], insert: 'no-composer' },
  'capture-unclear': { companion: {}, reading: read(feed()), capture: { action: 'answer', problem: 'The post under the pointer could not be made out. Nothing was sent or spent.' } },
  'captured-ad': { companion: {}, reading: read(feed()), capture: { action: 'answer', post: { item: { ...competitorPost, sponsored: true }, isAd: true } } },
  'long-words': {
    companion: { events: [started, text(1, { title: longWord, body: `${longWord} ${'🎉🥛☕️'.repeat(30)}`, hashtags: [longWord] }), image(), finished('123.456')] },
    ...onFeed,
    form: { ...answering, brief: longWord.repeat(4), audience: longWord, source: { ...answering.source, item: { ...competitorPost, author: { name: longWord, kind: 'page' } } } },
    steps: ['generate'],
  },
  german: { companion: { events: done }, ...onFeed, language: 'de', steps: ['generate'] },
  arabic: {
    companion: { events: [started, text(1, { title: 'قهوة باردة بلا طعم الثلج.', body: 'شوفان وثماني عشرة ساعة ومزرعة واحدة في ويلا.', hashtags: ['قهوة_باردة'] }), image(), finished('0.02')] },
    reading: read(feed()),
    form: { ...answering, language: 'ar', source: { ...answering.source, item: arabicPost } },
    language: 'ar',
    steps: ['generate'],
  },
  popup: { page: 'popup', companion: { limitUsd: '20' }, form: { brief: 'First frost. Our winter blend is back on the shelf, same beans as last year, roasted darker.' } },
  'popup-unpaired': { page: 'popup', companion: {}, paired: false },
  'popup-offline': { page: 'popup', companion: { link: 'offline' }, form: { brief: 'First frost.' } },
  'popup-finished': {
    page: 'popup',
    companion: { events: [started, text(1, { title: 'The first frost asks for a darker roast.', body: 'Winter blend is back, and it stays until the last bag.', hashtags: ['winterblend'] }), image(), finished('0.02')] },
    form: { brief: 'First frost. Our winter blend is back on the shelf, same beans as last year, roasted darker.', framework: 'launch' },
    steps: ['generate'],
  },
  library: { companion: { events: done }, ...onFeed, steps: ['generate', 'place:Library'] },
  costs: { companion: {}, ...onFeed, steps: ['place:Costs'] },
};
