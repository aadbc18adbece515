/** Owns the way into each workspace: who let Tend in, by which token, and a client that never repeats a write by itself. */
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { NotDelivered } from '../../ports/chat.ts';
import type { Clock, Log } from '../../ports/deps.ts';
import type { Installation, System } from '../../ports/store/system.ts';
import { codeOf, isShutOut } from './failure.ts';
import { quiet } from './quiet.ts';

export type Workspace = {
  readonly tenant: string;
  readonly client: WebClient;
  /** For questions while somebody waits: Slack gives three seconds for an answer, and goes on without it after them. */
  readonly hurried: WebClient;
  readonly botUser: string;
};

export type Workspaces = {
  /** Null where nobody of that workspace (or its organisation) let Tend in, or no longer does. */
  readonly of: (team: string, enterprise?: string) => Promise<Workspace | null>;
  /** The host's own: where somebody of a workspace without the app is tried from. Null while it is not known yet. */
  readonly home: () => Promise<Workspace | null>;
  /** The one workspace whose token was set; null where there is none, or Slack has not said yet whose it is. */
  readonly own: () => string | null;
  /** Runs `call` in a workspace; where Slack says that the token is void, the workspace is shut out from then on. */
  readonly within: <T>(workspace: Workspace, call: (client: WebClient) => Promise<T>) => Promise<T>;
};

type WorkspacesDeps = {
  readonly installations: System['installations'];
  readonly apiUrl: string;
  /** The one workspace's token by setting; null where workspaces install the app themselves. */
  readonly token: string | null;
  readonly clock: Clock;
  readonly log: Log;
};

const TIMEOUT = 10_000;
/** Two such questions one after another still leave time to save. */
const HURRY = 1_000;
/** After a token could not be checked, it is not checked again for so many ms of real time. */
const PATIENCE = 10_000;

/**
 * Options of every client: the SDK's own retries double messages (slack.md §1.3, 1) and one rate limit would hold up
 * its whole queue (3); a call without a limit of time could wait for ever (2).
 */
export const clientOptions = (apiUrl: string, log: Log): WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: TIMEOUT,
  logger: quiet(log),
});

export function workspaces(deps: WorkspacesDeps): Workspaces {
  const { installations, log } = deps;
  const clients = new Map<string, Pick<Workspace, 'client' | 'hurried'>>();
  const options = clientOptions(deps.apiUrl, log);
  const opened = ({ tenant, token, details }: Installation): Workspace => {
    const made = clients.get(token) ?? {
      client: new WebClient(token, options),
      hurried: new WebClient(token, { ...options, timeout: HURRY }),
    };
    clients.set(token, made);
    return { tenant, ...made, botUser: details.botUser ?? '' };
  };
  let own: string | null = null;
  const learnt = (tenant: string): void => {
    own = tenant;
  };
  const entered = deps.token === null ? null : entering(deps, deps.token, options, learnt);
  const of = async (team: string, enterprise = ''): Promise<Workspace | null> => {
    const isSure = (await entered?.()) ?? true;
    const found = team === '' ? null : await installations.of('slack', team);
    if (found !== null) return opened(found);
    const whole = enterprise === '' ? null : await installations.of('slack', enterprise);
    // While Slack has not said whose token it is, nobody can be told to be unknown: Slack must ask us again.
    if (whole === null && !isSure) throw new NotDelivered('again', 'not_connected');
    if (whole === null) return null;
    // Everybody of an organisation is known by their own workspace, so that is where the way in is found from now on.
    const part = { ...whole, tenant: team, details: { ...whole.details, enterprise } };
    if (team !== '') await installations.keep(part);
    return opened(team === '' ? whole : part);
  };
  return {
    of,
    home: async () => {
      await entered?.();
      const [first] = await installations.all('slack');
      return first === undefined ? null : opened(first);
    },
    own: () => own,
    within: async (workspace, call) => {
      try {
        return await call(workspace.client);
      } catch (cause) {
        if (isShutOut(cause)) {
          log.warn('slack shut out', { tenant: workspace.tenant, code: codeOf(cause) });
          await installations.revoke('slack', workspace.tenant);
        }
        throw cause;
      }
    },
  };
}

/** Learns, once, which workspace a token belongs to, and says whether it is known; a failure is tried again later. */
function entering(
  deps: WorkspacesDeps,
  token: string,
  options: WebClientOptions,
  learnt: (tenant: string) => void,
): () => Promise<boolean> {
  const { installations, clock, log } = deps;
  let done = false;
  let notBefore = 0;
  let under: Promise<void> | null = null;
  const enter = async (): Promise<void> => {
    try {
      const who = await new WebClient(token, options).auth.test();
      const tenant = who.team_id ?? '';
      const details = { botUser: who.user_id ?? '', enterprise: who.enterprise_id ?? '', by: 'setting' };
      for (const other of await installations.all('slack')) {
        if (other.tenant !== tenant && other.details.by === 'setting')
          await installations.revoke('slack', other.tenant);
      }
      // Letting a workspace in opens everything in it again, so a mere restart must not count as that.
      const known = await installations.of('slack', tenant);
      if (known?.token !== token) await installations.keep({ platform: 'slack', tenant, token, details });
      learnt(tenant);
      done = true;
      log.info('slack connected', { tenant });
    } catch (cause) {
      notBefore = clock.wall().getTime() + PATIENCE;
      log.warn('slack not connected', { code: codeOf(cause) });
    }
  };
  return async () => {
    if (done || clock.wall().getTime() < notBefore) return done;
    under ??= enter().finally(() => {
      under = null;
    });
    await under;
    return done;
  };
}
