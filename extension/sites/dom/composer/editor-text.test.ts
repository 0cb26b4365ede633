import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, editorText } from './editor-text.ts';

function editor(html: string): Element {
  const element = document.createElement('div');
  element.setAttribute('contenteditable', 'true');
  element.innerHTML = html;
  return element;
}

describe('editorText', () => {
  it.each([
    ['Lexical, rich', '<p><span data-lexical-text="true">One</span></p><p><br></p><p><span>Three</span></p>', 'One\n\nThree'],
    ['Lexical, plain', '<p><span>One</span><br><br><span>Three</span></p>', 'One\n\nThree'],
    [
      'Draft.js',
      '<div data-contents="true"><div data-block="true"><div><span><span data-text="true">One</span></span></div></div><div data-block="true"><div><span><br data-text="true"></span></div></div><div data-block="true"><div><span>Three</span></div></div></div>',
      'One\n\nThree',
    ],
    ['a bare text and blocks after it', 'One<div><br></div><div>Three</div>', 'One\n\nThree'],
    ['emoji as pictures', '<p>Ice <img alt="🧊" src="x.png"> cold</p>', 'Ice 🧊 cold'],
    ['an empty editor', '<p><br></p>', ''],
    ['a trailing empty line', '<p>One</p><p><br></p>', 'One\n'],
  ])('reads %s', (_, html, expected) => {
    expect(editorText(editor(html))).toBe(expected);
  });

  it('reads any lines back from one paragraph each', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ü', ' x', '字', '👩‍👩‍👧', '#', '<', '&') });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const element = document.createElement('div');
        for (const text of lines) {
          const paragraph = document.createElement('p');
          paragraph.append(text === '' ? document.createElement('br') : text);
          element.append(paragraph);
        }
        return editorText(element) === lines.join('\n');
      }),
    );
  });
});

describe('comparable', () => {
  it('sees through what editors do to spaces and line ends', () => {
    expect(comparable('a\u00A0b \r\nc\u200B\n\n')).toBe('a b\nc');
  });

  it('keeps what a person would miss', () => {
    expect(comparable('a\n\nb')).not.toBe(comparable('a\nb'));
    expect(comparable('👩‍👩‍👧')).not.toBe(comparable('👩👩👧'));
  });
});
