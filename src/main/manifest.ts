/** Owns the manifest verb: which platform's, and at which address. */
import { writeFile } from 'node:fs/promises';
import { slackManifest } from '../ops/manifest.ts';
import { teamsPackage } from '../ops/teamspackage.ts';

type Asked = { readonly url: string; readonly appId?: string; readonly out?: string };

/**
 * What is to be printed: the manifest itself, or where the package was written.
 * @throws Error, in a sentence, for a platform, an address or an id there is no manifest for
 */
export async function manifest(platform: string, { url, appId, out }: Asked): Promise<string> {
  if (platform === 'slack') return slackManifest(url);
  if (platform !== 'teams') {
    throw new Error(
      `there is no manifest for ${platform}; try: manifest slack --url https://… or manifest teams --url https://… --app-id …`,
    );
  }
  const file = out ?? 'tend-teams.zip';
  await writeFile(file, await teamsPackage(url, appId ?? ''));
  return `Wrote ${file}. Upload it in the Teams admin center under Manage apps.\n`;
}
