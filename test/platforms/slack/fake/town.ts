/** Owns a small town for the fake's own tests: two workspaces, their people, a shared channel, and a bot of real Bolt. */
import type { AddressInfo } from 'node:net';
import { App, type AppOptions, ExpressReceiver, type Logger, LogLevel } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { installedIn } from '../../../support/slack/lookups.ts';
import { createFakeSlack, type FakeSlack, type Options } from '../../../support/slack/slack.ts';
import type { Installation } from '../../../support/slack/world.ts';

/** A clock moved by hand; wholly apart from the process's own. */
export function handClock(start = '2026-06-01T14:00:00Z') {
  let now = Date.parse(start);
  const moves = (ms: number) => {
    now += ms;
  };
  return Object.assign(() => new Date(now), { moves });
}

export async function town(options: Options = {}) {
  const clock = handClock();
  const slack = createFakeSlack({ clock, ...options });
  await slack.start();
  const mercy = slack.team({ name: 'Mercy Hospital' });
  const grace = slack.team({ name: 'Grace Pantry' });
  const dana = slack.user(mercy, { name: 'dana', realName: 'Dana Lee', email: 'dana@mercy.example' });
  const rosa = slack.user(grace, { name: 'rosa', realName: 'Rosa Ortiz', email: 'rosa@grace.example' });
  const bot = slack.installs(mercy);
  const partners = slack.channel(mercy, { name: 'mercy-grace', sharedWith: [grace], members: [dana, rosa] });
  partners.members.add(bot.botUser);
  return { slack, clock, mercy, grace, dana, rosa, bot, partners };
}

export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The client as it comes unless told otherwise: with its retries. */
export function client(slack: FakeSlack, { token }: Pick<Installation, 'token'>, options: WebClientOptions = {}) {
  return new WebClient(token, { slackApiUrl: slack.apiUrl(), logger: quiet, ...options });
}

export const patient: WebClientOptions = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/** What a failed call says: the error code, or how the connection ended. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (cause) {
    const data = cause instanceof Error && 'data' in cause ? cause.data : undefined;
    if (typeof data === 'object' && data !== null && 'error' in data) return String(data.error);
    return cause instanceof Error ? cause.name : String(cause);
  }
}

export async function bolt(slack: FakeSlack, options: Pick<AppOptions, 'ignoreSelf'> = {}) {
  const { signingSecret } = slack.world.app;
  const receiver = new ExpressReceiver({ signingSecret, processBeforeResponse: true, logger: quiet });
  const failed: unknown[] = [];
  const app = new App({
    ...options,
    receiver,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl(), ...patient },
    authorize: async ({ teamId }) => {
      const found = installedIn(slack.world, teamId ?? '');
      if (!found) throw new Error(`not installed in ${teamId}`);
      return { botToken: found.token, botId: found.botId, botUserId: found.botUser };
    },
  });
  app.error(async error => {
    failed.push(error);
    throw error;
  });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  slack.meets(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { app, failed, stop: () => receiver.stop() };
}
