/** Owns an outbox of plain maps: just enough of the store for the scheduler, with every call visible to a test. */
import { restAfter } from '../../src/domain/attempts.ts';
import { type DeliveryKind, kinds } from '../../src/domain/delivery.ts';
import type { Listener } from '../../src/domain/manners.ts';
import type { Reachable } from '../../src/domain/reach.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { PostInHand, System, Waiting } from '../../src/ports/store/system.ts';

type Outbox = System['outbox'];
type State = 'waiting' | 'said' | 'moot' | 'expired' | 'unreached';
export type Row = Waiting & {
  readonly person: string;
  state: State;
  reason: string;
  post: string | null;
  dueAt: Date;
  attempts: number;
};
type PostRow = {
  readonly id: string;
  readonly person: string;
  readonly address: Address;
  state: 'sending' | 'again' | 'unknown' | 'sent' | 'never' | 'dead';
  attempts: number;
  leaseUntil: Date;
  notBefore: Date | null;
  firstTriedAt: Date;
  remote: string | null;
  code: string;
  changedAt: Date | null;
};
export type Someone = { readonly listener: Listener; reachable: Extract<Reachable, { kind: 'person' }> };

export type FakeOutbox = {
  readonly outbox: Outbox;
  readonly rows: Map<string, Row>;
  readonly posts: Map<string, PostRow>;
  readonly people: Map<string, Someone>;
  /** Gates and until when (real time) they are closed; no token is counted here. */
  readonly held: Map<string, Date>;
  readonly owe: (id: string, kind: DeliveryKind, person: string, dueAt: Date, expiresAt?: Date | null) => void;
  readonly nextDue: (after?: Date) => Date | null;
};

export function fakeOutbox(): FakeOutbox {
  const rows = new Map<string, Row>();
  const posts = new Map<string, PostRow>();
  const people = new Map<string, Someone>();
  const held = new Map<string, Date>();
  const list = (ids: readonly string[]): readonly Row[] => ids.flatMap(id => rows.get(id) ?? []);
  const free = (): readonly Row[] => [...rows.values()].filter(row => row.state === 'waiting' && row.post === null);
  const owedBy = (post: string): readonly Row[] => [...rows.values()].filter(row => row.post === post);
  const postOf = (id: string): PostRow => {
    const post = posts.get(id);
    if (post === undefined) throw new Error(`no post ${id}`);
    return post;
  };
  const inHand = (post: PostRow, state: PostInHand['state']): PostInHand => ({
    id: post.id,
    to: { person: post.person },
    address: post.address,
    attempts: post.attempts,
    firstTriedAt: post.firstTriedAt,
    leaseUntil: post.leaseUntil,
    state,
    owed: owedBy(post.id).filter(row => row.state === 'waiting'),
  });

  const outbox: Outbox = {
    due: async (now, _wall, ahead, most, served = []) => {
      const isServed = (person: string) => served.some(to => 'person' in to && to.person === person);
      const due = [...free()]
        .filter(row => row.dueAt <= now && !isServed(row.person))
        .sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
      return [...new Set(due.map(row => row.person))].slice(0, most).flatMap(person => {
        const someone = people.get(person);
        const waiting = free().filter(row => row.person === person && row.dueAt <= ahead);
        return someone === undefined ? [] : [{ to: { person }, ...someone, waiting }];
      });
    },
    putBack: async (ids, dueAt) => {
      for (const row of list(ids)) if (row.state === 'waiting' && row.post === null) row.dueAt = dueAt;
    },
    stumbled: async (ids, reason) => {
      const tried = list(ids).filter(row => row.state === 'waiting' && row.post === null);
      for (const row of tried) {
        row.attempts += 1;
        const rest = restAfter(row.attempts);
        if (rest === null) Object.assign(row, { state: 'unreached', reason });
        else row.dueAt = new Date(row.dueAt.getTime() + rest);
      }
      return tried.filter(row => row.state === 'unreached').map(row => row.id);
    },
    settle: async (ids, state, reason) => {
      for (const row of list(ids)) if (row.state === 'waiting') Object.assign(row, { state, reason });
    },
    claim: async ({ to, ids, address, gates, wall, leaseUntil }) => {
      const taken = list(ids).filter(row => row.state === 'waiting' && row.post === null);
      if (taken.length === 0 || !('person' in to)) return null;
      const opens = await outbox.pass(gates, wall);
      if (opens !== null) return { opens };
      const post: PostRow = {
        id: `post${posts.size + 1}`,
        person: to.person,
        address,
        state: 'sending',
        attempts: 1,
        leaseUntil,
        notBefore: null,
        firstTriedAt: wall,
        remote: null,
        code: '',
        changedAt: null,
      };
      posts.set(post.id, post);
      for (const row of taken) row.post = post.id;
      return inHand(post, 'sending');
    },
    stranded: async (wall, leaseUntil, most) => {
      const ripe = [...posts.values()].filter(post =>
        post.state === 'sending' ? post.leaseUntil <= wall : post.notBefore !== null && post.notBefore <= wall,
      );
      return ripe.slice(0, most).map(post => {
        const state = post.state === 'again' ? 'sending' : 'unknown';
        Object.assign(post, { state: 'sending', attempts: post.attempts + 1, leaseUntil, notBefore: null });
        const taken = inHand(post, state);
        const listener = people.get(post.person)?.listener ?? null;
        return { ...taken, heard: [{ listener, waiting: taken.owed }] };
      });
    },
    sent: async (id, remote, said, moot) => {
      Object.assign(postOf(id), { state: 'sent', remote });
      for (const row of owedBy(id)) {
        if (said.includes(row.id)) row.state = 'said';
        else if (moot.includes(row.id)) row.state = 'moot';
        else if (row.state === 'waiting') row.post = null;
      }
    },
    dissolve: async id => {
      for (const row of owedBy(id)) if (row.state === 'waiting') row.state = 'moot';
      posts.delete(id);
    },
    release: async id => {
      for (const row of owedBy(id)) row.post = null;
      posts.delete(id);
    },
    pass: async (gates, wall) => {
      const closed = gates.flatMap(({ key }) => held.get(key) ?? []).filter(until => until > wall);
      return closed[0] ?? null;
    },
    hold: async (gate, until) => void held.set(gate, until),
    opens: async () => null,
    inside: async () => undefined,
    knownPlace: async () => null,
    failed: async (id, fate, code, notBefore, counted = true) => {
      const post = postOf(id);
      Object.assign(post, { state: fate, code, notBefore, attempts: post.attempts - (counted ? 0 : 1) });
      if (fate === 'dead') for (const row of owedBy(id)) if (row.state === 'waiting') row.state = 'unreached';
      if (fate !== 'never') return;
      for (const row of owedBy(id)) if (row.state === 'waiting') row.post = null;
      const someone = people.get(post.person);
      if (someone !== undefined) someone.reachable = without(someone.reachable, post.address);
    },
    changed: async (_wall, most) =>
      [...posts.values()].slice(0, most).flatMap(post => {
        const { changedAt, remote, address, id, person } = post;
        if (changedAt === null || remote === null) return [];
        return [{ id, to: { person }, address, remote, changedAt, owed: owedBy(id) }];
      }),
    refreshed: async (id, changedAt) => {
      const post = postOf(id);
      if (Number(post.changedAt) === Number(changedAt)) post.changedAt = null;
    },
    lag: async () => ({ due: 0, oldest: null }),
    counts: async () => ({ waiting: 0, unreached: 0, unknown: 0 }),
    troubles: async () => [],
    letGo: async () => undefined,
  };
  return {
    outbox,
    rows,
    posts,
    people,
    held,
    owe: (id, kind, person, dueAt, expiresAt = null) => {
      const { staleAfterDays } = kinds[kind];
      const stale = staleAfterDays === null ? null : new Date(dueAt.getTime() + staleAfterDays * 86_400_000);
      const subject = { type: 'commitment', id: `about-${id}` } as const;
      const row = { id, kind, subject, stage: '', dueAt, expiresAt: expiresAt ?? stale, person };
      rows.set(id, { ...row, state: 'waiting', reason: '', post: null, attempts: 0 });
    },
    nextDue: after =>
      free()
        .filter(row => after === undefined || row.dueAt > after)
        .reduce<Date | null>((first, row) => (first && first < row.dueAt ? first : row.dueAt), null),
  };
}

const without = (reachable: Someone['reachable'], address: Address): Someone['reachable'] => ({
  ...reachable,
  addresses: reachable.addresses.filter(known => !('account' in address) || known.user !== address.account.user),
});
