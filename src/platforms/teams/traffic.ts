/** Owns with whom Tend speaks where Teams is connected: which hosts it calls, and where Teams comes in. */
import { into, out, type Way } from '../../ports/traffic.ts';
import { PATH } from './receiver.ts';
import type { TeamsSettings } from './teams.ts';

export function traffic({ login }: Pick<TeamsSettings, 'login'>): readonly Way[] {
  const inward = into(
    PATH,
    'Teams',
    'what is written to Tend and pressed; each request with a token that Microsoft signed',
  );
  if (login.kind === 'local') {
    const stand = login.url === null ? [] : [out(new URL(login.url).host, 'a stand-in for Teams on this machine')];
    return [...stand, { ...inward, with: 'clients on this machine' }];
  }
  const token =
    login.kind === 'identity'
      ? out('169.254.169.254', 'the machine’s own identity service, for a token to write with')
      : out('login.microsoftonline.com', 'Microsoft Entra, for a token to write with');
  return [
    token,
    out('login.botframework.com', 'the keys by which Microsoft’s tokens are checked'),
    out(
      'smba.trafficmanager.net',
      'Teams’ connector: posts, updates, who is in a conversation; or the address a signed request names',
    ),
    inward,
  ];
}
