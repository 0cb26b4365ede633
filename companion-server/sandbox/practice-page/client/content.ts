/** What stands in the practice feed, apart from how it is painted. */
export interface PracticePost {
  author: string;
  path: string;
  kind: 'page' | 'person' | 'ad' | 'group';
  /** The group it stands in, for kind `group`. */
  group?: { name: string; path: string };
  lines: string[];
  /** File name under /practice/pictures/. */
  picture?: { file: string; alt: string };
  link?: { url: string; domain: string; title: string; description: string; callToAction?: string };
  hours: number;
  reactions: number;
  comments: number;
  shares: number;
}

export interface PracticeWords {
  banner: string;
  whatsOnYourMind: string;
  createPost: string;
  close: string;
  photo: string;
  dropHere: string;
  remove: string;
  post: string;
  notPosted: string;
  like: string;
  comment: string;
  share: string;
  people: (count: number) => string;
  comments: (count: number) => string;
  shares: (count: number) => string;
  ago: (hours: number) => string;
  sponsored: string;
  learnMore: string;
  seeReactions: string;
  ownPage: string;
  ownPageAbout: string;
  loading: string;
}

export interface PracticeLanguage {
  words: PracticeWords;
  posts: PracticePost[];
  /** Sentences that endless scrolling makes further posts from: who, opening, middle, end. */
  more: { authors: { name: string; path: string }[]; openings: string[]; middles: string[]; endings: string[] };
}
