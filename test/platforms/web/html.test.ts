/** Nothing anybody typed becomes markup, whatever it is and wherever it stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, plain, say, strong, type Text } from '../../../src/cards/text.ts';
import { type Html, html, source } from '../../../src/platforms/web/html.ts';

const anything = fc.oneof(
  fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '=', '/', '`', '-->', '\n', '\uD800'),
  fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code)),
);

test('whatever is typed stays text and stays inside its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: anything }), typed => {
      const made = source(html`<p title="${typed}">${say`${typed}`}</p>`);
      const parts = /^<p title="([^"<>']*)">([^<>"']*)<\/p>$/u.exec(made);
      expect(parts).not.toBeNull();
      expect(parts?.[1]).toBe(parts?.[2]);
    }),
    { seed: 20260609, numRuns: 500 },
  );
});

test('what could reorder, hide or break a line is taken out', () => {
  expect(source(html`${'a\u202Eb\u0000c\u2066d'}`)).toBe('abcd');
});

test('spans become the few elements there are for them', () => {
  const text: Text = [...say`See ${strong('<this>')} at `, ...link('the page', 'https://example.org/?a=1&b="2"')];
  expect(source(html`${text}`)).toBe(
    'See <strong>&lt;this&gt;</strong> at <a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noreferrer">the page</a>',
  );
});

test('a link kept in a database is checked again before it is one', () => {
  const kept: Text = [{ kind: 'link', text: 'press', url: 'javascript:alert(1)' }];
  expect(source(html`${kept}`)).toBe('press');
});

test('parts left out show nothing, lists show each', () => {
  expect(source(html`${false}${null}${undefined}${''}${0}${[html`<b>a</b>`, html`<b>b</b>`]}${plain('c')}`)).toBe(
    '0<b>a</b><b>b</b>c',
  );
});

test('an attribute without quotes is refused', () => {
  expect(() => html`<p title=${'x onclick=1'}>`).toThrow('quotes');
});

test('an object that only looks like markup is not taken for it', () => {
  const forged = JSON.parse('{"kind":"plain","text":"<b>"}') as Html;
  expect(source(html`${[forged]}`)).toBe('&lt;b&gt;');
});
