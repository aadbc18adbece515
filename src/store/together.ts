/** Owns doing in one transaction what many ask for one by one: a commit costs the disk as much for one as for a hundred. */

type Asked<Item, Done> = {
  readonly item: Item;
  readonly resolve: (done: Done) => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * Whoever asks while `work` is under way is in the next round, with at most `most`. `work` answers in the order of its
 * items. `most` may change from round to round. Where a round fails, each of it is tried alone, so that nobody fails for another.
 */
export function together<Item, Done>(
  most: number | (() => number),
  work: (items: readonly Item[]) => Promise<readonly Done[]>,
): (item: Item) => Promise<Done> {
  const waiting: Asked<Item, Done>[] = [];
  let isWorking = false;

  const tried = async (round: readonly Asked<Item, Done>[]): Promise<void> => {
    try {
      const done = await work(round.map(asked => asked.item));
      for (const [at, asked] of round.entries()) asked.resolve(done[at] as Done);
    } catch (cause) {
      if (round.length === 1) round[0]?.reject(cause);
      else for (const asked of round) await tried([asked]);
    }
  };
  const goOn = async (): Promise<void> => {
    isWorking = true;
    // Whoever asks in this very turn comes along.
    await Promise.resolve();
    while (waiting.length > 0) await tried(waiting.splice(0, typeof most === 'number' ? most : most()));
    isWorking = false;
  };
  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWorking) void goOn();
    });
}
