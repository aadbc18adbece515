/** Owns the one thin edge to the disk: the three files of a folder, in and out. */
import type { Stats } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES, type FileName, MOST_BYTES } from './columns.ts';
import type { Contents } from './read.ts';

/** What the folder holds; null for a file that is not there. Rejects where the disk does, and in a sentence where there is no folder. */
export async function open(folder: string): Promise<Contents> {
  if (!(await isFolder(folder))) throw new Error(`${folder} is not a folder; nothing was read and nothing written`);
  const [organisations, partnerships, contacts] = await Promise.all(FILES.map(file => bytesOf(join(folder, file))));
  return {
    'organisations.csv': organisations ?? null,
    'partnerships.csv': partnerships ?? null,
    'contacts.csv': contacts ?? null,
  };
}

/** Writes the three files into the folder, which is made where needed. Files that are there already stay: their names come back, and nothing is written. */
export async function write(folder: string, texts: Readonly<Record<FileName, string>>): Promise<readonly FileName[]> {
  await mkdir(folder, { recursive: true });
  const there = await Promise.all(FILES.map(async file => ((await exists(join(folder, file))) ? [file] : [])));
  if (there.flat().length > 0) return there.flat();
  await Promise.all(FILES.map(file => writeFile(join(folder, file), texts[file], { flag: 'wx' })));
  return [];
}

// A file too large to be a roster is not loaded; as many zeros tell the reader so.
async function bytesOf(path: string): Promise<Uint8Array | null> {
  if (!(await exists(path))) return null;
  const { size } = await stat(path);
  return size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFile(path);
}

const exists = (path: string): Promise<boolean> => is(path, found => found.isFile());
const isFolder = (path: string): Promise<boolean> => is(path, found => found.isDirectory());

async function is(path: string, kind: (found: Stats) => boolean): Promise<boolean> {
  try {
    return kind(await stat(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
