/** Owns taking a whole name out of what others wrote, and finding where a part of it still stands. */
import { partsOf, stillNames, withoutName } from '../../domain/privacy/naming.ts';
import type { Id } from '../../ports/chat.ts';
import type { Naming, PrivacyRows } from '../../ports/store/privacy.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';
import { isIn } from '../read.ts';
import type { Door } from '../rows/door.ts';
import { demand } from '../sight.ts';
import { authored } from './authored.ts';
import { name, SUBJECTS, where } from './texts.ts';

/** What others wrote keeps its sense without the name. */
export async function nameGone(tx: Tx, called: string): Promise<void> {
  if (called.trim().length < 3) return;
  // SQLite knows capitals of ASCII alone: any other sign may be any.
  const like = `%${called
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '%')
    .replace(/[^ -~]/g, '_')}%`;
  for (const { table, columns } of authored) {
    for (const column of columns) {
      const found = await tx.$queryRaw<{ readonly id: Id; readonly text: string }[]>`
        SELECT "id", ${name(column)} AS "text" FROM ${name(table)}
        WHERE LOWER(${name(column)}) LIKE ${like}`;
      for (const { id, text } of found) {
        const without = withoutName(text, called);
        if (without === text) continue;
        await tx.$executeRaw`UPDATE ${name(table)} SET ${name(column)} = ${without} WHERE "id" = ${id}`;
      }
    }
  }
}

export function naming({ tx, sight }: Door): Pick<PrivacyRows, 'naming'> {
  return {
    naming: async called => {
      demand(sight.viewer.kind === 'clock', 'texts of anybody');
      const parts = partsOf(called);
      const all = new Map<string, Naming>();
      for (const [type, tables] of Object.entries(SUBJECTS)) {
        for (const [table, column] of tables) {
          const found = (await where(tx, table, Prisma.sql`TRUE`)).filter(each => stillNames(each.text, parts));
          const leads = await leading(tx, table, column, found);
          for (const { id, partnershipId } of found) {
            const subject = { type: type as Naming['subject']['type'], id: leads.get(id) ?? id };
            const key = `${type} ${subject.id}`;
            all.set(key, { subject, partnershipId, texts: (all.get(key)?.texts ?? 0) + 1 });
          }
        }
      }
      return [...all.values()];
    },
  };
}

/** From a row to what it hangs on: a line to its check-in. */
async function leading(tx: Tx, table: string, column: string, rows: readonly { readonly id: Id }[]) {
  const ids = [...new Set(rows.map(each => each.id))];
  if (ids.length === 0) return new Map<Id, Id>();
  const found = await tx.$queryRaw<{ readonly id: Id; readonly to: Id }[]>`
    SELECT "id", ${name(column)} AS "to" FROM ${name(table)} WHERE ${isIn(Prisma.sql`"id"`, ids)}`;
  return new Map(found.map(each => [each.id, each.to]));
}
