/** Colours that meet can be told apart: WCAG 2.2 AA, in light and dark. */
import { expect, test } from 'vitest';
import { type Colour, dark, light, type Palette } from '../../../src/platforms/web/style/palette.ts';
import { sheet } from '../../../src/platforms/web/style/sheet.ts';

const WORDS: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['ink', ['paper', 'surface', 'sunk', 'mine', 'clay-soft']],
  ['soft', ['paper', 'surface', 'sunk']],
  ['accent-deep', ['paper', 'surface', 'sunk', 'mine']],
  ['on-accent', ['accent', 'accent-deep']],
  ['clay', ['clay-soft']],
  ['wrong', ['surface', 'wrong-soft']],
];
const SHAPES: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['edge', ['paper', 'surface', 'clay-soft']],
  ['accent', ['paper', 'surface', 'clay-soft']],
  ['focus', ['paper', 'surface', 'clay-soft', 'wrong-soft']],
  ['series-0', ['surface']],
  ['series-1', ['surface']],
  ['series-2', ['surface']],
  ['series-3', ['surface']],
];

test.each([
  ['light', light],
  ['dark', dark],
])('%s: words have 4.5 to 1, shapes 3 to 1', (_scheme, palette) => {
  const short = [
    ...WORDS.flatMap(([front, backs]) => tooClose(palette, front, backs, 4.5)),
    ...SHAPES.flatMap(([front, backs]) => tooClose(palette, front, backs, 3)),
  ];
  expect(short).toEqual([]);
});

test('the sheet asks for nothing from outside and uses only colours there are', () => {
  expect(sheet).not.toMatch(/url\(|@import|https?:/);
  const used = [...sheet.matchAll(/var\(--([\w-]+)\)/g)].map(match => match[1]);
  const known = new Set([...Object.keys(light), 's']);
  expect(used.filter(name => !known.has(name ?? ''))).toEqual([]);
});

function tooClose(palette: Palette, front: Colour, backs: readonly Colour[], least: number): readonly string[] {
  return backs
    .map(back => ({ pair: `${front} on ${back}`, ratio: contrast(palette[front], palette[back]) }))
    .filter(one => one.ratio < least)
    .map(one => `${one.pair}: ${one.ratio.toFixed(2)}`);
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
