/** Owns the package an administrator uploads to Teams: the manifest with the installation's own address and ids, and both icons. */
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { originOf } from './manifest.ts';

const SAMPLE = 'https://tend.example.org';
const SAMPLE_APP = '00000000-0000-4000-8000-00000000007d';
const FOLDER = new URL('../../manifests/teams/', import.meta.url);
/** The same package every time: nobody can tell from it when it was made. */
const MADE = new Date(2026, 0, 1);

/** @throws Error, in a sentence, where the address or the id is none Teams would take */
export async function teamsPackage(address: string, appId: string): Promise<Uint8Array> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId)) {
    throw new Error('--app-id must be the id of the bot’s registration, like 11111111-2222-4333-8444-555555555555');
  }
  const origin = originOf(address);
  const template = await readFile(new URL('manifest.json', FOLDER), 'utf8');
  const manifest = template
    .replaceAll(SAMPLE, origin)
    .replaceAll(new URL(SAMPLE).host, new URL(origin).host)
    .replaceAll(SAMPLE_APP, appId.toLowerCase());
  const [color, outline] = await Promise.all(['color.png', 'outline.png'].map(name => readFile(new URL(name, FOLDER))));
  const files = {
    'manifest.json': new TextEncoder().encode(manifest),
    'color.png': new Uint8Array(color ?? []),
    'outline.png': new Uint8Array(outline ?? []),
  };
  return zipSync(files, { mtime: MADE });
}
