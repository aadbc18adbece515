/** Owns changing when and where a partnership meets: either side's steward may, and the other side is told (product §3). */
import { change } from '../../domain/checkin/change.ts';
import * as plans from '../../domain/checkin/plan.ts';
import type { Owed } from '../../domain/delivery.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { changeMade, type PartnershipView } from '../../messages/checkin/cadence.ts';
import * as forms from '../../messages/checkin/forms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { around, type Eyes, planOf, stewards } from './load.ts';
import { settle } from './plan.ts';
import { which } from './which.ts';

/** Both sides own the rhythm, through their stewards. @throws Refusal checkin.stewards_only */
export async function askChange(ask: Ask, values: ActionValues<'checkin.ask_change'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.ask_change', values);
  if ('ask' in chosen) return chosen;
  if (actorIn(ask, chosen.partnership.id).role === 'member') throw new Refusal('checkin.stewards_only');
  return { ask: forms.change(ask.language, chosen.partnership) };
}

/** A phrase that is not understood comes back with examples; nothing is guessed. */
export async function makeChange(ask: Ask, values: ActionValues<'checkin.change'>): Promise<Reply> {
  const was = found(await ask.rows.partnerships.get(values.partnership));
  const actor = actorIn(ask, was.id);
  // It counts from the day it is where they meet, wherever the asker is.
  const today = time.dateIn(was.timeZone, ask.now);
  const now = change(was, values, actor, today);
  const hasChanged = now.checkIn !== was.checkIn || now.meetsWhere !== was.meetsWhere;
  if (hasChanged) {
    await ask.rows.partnerships.save(now);
    await settle(ask.rows, now, ask);
    await ask.rows.outbox.owe(await telling(ask, now, actor.organisation));
  }
  return { tell: changeMade(await viewOf(ask.rows, now, ask), hasChanged) };
}

/** The stewards of the other side, in their bundle. */
async function telling(ask: Ask, partnership: Partnership, own: Id): Promise<readonly Owed[]> {
  const others = stewards(await around(ask.rows, partnership), ask.today).filter(each => each.organisationId !== own);
  return others.map(each => ({
    kind: 'checkin.changed',
    subject: { type: 'partnership', id: partnership.id },
    to: { person: each.personId },
    partnershipId: partnership.id,
    stage: ask.newId(),
    wantedAt: ask.now,
  }));
}

/** In a place anybody may press: who it is, and whether they may, is seen then. */
export async function viewOf(rows: Rows, partnership: Partnership, eyes: Eyes): Promise<PartnershipView> {
  const plan = planOf(await around(rows, partnership), eyes.now);
  return {
    language: eyes.language,
    today: eyes.today,
    id: partnership.id,
    name: partnership.name,
    checkIn: partnership.checkIn,
    where: partnership.meetsWhere,
    nextOn: plan === null ? null : (plans.nextSlot(plan, eyes.now)?.date ?? null),
    acts: eyes.me === null || eyes.me.contacts.some(contact => contact.partnershipId === partnership.id),
  };
}
