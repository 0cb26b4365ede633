import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readBlockText } from './block-text.ts';
import { readPaintedLetters } from './painted-letters.ts';

function read(html: string) {
  document.body.innerHTML = `<div id="m">${html}</div>`;
  return readBlockText(document.getElementById('m') as Element);
}

describe('readBlockText', () => {
  beforeEach(() => {
    document.head.innerHTML = '<style>.off{position:absolute}.gone{display:none}</style>';
  });

  test.each([
    ['<div><div dir="auto">one</div><div dir="auto">two</div></div>', 'one\ntwo'],
    ['<div><div dir="auto">one</div></div><div><div dir="auto">two</div></div>', 'one\n\ntwo'],
    ['<span>a <a href="#">#tag</a> b</span>', 'a #tag b'],
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['tea <img alt="☕" src="https://static.xx.fbcdn.net/images/emoji.php/v9/1.png"> time', 'tea ☕ time'],
    ['<img alt="May be an image of tea" src="https://scontent.xx.fbcdn.net/a.jpg">x', 'x'],
    [
      'seen<span class="off">Facebook</span><span class="gone">Facebook</span><span aria-hidden="true">Facebook</span><span style="opacity:0">Facebook</span>',
      'seen',
    ],
    ['<div dir="rtl">مرحبا <b>بكم</b></div>', 'مرحبا بكم'],
    ['<script>evil()</script><style>x{}</style>plain', 'plain'],
    ['&lt;img onerror=x&gt;', '<img onerror=x>'],
    ['   \n   spaced\n      out   ', 'spaced out'],
  ])('%s', (html, text) => {
    expect(read(html)).toEqual({ text, truncated: false });
  });

  test('a button in the line says that the text is cut; one on its own does not', () => {
    expect(read('<div dir="auto">words… <div role="button">See more</div></div>')).toEqual({ text: 'words', truncated: true });
    expect(read('<div><div dir="auto">words</div></div><div role="button">See original</div>')).toEqual({ text: 'words', truncated: false });
  });

  test('deep nesting and any words change nothing but the text', () => {
    const deep = `${'<div>'.repeat(150)}deep${'</div>'.repeat(150)}`;
    expect(read(deep).text).toBe('deep');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const holder = document.createElement('div');
        holder.textContent = words;
        const { text } = readBlockText(holder);
        expect(text).toBe(text.trim());
        expect(words.replace(/\s+/g, '').startsWith(text.replace(/\s+/g, '').slice(0, 5))).toBe(true);
      }),
    );
  });
});

describe('readPaintedLetters', () => {
  test('puts the painted letters in order and leaves the planted ones out', () => {
    document.body.innerHTML =
      '<span id="r"><span style="order:2">c</span><span style="order:0">a</span><span style="position:absolute;order:1">x</span><span style="order:1">b</span><span style="order:3;opacity:0">y</span><span style="order:4">d</span></span>';
    expect(readPaintedLetters(document.getElementById('r') as Element)[0]).toBe('abcd');
  });
});
