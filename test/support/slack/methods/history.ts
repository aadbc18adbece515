/** Owns conversations.history: pages of a conversation, the newest first. */
import { byTs } from '../ids.ts';
import { RESTRICTED_PAGE } from '../limits.ts';
import { messagesIn } from '../lookups.ts';
import type { Run } from '../methods.ts';
import { messageShape } from '../portraits.ts';
import { refuse } from '../refusal.ts';
import { readable } from './conversations.ts';

const MOST = 999;

export const conversationsHistory: Run = (inside, caller, args) => {
  const channel = readable(inside, caller, args.must('channel'), 'history');
  if (!channel.members.has(caller.botUser)) return refuse('not_in_channel');
  const { oldest, latest } = {
    oldest: span(args.text('oldest'), 'oldest'),
    latest: span(args.text('latest'), 'latest'),
  };
  const inclusive = args.flag('inclusive');
  const within = (ts: string): boolean => {
    const [after, before] = [oldest ? byTs(ts, oldest) : 1, latest ? byTs(latest, ts) : 1];
    return inclusive ? after >= 0 && before >= 0 : after > 0 && before > 0;
  };
  const cursor = args.text('cursor') || null;
  const all = messagesIn(inside.world, channel.id)
    .filter(message => within(message.ts) && (cursor === null || byTs(message.ts, cursor) < 0))
    .toReversed();
  const most = inside.limits().history === 'restricted' ? RESTRICTED_PAGE : MOST;
  const page = all.slice(0, Math.min(args.number('limit', 100), most));
  const more = page.length < all.length;
  return {
    messages: page.map(message => messageShape(inside.world, message, args.flag('include_all_metadata'))),
    has_more: more,
    pin_count: 0,
    ...(more && { response_metadata: { next_cursor: page.at(-1)?.ts ?? '' } }),
  };
};

function span(ts: string | undefined, name: 'oldest' | 'latest'): string | undefined {
  if (ts === undefined || /^\d+(\.\d{1,6})?$/.test(ts)) return ts;
  return refuse(`invalid_ts_${name}`);
}
