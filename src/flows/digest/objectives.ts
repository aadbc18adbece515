/** Owns setting what the host wants to reach: for those who lead, audited, told in every digest from then on (product §6). */
import { chosen, type Objectives, type Standing, standings } from '../../domain/digest/objectives.ts';
import type { Period } from '../../domain/digest/side.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/digest/objectives.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { demandLeads } from './leads.ts';
import { objectivesOf, oursIn, roundsBefore } from './load.ts';

/** @throws Refusal leaders_only */
export async function ask(asked: Ask): Promise<Reply> {
  demandLeads(asked);
  const current = await objectivesOf(asked.rows);
  return { ask: messages.form(asked.language, current, await stand(asked, current)) };
}

/** Which one changed is audited, with what it is now. @throws Refusal leaders_only, or on a field */
export async function set(asked: Ask, values: ActionValues<'objective.set'>): Promise<Reply> {
  demandLeads(asked);
  const { rows } = asked;
  const wanted: Objectives = { kept: chosen('kept', values.kept), rating: chosen('rating', values.rating) };
  const current = await objectivesOf(rows);
  if (wanted.kept !== current.kept || wanted.rating !== current.rating) {
    const host = found(await rows.host.get());
    await rows.host.save({ ...host, keptObjective: wanted.kept, ratingObjective: wanted.rating });
    const detail = `kept:${wanted.kept ?? 'none'},rating:${wanted.rating ?? 'none'}`;
    await rows.audit({ act: 'objective.set', subject: { type: 'host', id: host.id }, partnershipId: null, detail });
  }
  return { tell: messages.saved(asked.language, await stand(asked, wanted)) };
}

async function stand({ rows, today }: Ask, objectives: Objectives): Promise<readonly Standing[]> {
  const quarter: Period = { from: time.startOfQuarter(today), to: today };
  return standings(objectives, await oursIn(rows, quarter), await roundsBefore(rows, today), quarter, today);
}
