/** Owns the two doors: through a viewer's eyes in one transaction, or by a named operation of the clockwork. */
import type { Id } from '../ports/chat.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { Viewer } from '../ports/store/viewer.ts';
import { type Kept, keeping } from './kept.ts';
import { type Parts, type StoreDeps, stamps, type Tx } from './parts.ts';
import { rowsOf } from './rows.ts';
import { isFirst } from './seen.ts';
import { look } from './sight.ts';
import { systemOf } from './system.ts';
import { together } from './together.ts';
import { touched } from './touched.ts';
import * as wake from './wake.ts';
import { within } from './within.ts';

/** On an open, migrated database. `random` shuffles what must not be in order; `sealer` holds the installation's keys. */
export function createStore(deps: StoreDeps): Store {
  const parts: Parts = { ...deps, stamp: stamps(deps.clock) };
  const { urgently, readers } = considerate(deps);
  return {
    as: (viewer, work, intent) => as(parts, viewer, work, intent),
    readAs: reading(parts, readers),
    urgently,
    system: systemOf(parts),
    close: deps.close,
  };
}

/** So many rounds are short after somebody was waited for: whoever comes next is likely to come soon. */
const SHORT_ROUNDS = 50;

/** Many who only read share a transaction, but a small one where it is likely that somebody waits behind it. */
function considerate({ urgently, dialect }: StoreDeps): Pick<Store, 'urgently'> & { readonly readers: () => number } {
  let short = 0;
  return {
    urgently: work => {
      short = SHORT_ROUNDS;
      return urgently(work);
    },
    readers: () => {
      if (short === 0) return dialect.readers;
      short -= 1;
      return dialect.readersBeside;
    },
  };
}

/** Rolls back a transaction whose answer is wanted all the same. */
class KeepNothing extends Error {}

/** A repeated intent runs again for its answer alone: whatever it would change is rolled back. */
async function as<T>(parts: Parts, viewer: Viewer, work: (rows: Rows) => Promise<T>, intent?: Id): Promise<T> {
  const repeatedly: T[] = [];
  try {
    return await parts.client.$transaction(async tx => {
      // It may be run again, where it met another transaction.
      repeatedly.length = 0;
      const repeated = intent !== undefined && !(await isFirst(tx, parts, intent));
      const answer = await through(parts, { tx, kept: keeping(tx), repeated }, viewer, work);
      if (!repeated) return answer;
      repeatedly.push(answer);
      throw new KeepNothing();
    });
  } catch (cause) {
    const [answer] = repeatedly;
    if (cause instanceof KeepNothing && repeatedly.length === 1) return answer as T;
    throw cause;
  }
}

type Begun = { readonly tx: Tx; readonly kept: Kept; readonly repeated: boolean };

/** `repeated`: nothing of it will stay, so nothing is woken by it either. */
async function through<T>(
  parts: Parts,
  { tx, kept, repeated }: Begun,
  viewer: Viewer,
  work: (rows: Rows) => Promise<T>,
): Promise<T> {
  const sight = within(await look(tx, viewer, kept, parts.clock.now()), viewer);
  const waking = wake.waking();
  const shown = touched();
  const answer = await work(rowsOf({ tx, sight, parts, waking, touched: shown, kept }, repeated));
  if (repeated) return answer;
  await waking.done(tx, parts.stamp(), parts.clock.wall());
  await shown.done(tx, parts.clock.wall());
  return answer;
}

type Reading = { readonly viewer: Viewer; readonly work: (rows: Rows) => Promise<unknown> };

function reading(parts: Parts, most: () => number): Store['readAs'] {
  const readTogether = together(most, (all: readonly Reading[]) =>
    parts.client.$transaction(async tx => {
      const begun = { tx, kept: keeping(tx), repeated: false };
      const read = await Promise.allSettled(all.map(({ viewer, work }) => through(parts, begun, viewer, work)));
      // Nobody is at work in the transaction any more when it ends.
      return read.map(each => {
        if (each.status === 'rejected') throw each.reason;
        return each.value;
      });
    }),
  );
  return <T>(viewer: Viewer, work: (rows: Rows) => Promise<T>) => readTogether({ viewer, work }) as Promise<T>;
}
