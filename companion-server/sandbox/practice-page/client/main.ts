import { arabic } from './arabic-data.ts';
import { openComposer, press } from './composer.ts';
import type { PracticeLanguage } from './content.ts';
import { element } from './element.ts';
import { english } from './english-data.ts';
import { startFeed } from './feed.ts';
import { german } from './german-data.ts';
import { spanish } from './spanish-data.ts';

const languages: Record<string, PracticeLanguage> = { en: english, de: german, es: spanish, ar: arabic };
const language = languages[document.documentElement.lang] ?? english;
const { words } = language;

const ask = element('div', { role: 'button', tabindex: '0', class: 'ask' }, element('span', {}, words.whatsOnYourMind));
press(ask, () => openComposer(words, ask));
const feed = element('div', { role: 'feed', class: 'x1hc1fzr' });
document.body.append(
  element(
    'header',
    { class: 'top', role: 'banner' },
    element('span', { class: 'brand' }, 'Roundtable'),
    element('span', { class: 'practice-tag' }, 'Practice'),
    element('span', { class: 'top-note' }, words.banner),
  ),
  element(
    'div',
    { class: 'page' },
    element(
      'aside',
      { class: 'own' },
      element('span', { class: 'own-mark', 'aria-hidden': 'true' }, 'NC'),
      element('strong', {}, words.ownPage),
      element('span', { class: 'faint' }, words.ownPageAbout),
    ),
    element(
      'div',
      { role: 'main', class: 'main' },
      element('div', { class: 'ask-box' }, element('span', { class: 'x1ey2m1c', 'aria-hidden': 'true' }, 'NC'), ask),
      feed,
    ),
  ),
);
startFeed(feed, language);
