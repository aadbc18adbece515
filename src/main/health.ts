/** Owns what watches over a running Tend may ask it: whether it lives, whether it is ready, and its numbers on a port of their own. */
import { Router } from 'express';
import { readiness } from '../ops/health.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { Clock, Log } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import type { Beat } from '../scheduler/ticker.ts';

type Watched = {
  readonly store: Store;
  readonly clock: Clock;
  readonly beat: () => Beat;
  readonly apartMs: () => number | null;
  readonly log: Log;
};

const PATIENCE = 5_000;

/** `/healthz`: the process answers. `/readyz`: 503 where the database does not answer, the scheduler stands still, or nothing may be claimed. */
export function healthRouter({ store, clock, beat, apartMs, log }: Watched): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ live: true }));
  router.get('/readyz', async (_request, response) => {
    const now = clock.now();
    const lag = await inTime(store.system.outbox.lag(now)).catch((cause: unknown) => {
      log.error('database does not answer', cause);
      return null;
    });
    const told = readiness({ lag, beat: beat(), apartMs: apartMs(), now, wall: clock.wall() });
    response.status(told.ready ? 200 : 503).json(told);
  });
  return router;
}

/** What no network closes might never answer, and whoever watches does not wait for ever. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const end = AbortSignal.timeout(PATIENCE);
  return new Promise((resolve, reject) => {
    end.addEventListener('abort', () => reject(end.reason), { once: true });
    work.then(resolve, reject);
  });
}

export function metricsRouter(metrics: Metrics): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.set('Content-Type', metrics.contentType).send(await metrics.text());
  });
  return router;
}
