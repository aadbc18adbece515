/** Proves what a dispatch makes of what is due: one Post a recipient, in polite hours, once after a standstill. */
import { describe, expect, it } from 'vitest';
import { type Address, NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { listener } from '../domain/manners-listeners.ts';
import { came, says, type World, world } from './world.ts';

const DAY = 86_400_000;
const dispatch = (w: World) => dispatcher(w.deps)(w.moment());
const ago = (w: World, days: number): Date => new Date(w.now.getTime() - days * DAY);

describe('dispatch', () => {
  it('makes one Post of all that one recipient is owed, and starts the clocks of what was asked', async () => {
    const w = world();
    w.owe('a', 'commitment.answered', 'rosa', w.now);
    w.owe('b', 'commitment.accept', 'rosa', w.now);
    w.owe('c', 'commitment.accept', 'reed', w.now);
    w.owe('d', 'commitment.accept', 'rosa', new Date(w.now.getTime() + 8 * 3_600_000));
    // To be asked for help is no question with a clock: one of another question would start before that one arrived.
    w.owe('e', 'commitment.help', 'reed', w.now);
    const said = ['a', 'b', 'c', 'e'];
    expect(await dispatch(w)).toEqual(came({ delivered: expect.arrayContaining(said) }));
    expect(w.web.posted.map(post => [post.user, post.says])).toEqual([
      ['rosa@web', 'b a'],
      ['reed@web', 'c e'],
    ]);
    expect(w.clocksStarted.sort()).toEqual(['about-b', 'about-c']);
    expect(w.states()).toEqual({ a: 'said', b: 'said', c: 'said', d: 'waiting', e: 'said' });
    expect(await dispatch(w)).toEqual(came());
  });

  it('catches up once after three weeks: one message a person, of what is still worth saying', async () => {
    const w = world();
    for (let day = 21; day >= 0; day -= 1) {
      if (day % 2 === 0) w.owe(`answer${day}`, 'commitment.answered', 'rosa', ago(w, day));
      w.owe(`mine${day}`, 'day.mine', 'rosa', ago(w, day), ago(w, day - 1));
      w.owe(`twin${day}`, 'digest.twin', 'rosa', ago(w, day));
    }
    const done = await dispatch(w);
    expect(w.web.posted).toHaveLength(1);
    expect(w.web.posted[0]?.says.split(' ').filter(id => id.startsWith('mine'))).toEqual(['mine0']);
    expect(w.states().answer20).toBe('expired');
    expect(done.skipped).toContain('twin8');
    await dispatch(w);
    expect(w.web.posted).toHaveLength(1);
  });

  it('says nothing in quiet hours and to nobody who ended messages', async () => {
    const w = world();
    w.now = new Date('2026-06-04T02:00:00Z');
    w.owe('night', 'commitment.accept', 'rosa', w.now);
    w.people.set('reed', {
      listener: listener({ person: 'reed', consent: 'call' }),
      reachable: { kind: 'person', channel: 'phone', consent: 'call', isHost: false, addresses: [] },
    });
    w.owe('call', 'commitment.due_today', 'reed', w.now);
    expect(await dispatch(w)).toEqual(came({ skipped: ['call'] }));
    expect(w.web.posted).toEqual([]);
    expect(w.posts.size).toBe(0);
    expect(w.rows.get('night')?.dueAt).toEqual(new Date('2026-06-04T13:00:00Z'));
    expect(w.rows.get('call')).toMatchObject({ state: 'moot', reason: 'no_consent' });
  });

  it('sends nothing where nothing is left to say', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.compose = async () => null;
    expect((await dispatch(w)).skipped).toEqual(['a']);
    expect(w.web.posted).toEqual([]);
    expect(w.states()).toEqual({ a: 'moot' });
    expect(w.posts.size).toBe(0);
  });

  it('tries the next address where one takes nothing, then lists and tells who was not reached', async () => {
    const w = world();
    w.web.onPost = () => new NotDelivered('never', 'account_inactive');
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.owe('b', 'commitment.accept', 'reed', w.now);
    w.owe('c', 'partnership.unreached', 'reed', w.now);
    expect(await dispatch(w)).toEqual(came({ delivered: ['a'], failed: ['b', 'c'] }));
    expect(w.slack.posted.map(post => post.user)).toEqual(['rosa@slack']);
    expect(w.states()).toEqual({ a: 'said', b: 'unreached', c: 'unreached' });
    expect(w.toldUnreached).toEqual(['b']);
  });

  it('uses only platforms at hand', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    await dispatcher({ ...w.deps, chats: { teams: w.slack.chat } })(w.moment());
    expect(w.rows.get('a')).toMatchObject({ state: 'unreached', reason: 'no_address' });
  });

  it('lets one broken delivery stop neither its bundle nor anybody else', async () => {
    const w = world();
    w.owe('good', 'commitment.accept', 'rosa', w.now);
    w.owe('bad', 'commitment.answered', 'rosa', w.now);
    w.owe('other', 'commitment.accept', 'reed', w.now);
    w.compose = async owed => {
      if (owed.some(parcel => parcel.delivery === 'bad')) throw new Error('no words');
      return { card: says(owed), said: owed.map(parcel => parcel.delivery), moot: [] };
    };
    expect((await dispatch(w)).delivered.toSorted()).toEqual(['good', 'other']);
    expect(w.rows.get('bad')).toMatchObject({ state: 'waiting', dueAt: new Date(w.now.getTime() + 60_000) });
    expect(w.logged).toEqual(['error compose failed']);
  });

  it('puts off a recipient whose rows make no sense, and serves the others', async () => {
    const w = world();
    w.people.set('rosa', {
      listener: listener({ zone: 'Nowhere/At_All' }),
      reachable: { kind: 'person', channel: 'web', consent: 'here', isHost: false, addresses: [] },
    });
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.owe('b', 'commitment.accept', 'reed', w.now);
    expect(await dispatch(w)).toEqual(came({ delivered: ['b'], failed: ['a'] }));
    expect(w.logged).toEqual(['error recipient postponed']);
    expect(await dispatch(w)).toEqual(came());
  });

  it('withholds a post from a place where a stranger’s tenant listens', async () => {
    const w = world();
    const settled: string[] = [];
    const place = {
      platform: 'web',
      tenant: 'T1',
      conversation: 'C1',
      reachable: true,
      tenants: ['T9'],
      allowedTenants: ['T1'],
    } as const;
    const subject = { type: 'checkin', id: 'c1' } as const;
    const due = { stage: '', dueAt: w.now, expiresAt: null };
    const waiting = [{ id: 'a', kind: 'checkin.agenda' as const, subject, ...due }];
    const pending = { to: { place: 'p1' }, listener: null, reachable: { kind: 'place', place } as const, waiting };
    const outbox = {
      ...w.deps.outbox,
      due: async () => [pending],
      settle: async (ids: readonly string[], state: string, reason: string) => void settled.push(...ids, state, reason),
    };
    await dispatcher({ ...w.deps, outbox })(w.moment());
    expect(settled).toEqual(['a', 'unreached', 'foreign_tenant']);
    expect(w.toldUnreached).toEqual(['a']);
  });

  it('serves whoever comes after a crowd that waits and stays due', async () => {
    const w = world();
    const early = ago(w, 1);
    for (let n = 0; n < 120; n += 1) {
      const addresses = [{ platform: 'web', tenant: 'home', user: `crowd${n}`, reachable: true }] as const;
      w.people.set(`crowd${n}`, {
        listener: listener({ person: `crowd${n}` }),
        reachable: { kind: 'person', channel: 'web', consent: 'here', isHost: false, addresses },
      });
      w.owe(`crowd${n}`, 'commitment.accept', `crowd${n}`, early);
    }
    w.owe('last', 'commitment.accept', 'reed', w.now);
    const opens = new Date(w.wall.getTime() + 5_000);
    w.held.set('crowd', opens);
    const gate = { key: 'crowd', every: 1, burst: 1 };
    const gates = (to: Address) => ('account' in to && to.account.user.startsWith('crowd') ? [gate] : []);
    const done = await dispatcher({ ...w.deps, chats: { web: { ...w.web.chat, gates } } })(w.moment());
    expect(done).toMatchObject({ delivered: ['last'], failed: [], waits: opens });
    expect(done.held).toHaveLength(120);
    expect(w.posts.size).toBe(1);
  });

  it('serves one recipient strictly in order and takes nothing more once it is to stop', async () => {
    const w = world();
    for (let n = 10; n < 70; n += 1) {
      const person = `person${n}`;
      w.people.set(person, {
        listener: listener({ person }),
        reachable: {
          kind: 'person',
          channel: 'web',
          consent: 'here',
          isHost: false,
          addresses: [{ platform: 'web', tenant: 'home', user: person, reachable: true }],
        },
      });
      w.owe(`to-${person}`, 'commitment.accept', person, w.now);
    }
    await dispatcher(w.deps)({ ...w.moment(), stopping: () => w.web.posted.length > 0 });
    expect(w.web.posted.length).toBeGreaterThan(0);
    expect(w.web.posted.length).toBeLessThanOrEqual(32);
    await dispatch(w);
    expect(w.web.posted.map(post => post.user).toSorted()).toEqual(
      [...w.people.keys()].filter(key => key.startsWith('p')),
    );
  });
});
