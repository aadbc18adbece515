/** Owns rate limits: per method and workspace, per channel, and over all a workspace's posts; off unless asked for. */
import { argsOf } from './arguments.ts';
import type { Fields, Installation, World } from './world.ts';

export type Limits = {
  /** Milliseconds between two posts to one channel; Slack says a second. */
  readonly channelEvery?: number;
  /** Posts a minute over a whole workspace; Slack names no number, vendors plan with about 500. */
  readonly postsPerMinute?: number;
  /** The tier of each method, in calls a minute. */
  readonly tiers?: boolean;
  /** As for apps distributed outside the Marketplace: history once a minute, 15 messages at a time. */
  readonly history?: 'restricted';
};

export const RESTRICTED_PAGE = 15;
const MINUTE = 60_000;

export type Meter = {
  /** Seconds to wait, or null for a call that may go ahead and is counted. */
  readonly wait: (method: string, tier: number | null, caller: Installation, args: Fields) => number | null;
  limits: Limits;
};

export function createMeter(world: World, limits: Limits): Meter {
  const counted = new Map<string, number[]>();
  const windows = (method: string, tier: number | null, { team }: Installation, args: Fields) => {
    const named = argsOf(args).text('channel') ?? '';
    // A direct message is one channel, by whichever of its two names.
    const channel = world.channels.get(named)?.user ?? named;
    const set = meter.limits;
    const posts = method === 'chat.postMessage';
    return [
      posts && set.channelEvery !== undefined ? { key: `${team} ${channel}`, most: 1, span: set.channelEvery } : null,
      posts && set.postsPerMinute !== undefined ? { key: team, most: set.postsPerMinute, span: MINUTE } : null,
      set.tiers && tier !== null ? { key: `${team} ${method}`, most: tier, span: MINUTE } : null,
      set.history && method === 'conversations.history' ? { key: `${team} history`, most: 1, span: MINUTE } : null,
    ].filter(window => window !== null);
  };
  const meter: Meter = {
    limits,
    wait(method, tier, caller, args) {
      const now = world.clock().getTime();
      const open = windows(method, tier, caller, args).map(window => {
        const within = (counted.get(window.key) ?? []).filter(at => at > now - window.span);
        counted.set(window.key, within);
        const first = within.at(-window.most);
        return { within, until: first === undefined ? now : first + window.span };
      });
      const until = Math.max(now, ...open.map(each => each.until));
      if (until > now) return Math.ceil((until - now) / 1000);
      for (const { within } of open) within.push(now);
      return null;
    },
  };
  return meter;
}
