/** Owns looking whether the connection to Teams is sound: a token for what goes out, and the door for what comes in. */
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';
import { amiss, type Check, well } from '../../ports/check.ts';
import { cloud } from './cloud.ts';
import { notRead } from './failure.ts';
import type { Registration } from './login.ts';
import type { TeamsSettings } from './teams.ts';

type CheckupDeps = { readonly publicUrl: string | null; readonly wall: () => Date };

const TIMEOUT = 10_000;
/** Nothing is sent there: a token is asked for as for any address. */
const ANYWHERE = 'https://smba.trafficmanager.net/teams/';

export async function checkup({ login, ...settings }: TeamsSettings, deps: CheckupDeps): Promise<readonly Check[]> {
  if (login.kind !== 'local') return [await token({ ...settings, login }, deps), ...(await door(settings, deps))];
  const { url } = login;
  if (url === null) return [well('Teams', 'clients on this machine alone, vouched for by Tend itself')];
  return [await token({ ...settings, login: { kind: 'local', url } }, deps), ...(await door(settings, deps))];
}

async function token(settings: Registration, { wall }: CheckupDeps): Promise<Check> {
  const what = 'Teams registration';
  const authentication = cloud(settings, wall);
  const ours = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: settings.appId }]);
  try {
    const factory = authentication.createConnectorFactory(ours);
    const { credentials } = await factory.create(ANYWHERE, authentication.getOriginatingAudience());
    await credentials.signRequest({ headers: new Map() } as unknown as Parameters<typeof credentials.signRequest>[0]);
    return well(what, 'gives out tokens for this id');
  } catch (cause) {
    const code = notRead(cause).message;
    const isAway = /^token_(E[A-Z_]+|timeout|network_error|endpoints_resolution_error)$/.test(code);
    const mend = isAway
      ? 'Microsoft cannot be reached from here. May this machine open https connections to login.microsoftonline.com?'
      : 'Compare MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId with the Azure Bot and its app registration; a client secret ends by itself.';
    return amiss(what, `no token: ${code}`, mend);
  }
}

/** Asks the running bot, from outside, as a stranger would: it must refuse, and know by whose keys. */
async function door({ appId }: Pick<Registration, 'appId'>, { publicUrl }: CheckupDeps): Promise<readonly Check[]> {
  if (publicUrl === null) {
    return [
      amiss('address', 'PUBLIC_URL is not set, so it cannot be tried', 'Set PUBLIC_URL to the address Teams reaches.'),
    ];
  }
  const url = new URL('/api/messages', publicUrl).href;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${unsigned(appId)}` },
      body: JSON.stringify(nothing),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (answer.status === 401) return [well('address', `${url} answers, and lets no stranger in`)];
    const mend =
      answer.status === 503
        ? 'The running bot cannot fetch Microsoft’s keys. May it open https connections to login.botframework.com?'
        : 'Is PUBLIC_URL passed on to Tend’s port by your proxy, with path and body unchanged?';
    return [amiss('address', `${url} answered ${answer.status}`, mend)];
  } catch {
    return [
      amiss('address', `${url} does not answer`, 'Start Tend, and let your proxy pass PUBLIC_URL on to its port.'),
    ];
  }
}

/** Whole enough to be verified, so that the keys are looked for; it cannot be. */
function unsigned(appId: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'https://api.botframework.com', aud: appId, serviceurl: ANYWHERE };
  return `${part({ alg: 'RS256', typ: 'JWT', kid: 'doctor' })}.${part(claims)}.${part('doctor')}`;
}

const nothing = {
  type: 'typing',
  channelId: 'msteams',
  serviceUrl: ANYWHERE,
  from: { id: 'doctor' },
  recipient: { id: 'doctor' },
  conversation: { id: 'doctor' },
};
