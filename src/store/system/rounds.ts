/** Owns a round's life in the store: opened with its groups frozen, closed in one transaction, shredded until nothing is left. */
import type { System } from '../../ports/store/system.ts';
import type { Prisma } from '../generated/client.ts';
import type { Parts } from '../parts.ts';
import { close } from './closing.ts';
import { open } from './opening.ts';

export function rounds(parts: Parts): System['rounds'] {
  const { client, log, shred, stamp } = parts;
  const shredAll = async () => {
    const left: Prisma.RoundWhereInput = { shredded: false, state: { in: ['closed', 'void'] } };
    if ((await client.round.count({ where: left })) === 0) return;
    if (!(await shred())) return log.warn('shred put off: the database file is in use');
    await client.round.updateMany({ where: left, data: { shredded: true, wakeAt: stamp() } });
  };
  return {
    open: (round, now) => client.$transaction(tx => open(tx, parts, round, now)),
    close: async (id, now) => {
      await client.$transaction(tx => close(tx, parts, id, now));
      await shredAll();
    },
    shred: shredAll,
  };
}
