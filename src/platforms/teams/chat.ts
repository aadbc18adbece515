/** Owns Teams' outbound half: posts that are sent once, cards brought up to date, and whose fate nobody can look up. */
import type { Account, Address, Chat, Gate } from '../../ports/chat.ts';
import { NotDelivered } from '../../ports/chat.ts';
import type { Reference, System } from '../../ports/store/system.ts';
import { GONE, notDelivered } from './failure.ts';
import { cardMessage } from './posts.ts';
import type { Wire } from './wire.ts';

export type Way = { readonly service: string; readonly conversation: string };

/** Teams lets a bot put 7 messages into a conversation in a second, and all its messages in a tenant be 30 (teams.md §3). */
const CONVERSATION = { every: 1_000, burst: 7 };
const TENANT = { every: 50, burst: 20 };

export type Ways = {
  /** Where an account or a place is written to. Rejects with NotDelivered. */
  readonly to: (address: Address) => Promise<Way>;
  /** Teams says that the conversation is gone: somebody is written to in a new one next time. */
  readonly lost: (address: Address, way: Way) => Promise<void>;
};

export function ways(wire: Wire, references: System['references']): Ways {
  const wayTo = async (address: Address): Promise<Way> => {
    const known = await references.of(address);
    const { service, conversation } = known ?? {};
    if (service !== undefined && conversation !== undefined) return { service, conversation };
    if ('place' in address) throw new NotDelivered('never', 'not_installed');
    return begun(wire, references, address.account, known);
  };
  return {
    // Nothing is said before the way is known: whatever goes wrong until then, nothing can have arrived.
    to: address =>
      wayTo(address).catch((cause: unknown) => {
        throw cause instanceof NotDelivered ? cause : new NotDelivered('again', 'no_way');
      }),
    lost: async (address, { conversation }) => {
      const known = await references.of(address);
      if (known === null || known.conversation !== conversation) return;
      const { conversation: _gone, ...others } = known;
      await references.keep(address, others);
    },
  };
}

/** Somebody who has never written to the bot is reached like everybody in their tenant; Teams refuses where it may not be. */
async function begun(
  wire: Wire,
  references: System['references'],
  account: Account,
  known: Reference | null,
): Promise<Way> {
  const beside = known ?? (await references.latest('teams', account.tenant));
  const { service, bot } = beside ?? {};
  if (service === undefined || bot === undefined) throw new NotDelivered('never', 'not_installed');
  const tenant = known?.tenant ?? account.tenant;
  const user = known?.user ?? account.user;
  const conversation = await wire.chatWith(service, { bot, user, tenant }).catch((cause: unknown) => {
    const failed = notDelivered(cause);
    // The chat with somebody is made once, however often it is asked for: nothing can have been said in it yet.
    throw failed.fate === 'unknown' ? new NotDelivered('again', failed.message, failed.retryAfter) : failed;
  });
  await references.keep({ account }, { ...known, service, bot, user, tenant, conversation });
  return { service, conversation };
}

export function teamsChat(wire: Wire, known: Ways): Chat {
  return {
    post: async (to, shown) => {
      const way = await known.to(to);
      try {
        const id = await wire.send(way.service, way.conversation, cardMessage(shown));
        return `${id} ${way.conversation}`;
      } catch (cause) {
        const failed = notDelivered(cause);
        if (failed.message !== GONE || !('account' in to)) throw failed;
        await known.lost(to, way);
        throw new NotDelivered('again', GONE);
      }
    },
    update: async (to, remote, shown) => {
      const { service } = await known.to(to);
      const [id = '', conversation = ''] = remote.split(' ');
      await wire.update(service, conversation, id, cardMessage(shown)).catch((cause: unknown) => {
        throw notDelivered(cause);
      });
    },
    // Teams gives a bot no way to look: what may have arrived is never sent again.
    find: async () => 'cannot',
    gates: gatesOf,
  };
}

function gatesOf(to: Address): readonly Gate[] {
  const [tenant, conversation] =
    'account' in to ? [to.account.tenant, to.account.user] : [to.place.tenant, to.place.conversation];
  return [
    { key: `teams:${tenant}/${conversation}`, ...CONVERSATION },
    { key: `teams:${tenant}`, ...TENANT },
  ];
}
