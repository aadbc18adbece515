/** Owns the outbound half of the rehearsal's platform: a post is a line in a thread on this machine. */
import type { Chat } from '../../ports/chat.ts';
import type { Clock } from '../../ports/deps.ts';
import type { Thread } from '../../ports/rehearsal.ts';

/** Lines carry product time, since the console tells a story that is moved by hand. */
export function webChat(thread: Thread, clock: Clock): Chat {
  return {
    post: (to, shown, marker) => thread.keep(to, shown, marker, clock.now()),
    update: (_to, remote, shown) => thread.change(remote, shown),
    find: (_to, marker) => thread.find(marker),
  };
}
