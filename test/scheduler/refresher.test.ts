/** Proves that cards which show what has changed are brought up to date, once a change. */
import { describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { refresher } from '../../src/scheduler/refresher.ts';
import { says, type World, world } from './world.ts';

type Recompose = Parameters<typeof refresher>[0]['recompose'];

/** A world with one Post out whose subject has changed. */
async function changed(recompose: Recompose = async post => says(post.owed)) {
  const w = world();
  w.owe('a', 'commitment.accept', 'rosa', w.now);
  await dispatcher(w.deps)(w.moment());
  for (const post of w.posts.values()) post.changedAt = w.now;
  const refresh = refresher({ ...w.deps, recompose });
  return { w, refresh: async () => (await refresh(w.moment())).refreshed };
}
const waiting = (w: World) => [...w.posts.values()].filter(post => post.changedAt !== null).length;
const passes = (w: World, seconds: number): void => {
  w.wall = new Date(w.wall.getTime() + seconds * 1000);
};

describe('refresh', () => {
  it('brings a changed card up to date once', async () => {
    const { w, refresh } = await changed();
    expect(await refresh()).toBe(1);
    expect(await refresh()).toBe(0);
    expect(w.web.updated).toEqual([{ remote: 'remote-post1', says: 'a' }]);
  });

  it('keeps the order in which it was said: what is due longest is not what stands first', async () => {
    const w = world();
    w.owe('a', 'commitment.day_after', 'rosa', new Date(w.now.getTime() - 60_000));
    w.owe('b', 'commitment.accept', 'rosa', w.now);
    await dispatcher(w.deps)(w.moment());
    for (const post of w.posts.values()) post.changedAt = w.now;
    await refresher({ ...w.deps, recompose: async post => says(post.owed) })(w.moment());
    expect(w.web.posted.map(each => each.says)).toEqual(['b a']);
    expect(w.web.updated.map(each => each.says)).toEqual(['b a']);
  });

  it('brings it up once more when it changed again on the way', async () => {
    const { w, refresh } = await changed(async post => {
      if (w.web.updated.length === 0) for (const row of w.posts.values()) row.changedAt = new Date(w.now.getTime() + 1);
      return says(post.owed);
    });
    await refresh();
    expect(waiting(w)).toBe(1);
    await refresh();
    expect(waiting(w)).toBe(0);
    expect(w.web.updated).toHaveLength(2);
  });

  it('leaves a card that is gone as it is', async () => {
    const { w, refresh } = await changed();
    w.web.onUpdate = () => new NotDelivered('never', 'message_not_found');
    expect(await refresh()).toBe(1);
    expect(waiting(w)).toBe(0);
  });

  it('tries again by real time, and gives up after eight tries', async () => {
    const { w, refresh } = await changed();
    let tries = 0;
    w.web.onUpdate = () => {
      tries += 1;
      return new NotDelivered('again', 'server_error');
    };
    await refresh();
    passes(w, 14);
    await refresh();
    expect(tries).toBe(1);
    for (let n = 0; n < 12; n += 1) {
      passes(w, 3601);
      await refresh();
    }
    expect(tries).toBe(8);
    expect(waiting(w)).toBe(0);
  });

  it('survives a card without words', async () => {
    const { w, refresh } = await changed(async () => {
      throw new Error('no words');
    });
    expect(await refresh()).toBe(0);
    expect(w.logged).toEqual(['error card not brought up to date']);
    expect(waiting(w)).toBe(1);
  });
});
