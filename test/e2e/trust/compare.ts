/** Owns what two plays of one story are held against each other by, and where a word is looked for, however it is written. */
import type { Kept } from './files.ts';

/** What chance, the machine's own clock and its ports put there: it differs between any two plays and is nobody's answer. */
const CHANCE: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9A-HJKMNP-TV-Z]{12}\b/g, 'ID'],
  [/\bf:\d+\b/g, 'f:N'],
  // Keyed hashes, of ids that chance made.
  [/\b[0-9a-f]{64}\b/g, 'HASH'],
  [/127\.0\.0\.1:\d+/g, 'HERE'],
  [/"port":\d+/g, '"port":N'],
  [/"time":"[^"]*"/g, '"time":NOW'],
  [/^Date: .*$/gm, 'Date: NOW'],
  // What is due is also delivered between two moves; what was, stands in the rows.
  [/"delivered":\d+,"skipped":\d+/g, '"delivered":N'],
];

const plain = (line: string): string => CHANCE.reduce((left, [what, by]) => left.replaceAll(what, by), line);

/** Every line that one play has and the other has not, shortened to where they part; none where both are the same. */
export function apart(one: Kept, other: Kept): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap(name => {
    const [here, there] = [one[name] ?? [], other[name] ?? []].map(lines => lines.map(plain).toSorted());
    const [only, others] = [without(here ?? [], there ?? []), without(there ?? [], here ?? [])];
    return [...only, ...others].map(line => `${name}: ${shortened(line, only[0] ?? '', others[0] ?? '')}`);
  });
}

/** As often as it is there more often. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return lines.filter(each => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

function shortened(line: string, one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return line.slice(Math.max(0, at - 80), at + 160);
}

/** As it may stand somewhere: in either width of letters, and inside base64 at any of its three offsets. */
export function writings(word: string): readonly Buffer[] {
  const widths = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const inBase64 = widths.flatMap(bytes =>
    [0, 1, 2].map(offset => {
      const text = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .replaceAll('=', '');
      // The first and last letters hold bits of the neighbours.
      return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, -2));
    }),
  );
  const inHex = widths.map(bytes => Buffer.from(bytes.toString('hex')));
  return [...widths, ...inBase64, ...inHex];
}

/** The names of what holds it. */
export function holding(kept: Kept, word: string): readonly string[] {
  return Object.entries(kept).flatMap(([name, lines]) => (has(Buffer.from(lines.join('\n')), word) ? [name] : []));
}

export const has = (bytes: Buffer, word: string): boolean => writings(word).some(each => bytes.includes(each));
