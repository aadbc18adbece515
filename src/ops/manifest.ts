/** Owns printing a platform's manifest with the installation's own address in it. */
import { readFile } from 'node:fs/promises';

const SAMPLE = 'https://tend.example.org';
const SLACK = new URL('../../manifests/slack.yaml', import.meta.url);

/**
 * Slack's manifest for an address such as https://tend.mercy.org (no path).
 * @throws Error, in a sentence, where the address is none Slack would take
 */
export async function slackManifest(address: string): Promise<string> {
  return (await readFile(SLACK, 'utf8')).replaceAll(SAMPLE, originOf(address));
}

export function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new Error('--url must be an https address without a path, like https://tend.mercy.org');
  }
  return url.origin;
}
