/** Owns what a delivery about a shared number tells its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { isShown, isWaiting } from '../../domain/metric/metric.ts';
import * as cards from '../../messages/metric/cards.ts';
import type { MetricView } from '../../messages/metric/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { around, type Loaded, viewed } from './load.ts';

type Kind = Extract<DeliveryKind, `metric.${string}`>;
type Word = (view: MetricView, reader: Reader, loaded: Loaded) => Card;

/** Null where it has left the reader's sight since it was owed. */
async function see(reader: Reader, id: Id): Promise<Loaded | null> {
  const metric = await reader.rows.metrics.get(id);
  const partnership = metric === null ? null : await reader.rows.partnerships.get(metric.partnershipId);
  if (metric === null || partnership === null) return null;
  return { metric, ...(await around(reader.rows, partnership)) };
}

/** A number that was taken out is told of no more; who has its card reads that it is gone. */
function teller(isWorth: (loaded: Loaded) => boolean, word: Word): Teller {
  return {
    tell: async (reader, subject) => {
      const loaded = await see(reader, subject);
      if (loaded === null || !isShown(loaded.metric) || !isWorth(loaded)) return null;
      return word(await viewed(reader.rows, loaded, reader), reader, loaded);
    },
    settle: async (reader, subject) => {
      const loaded = await see(reader, subject);
      return loaded === null ? null : cards.one(await viewed(reader.rows, loaded, reader), reader);
    },
  };
}

export const tellers = {
  'metric.shared': teller(
    () => true,
    (view, reader) => cards.one(view, reader),
  ),
  'metric.correction': teller(
    // From outside nothing is seen of what they say to each other.
    ({ metric }) => metric.asked !== '' && isWaiting(metric),
    (view, reader, { partnership }) => cards.asked(view, partnership.name, reader),
  ),
  'metric.answered': teller(
    ({ metric }) => metric.asked !== '' && !isWaiting(metric),
    (view, reader) => cards.answered(view, reader),
  ),
} satisfies Pick<Tellers, Kind>;
