/** Proves when ticks come: soon after the start, every 15 seconds and by a wake; never two at once, and none after the stop. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '../../src/scheduler/moment.ts';
import * as ticks from '../../src/scheduler/tick.ts';
import * as ticker from '../../src/scheduler/ticker.ts';
import { world } from './world.ts';

const SECOND = 1000;

/** A ticker on the given mutex whose ticks last as long as the test wants. */
function started(length: () => Promise<void> = async () => undefined) {
  const w = world();
  const begun: Moment[] = [];
  const at = { once: 0, most: 0 };
  /** What the coming ticks wait for. */
  const waits: Date[] = [];
  const clock = { now: () => new Date(), wall: () => new Date() };
  const run = ticker.start({
    clock,
    alone: ticks.alone(),
    log: w.log,
    tick: async moment => {
      begun.push(moment);
      at.once += 1;
      at.most = Math.max(at.most, at.once);
      await length();
      at.once -= 1;
      return { waits: waits.shift() ?? null };
    },
  });
  return { run, begun, at, w, waits };
}
const lasting = (ms: number) => () => new Promise<void>(resolve => setTimeout(resolve, ms));

describe('ticker', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-06-03T14:00:01Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ticks soon after its start, then every 15 seconds', async () => {
    const { run, begun } = started();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(begun).toHaveLength(5);
    await run.stop();
  });

  it('never overlaps, however long a tick lasts, and does not pile up', async () => {
    const { run, begun, at, w } = started(lasting(40 * SECOND));
    await vi.advanceTimersByTimeAsync(120 * SECOND);
    expect(at.most).toBe(1);
    expect(begun.length).toBeGreaterThanOrEqual(3);
    expect(begun.length).toBeLessThanOrEqual(4);
    expect(w.logged).toEqual([]);
    await Promise.all([run.stop(), vi.advanceTimersByTimeAsync(40 * SECOND)]);
  });

  it('wakes once for many asks, also while a tick is in hand', async () => {
    const { run, begun } = started(lasting(SECOND));
    await vi.advanceTimersByTimeAsync(200);
    expect(begun).toHaveLength(1);
    for (let n = 0; n < 5; n += 1) run.wake();
    await vi.advanceTimersByTimeAsync(200);
    for (let n = 0; n < 5; n += 1) run.wake();
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    expect(begun).toHaveLength(2);
    await run.stop();
  });

  it('survives a tick that fails', async () => {
    const { run, begun, w } = started(async () => {
      throw new Error('no store');
    });
    await vi.advanceTimersByTimeAsync(31 * SECOND);
    expect(begun.length).toBeGreaterThanOrEqual(3);
    expect(w.logged[0]).toBe('error tick failed');
    await run.stop();
  });

  it('waits for the tick in hand when it stops, tells it to end, and begins no other', async () => {
    const { run, begun } = started(lasting(5 * SECOND));
    await vi.advanceTimersByTimeAsync(SECOND);
    let ended = false;
    const stop = run.stop().then(() => {
      ended = true;
    });
    expect(begun[0]?.stopping()).toBe(true);
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    await stop;
    run.wake();
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(begun).toHaveLength(1);
  });

  it('ticks again when a platform lets more through, not sooner than a quarter of a second later', async () => {
    const { run, begun, waits } = started();
    const inMs = (ms: number) => new Date(Date.now() + ms);
    waits.push(inMs(100 + 1_000), inMs(0));
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(249);
    expect(begun).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(begun).toHaveLength(3);
    await run.stop();
  });

  it('has one such tick ahead at most, and none once it stopped or where a beat comes first', async () => {
    const { run, begun, waits } = started();
    const inMs = (ms: number) => new Date(Date.now() + ms);
    waits.push(inMs(5_000), inMs(3_000), inMs(3_600_000), inMs(500));
    await vi.advanceTimersByTimeAsync(100);
    run.wake();
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toHaveLength(2);
    // 3 s came in the place of 5 s; an hour means that the beats do.
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(begun).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    expect(begun).toHaveLength(4);
    await run.stop();
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(begun).toHaveLength(4);
  });

  it('waits 8 seconds and no longer', async () => {
    const { run } = started(lasting(3600 * SECOND));
    await vi.advanceTimersByTimeAsync(SECOND);
    let ended = false;
    const stop = run.stop().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(7.9 * SECOND);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(0.2 * SECOND);
    await stop;
    expect(ended).toBe(true);
  });
});
