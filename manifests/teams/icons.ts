/**
 * Owns the two icons of the Teams package: a sprout of two leaves, drawn by arithmetic so that nobody needs a drawing program.
 *
 *   npx tsx manifests/teams/icons.ts     writes color.png and outline.png beside this file
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const GREEN: Pixel = [0x1f, 0x6f, 0x54, 255];
const WHITE: Pixel = [255, 255, 255, 255];
const NOTHING: Pixel = [255, 255, 255, 0];
/** Points looked at in each pixel, both ways, for smooth edges. */
const FINE = 4;

/** 192 pixels square, with the ground Teams wants filled to its edge. */
export const color = (): Buffer => png(192, GREEN, WHITE);
/** 32 pixels square, white on nothing. */
export const outline = (): Buffer => png(32, NOTHING, WHITE);

/** In a square of one: a stem, and a leaf to either side of it, each where two circles meet. */
function isSprout(x: number, y: number): boolean {
  const isStem = Math.abs(x - 0.5) < 0.03 && y > 0.45 && y < 0.82;
  return isStem || isLeaf(x - 0.5, y - 0.5) || isLeaf(0.5 - x, y - 0.62);
}

function isLeaf(x: number, y: number): boolean {
  const radius = 0.3;
  const inside = (cx: number, cy: number) => (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2;
  return inside(0.08, -0.28) && inside(0.24, 0.02);
}

function png(size: number, ground: Pixel, mark: Pixel): Buffer {
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (_, x) => mixed(covered(x, y, size), ground, mark)).flat();
    return Buffer.from([0, ...pixels]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits a channel, colour with transparency.
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How much of a pixel the sprout covers. */
function covered(x: number, y: number, size: number): number {
  let hits = 0;
  for (let at = 0; at < FINE * FINE; at += 1) {
    const [dx, dy] = [(at % FINE) + 0.5, Math.floor(at / FINE) + 0.5];
    if (isSprout((x + dx / FINE) / size, (y + dy / FINE) / size)) hits += 1;
  }
  return hits / (FINE * FINE);
}

function mixed(share: number, ground: Pixel, mark: Pixel): number[] {
  return ground.map((value, at) => Math.round(value + ((mark[at] ?? 0) - value) * share));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./color.png', import.meta.url), color());
  writeFileSync(new URL('./outline.png', import.meta.url), outline());
}
