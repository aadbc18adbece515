/** Owns the manifest verb: which platform's, and at which address. */
import { slackManifest } from '../ops/manifest.ts';

/** @throws Error, in a sentence, for a platform or an address there is no manifest for */
export async function manifest(platform: string, url: string): Promise<string> {
  if (platform !== 'slack')
    throw new Error(`there is no manifest for ${platform}; try: manifest slack --url https://…`);
  return slackManifest(url);
}
