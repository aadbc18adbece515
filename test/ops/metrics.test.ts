/** Proves that the numbers are those of the moment somebody looks, and that what happened is counted by kind. */
import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/ops/metrics.ts';

const now = new Date('2026-06-01T12:00:00Z');
const clock = { now: () => now, wall: () => now };
const outbox = {
  lag: async () => ({ due: 3, oldest: new Date(now.getTime() - 5_000) }),
  counts: async () => ({ waiting: 7, unreached: 2, unknown: 1 }),
};

describe('the numbers', () => {
  it('are all of the same look, the first one too', async () => {
    const text = await metrics(outbox, clock, () => -2_500).text();
    for (const line of [
      'tend_due 3',
      'tend_oldest_due_seconds 5',
      'tend_waiting 7',
      'tend_unreached 2',
      'tend_posts_unknown 1',
      'tend_clock_apart_seconds -2.5',
    ])
      expect(text).toContain(`\n${line}\n`);
  });

  it('count deliveries by what became of them, and time intents by platform and kind', async () => {
    const counted = metrics(outbox, clock);
    const done = { delivered: ['a', 'b'], skipped: ['c'], failed: [], held: ['d'] };
    expect(await counted.counting(async () => done)(null)).toBe(done);
    const from = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
    await counted.timing(async () => ({}))({ id: 'i', from, at: null, kind: 'opened' });
    const text = await counted.text();
    expect(text).toContain('tend_deliveries_total{outcome="said"} 2');
    expect(text).toContain('tend_deliveries_total{outcome="held"} 1');
    expect(text).toContain('tend_intent_seconds_count{platform="slack",kind="opened"} 1');
    expect(text).not.toContain('U1');
  });
});
