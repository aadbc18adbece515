/** Proves that what was taken and not begun when the process wants to stop is as it was before, for whoever comes next. */
import { describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { type World, world } from './world.ts';

const posts = (w: World) => [...w.posts.values()].map(({ state, attempts }) => ({ state, attempts }));

/** Fails once, then is taken up by a process that is asked to stop right after it took it. */
async function interrupted(failure: NotDelivered): Promise<World> {
  const w = world();
  w.owe('a', 'commitment.accept', 'rosa', w.now);
  w.owe('b', 'commitment.accept', 'reed', w.now);
  w.web.onPost = () => failure;
  await dispatcher(w.deps)(w.moment());
  w.web.onPost = () => undefined;
  w.wall = new Date(w.wall.getTime() + 15_000);
  let looks = 0;
  await dispatcher(w.deps)({ ...w.moment(), stopping: () => looks++ > 0 });
  expect(w.web.posted).toEqual([]);
  return w;
}

describe('a process that stops', () => {
  it('gives back what waits for another try: no attempt is counted, and it goes at once', async () => {
    const w = await interrupted(new NotDelivered('again', 'server_error'));
    expect(posts(w)).toEqual([
      { state: 'again', attempts: 1 },
      { state: 'again', attempts: 1 },
    ]);
    const { delivered } = await dispatcher(w.deps)(w.moment());
    expect([...delivered].sort()).toEqual(['a', 'b']);
    expect(w.web.looked).toEqual([]);
  });

  it('gives back what may have arrived as just that: it is looked up before anything is sent', async () => {
    const w = await interrupted(new NotDelivered('unknown', 'timed_out'));
    expect(posts(w)).toEqual([
      { state: 'unknown', attempts: 1 },
      { state: 'unknown', attempts: 1 },
    ]);
    w.web.found = 'there';
    const { delivered } = await dispatcher(w.deps)(w.moment());
    expect([...delivered].sort()).toEqual(['a', 'b']);
    expect(w.web.looked).toHaveLength(2);
    expect(w.web.posted).toEqual([]);
  });
});
