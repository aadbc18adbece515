/** Owns looking whether the connection to Slack is sound: token, scopes, clock, and whether Slack reaches us and we know its hand. */
import { createHmac } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { amiss, type Check, well } from '../../ports/check.ts';
import type { Clock, Log } from '../../ports/deps.ts';
import type { Installation } from '../../ports/store/system.ts';
import { codeOf } from './failure.ts';
import { optionalScopes, scopes } from './scopes.ts';
import type { SlackSettings } from './slack.ts';
import { clientOptions } from './workspaces.ts';

type CheckupDeps = {
  readonly installations: readonly Installation[];
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
};

/** Slack refuses a request whose time is five minutes off; a minute is a reason to look. */
const SKEW_S = 60;
const TIMEOUT = 10_000;
const AGAIN = 'Install the app again with the manifest of `npm run tend -- manifest slack`, then set the new token.';

/** Every token in use, and the door by which Slack's requests come in. */
export async function checkup(settings: SlackSettings, deps: CheckupDeps): Promise<readonly Check[]> {
  const tokens =
    settings.login.kind === 'token'
      ? [{ name: 'SLACK_BOT_TOKEN', token: settings.login.token }]
      : deps.installations.map(({ tenant, token }) => ({ name: `workspace ${tenant}`, token }));
  if (tokens.length === 0) return [nobodyIn(deps.publicUrl), ...(await door(settings, deps))];
  const checks: Check[] = [];
  for (const each of tokens) checks.push(...(await tokenChecks(settings, deps, each)));
  return [...checks, ...(await door(settings, deps))];
}

const nobodyIn = (url: string | null): Check => {
  const page = url === null ? 'PUBLIC_URL/slack/install' : new URL('/slack/install', url).href;
  return amiss('Slack workspaces', 'none has installed the app yet', `Open ${page} and allow it.`);
};

async function tokenChecks(
  settings: SlackSettings,
  { clock, log }: CheckupDeps,
  { name, token }: { readonly name: string; readonly token: string },
): Promise<readonly Check[]> {
  const seen: { date: string | null } = { date: null };
  const options = clientOptions(settings.apiUrl, log);
  const client = new WebClient(token, { ...options, fetch: watching(seen) });
  try {
    const who = await client.auth.test();
    const granted = who.response_metadata?.scopes ?? [];
    return [
      well(name, `works, in ${who.team ?? who.team_id ?? 'its workspace'}`),
      scopeCheck(name, granted),
      skewCheck(seen.date, clock.wall()),
    ];
  } catch (cause) {
    return [amiss(name, `Slack answered ${codeOf(cause)}`, mendToken(codeOf(cause)))];
  }
}

function mendToken(code: string): string {
  if (/^(E[A-Z_]+|no_answer|http_5\d\d|ratelimited)$/.test(code)) {
    return 'Slack cannot be reached from here. May this machine open https connections to slack.com?';
  }
  return AGAIN;
}

function scopeCheck(name: string, granted: readonly string[]): Check {
  const what = `${name}: scopes`;
  const missing = scopes.filter(each => !granted.includes(each) && !optionalScopes.includes(each));
  const extra = granted.filter(each => !scopes.includes(each));
  if (missing.length > 0) return amiss(what, `missing ${missing.join(', ')}`, AGAIN);
  if (extra.length > 0) {
    return amiss(
      what,
      `more than Tend needs: ${extra.join(', ')}`,
      'Remove them in the app’s settings and install it again.',
    );
  }
  const without = optionalScopes.filter(each => !granted.includes(each));
  return well(what, without.length === 0 ? 'as in the manifest' : `as in the manifest, without ${without.join(', ')}`);
}

function skewCheck(date: string | null, now: Date): Check {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return well('clock', 'Slack did not say what time it is');
  const seconds = Math.round((now.getTime() - theirs) / 1_000);
  if (Math.abs(seconds) <= SKEW_S) return well('clock', `within ${SKEW_S} s of Slack’s`);
  const found = `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Slack’s`;
  return amiss('clock', found, 'Turn on time synchronisation (NTP); Slack’s requests are refused when clocks differ.');
}

/** Asks the running bot, from outside, what Slack asks when an address is entered: it answers only to the right secret. */
async function door({ signingSecret }: SlackSettings, deps: CheckupDeps): Promise<readonly Check[]> {
  if (deps.publicUrl === null) {
    return [
      amiss('address', 'PUBLIC_URL is not set, so it cannot be tried', 'Set PUBLIC_URL to the address Slack reaches.'),
    ];
  }
  const url = new URL('/slack/events', deps.publicUrl).href;
  const challenge = 'tend-doctor';
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const at = Math.floor(deps.clock.wall().getTime() / 1_000);
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': signature,
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT) });
    const isOurs = answer.status === 200 && (await answer.text()).includes(challenge);
    if (isOurs) return [well('address', `${url} answers, and knows the signing secret`)];
    const mend =
      answer.status === 401
        ? 'The running bot has another SLACK_SIGNING_SECRET. Copy it from Basic Information of the app, and start again.'
        : 'Is PUBLIC_URL passed on to Tend’s port by your proxy, with path and body unchanged?';
    return [amiss('address', `${url} answered ${answer.status}`, mend)];
  } catch {
    return [
      amiss('address', `${url} does not answer`, 'Start Tend, and let your proxy pass PUBLIC_URL on to its port.'),
    ];
  }
}

/** Slack's own time stands in each answer's header. */
const watching =
  (seen: { date: string | null }): typeof fetch =>
  async (...args) => {
    const answer = await fetch(...args);
    seen.date = answer.headers.get('date');
    return answer;
  };
