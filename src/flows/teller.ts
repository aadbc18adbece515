/** Owns what every teller is handed: a delivery's subject seen through its recipient's eyes, and the day it is there. */
import type { Card } from '../cards/card.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import type { Language } from '../domain/person.ts';
import type { CivilDate } from '../domain/time.ts';
import type { Id } from '../ports/chat.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Me } from '../ports/store/viewer.ts';

/** Through whose eyes words are made: a person (`me`), or everybody in a place. */
export type Reader = {
  readonly rows: Rows;
  readonly now: Date;
  readonly today: CivilDate;
  readonly me: Me | null;
  readonly language: Language;
};

type Word = (reader: Reader, subject: Id, kind: DeliveryKind, stage: string, isAlone: boolean) => Promise<Card | null>;

/**
 * Words for one delivery. `tell`: null when it is moot. `settle`: the same card once its moment has passed;
 * always has an answer, for a card that somebody still holds. `stage` tells two of one kind about one subject apart; `isAlone`:
 * no other of its kind is said in the same message.
 */
export type Teller = {
  readonly tell: Word;
  readonly settle: Word;
};

/** Every kind of delivery has its words: one without does not compile. */
export type Tellers = { readonly [Kind in DeliveryKind]: Teller };
