/** Owns the installation's secret: given by setting, else made once and kept outside the database. */
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { World } from './world.ts';

/**
 * The secret from the setting, or from its file, which is made where there is none: mode 600, never inside the database.
 * Two processes starting together agree, since only one can create the file.
 */
export async function secretOf(given: string | null, file: string, bytes: World['bytes']): Promise<Uint8Array> {
  if (given !== null) return Buffer.from(given, 'utf8');
  await mkdir(dirname(file), { recursive: true });
  const fresh = Buffer.from(bytes(32)).toString('hex');
  try {
    const made = await open(file, 'wx', 0o600);
    await made.writeFile(fresh);
    await made.sync();
    await made.close();
    return Buffer.from(fresh, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await chmod(file, 0o600);
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'utf8');
  }
}
