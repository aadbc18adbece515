/** Owns workspaces that are as real as their limits: the true outbox, clocks moved by hand, and a platform that tells who is inside. */
import type { DeliveryKind, Owed, Recipient } from '../../src/domain/delivery.ts';
import { unreached } from '../../src/flows/unreached.ts';
import { type Address, type Chat, type Gate, NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import type { Outcome } from '../../src/scheduler/outcome.ts';
import { refresher } from '../../src/scheduler/refresher.ts';
import * as rows from '../support/rows.ts';
import { stored } from '../support/stored.ts';
import { type FakeChat, fakeChat, says } from './world.ts';

export type Workspaces = Awaited<ReturnType<typeof workspaces>>;

/** The sample, with nobody on Slack yet. Each workspace takes 4 posts a second, each conversation one. */
export async function workspaces() {
  const db = await stored();
  await rows.seed(db.client);
  const { store } = db;
  const slack = fakeChat();
  const told = telling();
  const moment = (wall = db.clock.wall) => ({ now: db.clock.now(), wall, stopping: () => false });
  const deps = {
    outbox: store.system.outbox,
    chats: { slack: limited(slack) },
    directories: { slack: told.directory },
    compose: async (owed: Parameters<typeof says>[0]) => ({
      card: says(owed),
      said: owed.map(parcel => parcel.delivery),
      moot: [],
    }),
    isOutage: store.system.isOutage,
    delivered: async () => undefined,
    unreached: (to: Recipient) => unreached(store, to, db.clock.now()),
    random: () => 0.5,
    newRef: () => 'REF',
    log: db.deps.log,
  };
  const dispatch = dispatcher(deps);
  const refresh = refresher({ ...deps, recompose: async post => says(post.owed) });
  return {
    ...db,
    slack,
    told,
    /** `wall`: another real time, as one that goes on meanwhile. */
    dispatch: (wall?: () => Date): Promise<Outcome> => dispatch(moment(wall)),
    refresh: () => refresh(moment()),
    /** Real time goes on; product time stands still. */
    later: (ms: number) => db.wallAt(new Date(db.clock.wall().getTime() + ms)),
    /** Milliseconds of real time since the beginning. */
    elapsed: () => db.clock.wall().getTime() - rows.START.getTime(),
    ...settling(db.client, store),
  };
}

function settling(
  client: Awaited<ReturnType<typeof stored>>['client'],
  store: Awaited<ReturnType<typeof stored>>['store'],
) {
  return {
    /** Somebody of Grace Pantry in a workspace. */
    somebody: async (id: string, tenant: string) => {
      await client.person.create({ data: rows.person({ id }) });
      await client.contact.create({
        data: rows.contact({ partnershipId: 'food', personId: id, organisationId: 'grace' }),
      });
      await client.account.create({
        data: rows.account({ id: `${id}-slack`, platform: 'slack', tenant, user: id, personId: id }),
      });
    },
    /** So many people, each owed one thing that is due. */
    crowd: async (tenant: string, count: number) => {
      const ids = Array.from({ length: count }, (_, n) => `${tenant}-${n}`);
      await client.person.createMany({ data: ids.map(id => rows.person({ id })) });
      const theirs = { partnershipId: 'food', organisationId: 'grace' };
      await client.contact.createMany({ data: ids.map(personId => rows.contact({ ...theirs, personId })) });
      await client.account.createMany({
        data: ids.map(id => rows.account({ id: `${id}-slack`, platform: 'slack', tenant, user: id, personId: id })),
      });
      await store.as({ kind: 'clock' }, seen => seen.outbox.owe(ids.map(person => owed({ person }))));
    },
    /** Where Fresh Food meets, in the workspace T1. */
    channel: async (id: string) => {
      await client.place.create({
        data: rows.place({ id, platform: 'slack', tenant: 'T1', conversation: id, partnershipId: 'food' }),
      });
    },
    owe: (to: Recipient, stage?: string, kind?: DeliveryKind) =>
      store.as({ kind: 'clock' }, seen => seen.outbox.owe([owed(to, stage, kind)])),
  };
}

const owed = (
  to: Recipient,
  stage = 'once',
  kind: DeliveryKind = 'person' in to ? 'commitment.accept' : 'checkin.called_off',
): Owed => ({
  kind,
  subject: { type: 'checkin', id: stage },
  to,
  partnershipId: 'food',
  stage,
  wantedAt: rows.START,
});

function limited(slack: FakeChat): Chat {
  const gates = (to: Address): readonly Gate[] => {
    const [tenant, within] =
      'account' in to ? [to.account.tenant, to.account.user] : [to.place.tenant, to.place.conversation];
    return [
      { key: `slack:${tenant}:${within}`, every: 1_000, burst: 1 },
      { key: `slack:${tenant}`, every: 250, burst: 4 },
    ];
  };
  return { ...slack.chat, gates };
}

/** A platform that tells who is inside a conversation, or why it does not. */
function telling() {
  const inside = new Map<string, readonly string[] | Error>();
  const asked: string[] = [];
  return {
    inside,
    asked,
    directory: {
      profile: async () => null,
      tenants: async ({ conversation }: { readonly conversation: string }) => {
        asked.push(conversation);
        const answer = inside.get(conversation) ?? null;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
  };
}

export const limit = (seconds: number): NotDelivered => new NotDelivered('again', 'rate_limited', seconds * 1_000);
