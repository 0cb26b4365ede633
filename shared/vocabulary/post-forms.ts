/** Forms a post can take. The ids are what travels; the interface has their names in every language. */
export const frameworks = [
  'challenge',
  'transformation',
  'tutorial',
  'behind-the-scenes',
  'myth-fact',
  'list',
  'question',
  'before-after',
  'story',
  'comparison',
  'lifestyle',
  'fomo',
  'offer',
  'launch',
  'testimonial',
] as const;
export type Framework = (typeof frameworks)[number];

export const tones = ['warm', 'direct', 'playful', 'calm', 'expert', 'formal', 'bold'] as const;
export type Tone = (typeof tones)[number];

/** Suggestions only: the audience is free text. */
export const audiences = ['parents', 'students', 'professionals', 'locals', 'business-owners', 'newcomers', 'regulars', 'older-adults'] as const;
export type Audience = (typeof audiences)[number];
