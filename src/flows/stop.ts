/** Owns [Stop these]: every message that nobody asked for can be stopped in one tap (product §8). */
import { buttons, type Card } from '../cards/card.ts';
import { isKind } from '../domain/delivery.ts';
import { familyOf } from '../domain/partnership/stop.ts';
import * as partnership from '../messages/partnership/buttons.ts';
import type { Reader } from './teller.ts';

/** The message with the button below it, once for all that it says; a place has nobody who could stop it alone. */
export function withStop(shown: Card, reader: Reader | undefined, kinds: readonly string[]): Card {
  if (reader === undefined || reader.me === null) return shown;
  const families = [...new Set(kinds.filter(isKind).map(familyOf))].filter(family => family !== null);
  if (families.length === 0) return shown;
  return { ...shown, blocks: [...shown.blocks, buttons(partnership.stop(shown.language, families))] };
}
