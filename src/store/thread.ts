/** Owns the console's memory in a rehearsal: what each address was sent, and what was typed or pressed there. */
import type { Address } from '../ports/chat.ts';
import type { NewId } from '../ports/deps.ts';
import type { Line, Thread } from '../ports/rehearsal.ts';
import type { PrismaClient, ThreadLine } from './generated/client.ts';

type Card = Parameters<Thread['change']>[1];

export function threadIn({ client, newId }: { readonly client: PrismaClient; readonly newId: NewId }): Thread {
  // A Post sent twice under one marker is one line, whatever became of the first answer.
  const add = (to: Address, marker: string | null, at: Date, said: { card: string } | { words: string }) =>
    client.$transaction(async tx => {
      const known = marker === null ? null : await tx.threadLine.findUnique({ where: { marker } });
      if (known !== null) {
        await tx.threadLine.update({ where: { id: known.id }, data: said });
        return known.id;
      }
      const [id, audience] = [newId(), audienceOf(to)];
      const last = await tx.threadLine.findFirst({ where: { audience }, orderBy: { at: 'desc' } });
      // The product clock may stand still: a millisecond keeps the lines in order, and lets a page end between any two.
      const after = last === null || last.at < at ? at : new Date(last.at.getTime() + 1);
      await tx.threadLine.create({ data: { id, audience, marker: marker ?? id, at: after, ...said } });
      return id;
    });
  return {
    keep: (to, card, marker, at) => add(to, marker, at, { card: JSON.stringify(card) }),
    change: async (remote, card) => {
      await client.threadLine.update({ where: { id: remote }, data: { card: JSON.stringify(card) } });
    },
    find: async marker => (await client.threadLine.findUnique({ where: { marker } }))?.id ?? null,
    said: async (to, words, at) => {
      await add(to, null, at, { words });
    },
    read: async (of, most, before) => {
      const found = await client.threadLine.findMany({
        where: { audience: audienceOf(of), ...(before === undefined ? {} : { at: { lt: before } }) },
        orderBy: { at: 'desc' },
        take: most,
      });
      return found.map(lineOf);
    },
  };
}

// A list, not joined text: no id can pretend to be another one's beginning.
export function audienceOf(of: Address): string {
  return 'account' in of
    ? JSON.stringify(['account', of.account.platform, of.account.tenant, of.account.user])
    : JSON.stringify(['place', of.place.platform, of.place.tenant, of.place.conversation]);
}

function lineOf({ id, at, card, words }: ThreadLine): Line {
  if (card === null) return { remote: id, at, said: { by: 'person', words: words ?? '' } };
  const shown: Card = JSON.parse(card);
  return { remote: id, at, said: { by: 'bot', card: shown } };
}
