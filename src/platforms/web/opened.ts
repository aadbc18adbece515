/** Owns the forms somebody has open: kept in memory between the press that asked for one and the page that shows it. */
import { LRUCache } from 'lru-cache';
import type { Form } from '../../cards/form.ts';
import type { Values } from './intent.ts';
import { accountKey, type Seat } from './seat.ts';

/** `remote` is the card whose button opened it; `values` and `errors` are there while it waits to be corrected. */
export type OpenForm = {
  readonly form: Form;
  readonly seat: Seat;
  readonly remote: string;
  readonly values: Values;
  readonly errors: Values;
};

export type OpenForms = {
  readonly open: (id: string, one: OpenForm) => void;
  /** Null once it is forgotten, or where it is somebody else's. */
  readonly read: (seat: Seat, id: string) => OpenForm | null;
  /** After it was taken: what was filled in is not kept (a ballot is never shown back). */
  readonly wipe: (seat: Seat, id: string) => void;
};

/** Keeps the `most` lately used; a restart forgets all, and the page then says so. */
export function openForms(most: number): OpenForms {
  const kept = new LRUCache<string, OpenForm>({ max: most });
  const key = (seat: Seat, id: string) => `${accountKey(seat.actor.account)}/${id}`;
  return {
    open: (id, one) => void kept.set(key(one.seat, id), one),
    read: (seat, id) => kept.get(key(seat, id)) ?? null,
    wipe(seat, id) {
      const one = kept.get(key(seat, id));
      if (one) kept.set(key(seat, id), { ...one, values: {}, errors: {} });
    },
  };
}
