/** Owns when an agreement is looked at again: once a year, both sides' stewards are asked, and nobody is asked twice. */
import { asksOn } from '../agreement/renewal.ts';
import type { Owed } from '../delivery.ts';
import { hasConsented, type Partnership } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, eachPersonOnce, type Party } from './around.ts';
import { type Due, nothing } from './due.ts';

type Facts = { readonly partnership: Omit<Partnership, 'name' | 'purpose' | 'meetsWhere'>; readonly around: Around };

export function renewalOf({ partnership, around }: Facts, now: Date): Due {
  const on = asksOn(partnership);
  if (on === null) return nothing;
  const starts = time.instantOf(on, '00:00', partnership.timeZone);
  if (starts > now) return { ...nothing, wakeAt: starts };
  const today = time.dateIn(partnership.timeZone, now);
  const row = { type: 'partnership', id: partnership.id } as const;
  // The day it is asked, which is later than the anniversary after a standstill: the next year is counted from here.
  const acts = [{ row, act: 'renewal_asked', on: today }];
  return { owed: speakers(around).map(each => asked(partnership.id, each, today, now)), acts, wakeAt: null };
}

function asked(id: string, { person }: Party, stage: CivilDate, now: Date): Owed {
  const subject = { type: 'partnership', id } as const;
  return { kind: 'agreement.renew', subject, to: { person }, partnershipId: id, stage, wantedAt: now };
}

/** A side without a steward is asked through whoever is there. */
function speakers({ parties }: Around): readonly Party[] {
  const led = new Set(parties.filter(each => each.role === 'steward').map(each => each.organisation));
  const some = parties.filter(each => each.role === 'steward' || !led.has(each.organisation));
  return eachPersonOnce(some.filter(each => hasConsented(each, each.side === 'host')));
}
