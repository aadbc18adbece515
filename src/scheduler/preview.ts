/** Owns the look ahead: what would be posted, when, to whom and why, on a copy whose clock is moved; nothing is sent. */
import type { Recipient } from '../domain/delivery.ts';
import type { Chat, Compose, Parcel } from '../ports/chat.ts';

type Card = Parameters<Chat['post']>[1];

/** One message to come. `why` holds the kind and subject of each delivery it says. */
type Preview = {
  readonly at: Date;
  readonly to: Recipient;
  readonly why: readonly { readonly kind: string; readonly subject: string }[];
  readonly card: Card;
};

export type Collector = {
  /** Takes everything and sends nothing; stands in for every platform. */
  readonly chat: Chat;
  /** The given words, remembering which deliveries each card says. */
  readonly compose: Compose;
  /** In the order in which they would be posted. */
  readonly collected: () => readonly Preview[];
};

/** `now` is the product clock of the copy. */
export function collecting(compose: Compose, now: () => Date): Collector {
  const saidBy = new WeakMap<Card, readonly Parcel[]>();
  const previews: Preview[] = [];
  return {
    compose: async owed => {
      const words = await compose(owed);
      const said = owed.filter(parcel => words?.said.includes(parcel.delivery));
      if (words !== null) saidBy.set(words.card, said);
      return words;
    },
    chat: {
      post: async (_address, card, marker) => {
        const said = saidBy.get(card) ?? [];
        const why = said.map(({ kind, subject }) => ({ kind, subject }));
        // Only words that were composed here come here, so there always is somebody they are for.
        for (const parcel of said.slice(0, 1)) previews.push({ at: now(), to: parcel.to, why, card });
        return marker;
      },
      update: async () => undefined,
      find: async () => null,
    },
    collected: () => previews,
  };
}
