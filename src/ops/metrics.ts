/** Owns what is counted and timed of a running Tend, in Prometheus' words: numbers by kind, never a name or an id. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Handle } from '../ports/chat.ts';
import type { Clock } from '../ports/deps.ts';
import type { System } from '../ports/store/system.ts';
import { secondsSince } from './health.ts';

type Ticked = {
  readonly delivered: readonly unknown[];
  readonly skipped: readonly unknown[];
  readonly failed: readonly unknown[];
  readonly held: readonly unknown[];
};

export type Metrics = {
  /** The same tick, with what became of its deliveries counted. */
  readonly counting: <Moment, Done extends Ticked>(
    tick: (moment: Moment) => Promise<Done>,
  ) => (moment: Moment) => Promise<Done>;
  /** The same way in, with the time until its answer stands. */
  readonly timing: (handle: Handle) => Handle;
  readonly contentType: string;
  readonly text: () => Promise<string>;
};

// Slack asks for an acknowledgement within 3 s.
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

export function metrics(
  outbox: Pick<System['outbox'], 'lag' | 'counts'>,
  clock: Clock,
  apartMs: () => number | null = () => null,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'tend_deliveries_total',
    help: 'Deliveries by what became of them in a tick: said, moot, failed, held by a limit of the platform.',
    labelNames: ['outcome'],
    registers,
  });
  const intents = new Histogram({
    name: 'tend_intent_seconds',
    help: 'From the arrival of what somebody did until its answer is committed, which is when it is acknowledged.',
    labelNames: ['platform', 'kind'],
    buckets: BUCKETS,
    registers,
  });
  const look = gauges({ outbox, clock, apartMs, registry });
  return {
    counting: tick => async moment => {
      const done = await tick(moment);
      deliveries.inc({ outcome: 'said' }, done.delivered.length);
      deliveries.inc({ outcome: 'moot' }, done.skipped.length);
      deliveries.inc({ outcome: 'failed' }, done.failed.length);
      deliveries.inc({ outcome: 'held' }, done.held.length);
      return done;
    },
    timing: handle => async intent => {
      const stop = intents.startTimer({ platform: intent.from.platform, kind: intent.kind });
      try {
        return await handle(intent);
      } finally {
        stop();
      }
    },
    contentType: registry.contentType,
    text: async () => {
      await look();
      return registry.metrics();
    },
  };
}

type Looking = {
  readonly outbox: Pick<System['outbox'], 'lag' | 'counts'>;
  readonly clock: Clock;
  readonly apartMs: () => number | null;
  readonly registry: Registry;
};

/** What the database knows, asked when somebody looks: each process tells the same, and no number is older than another. */
function gauges({ outbox, clock, apartMs, registry }: Looking) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const due = gauge('tend_due', 'Deliveries that could go out now and have not.');
  const oldest = gauge('tend_oldest_due_seconds', 'Since when the oldest of them could.');
  const waiting = gauge('tend_waiting', 'Deliveries that wait, for their moment or for their platform.');
  const unreached = gauge('tend_unreached', 'Deliveries that reached nobody.');
  const unknown = gauge('tend_posts_unknown', 'Posts of which nobody can say whether they arrived.');
  const apart = gauge('tend_clock_apart_seconds', 'How far this clock stands ahead of the database server’s.');
  return async (): Promise<void> => {
    apart.set((apartMs() ?? 0) / 1_000);
    const now = clock.now();
    const [lag, counts] = await Promise.all([outbox.lag(now), outbox.counts()]);
    due.set(lag.due);
    oldest.set(secondsSince(lag.oldest, now));
    waiting.set(counts.waiting);
    unreached.set(counts.unreached);
    unknown.set(counts.unknown);
  };
}
