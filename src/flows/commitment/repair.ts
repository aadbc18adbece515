/** Owns making good what was not kept: those who were let down may ask for it, the owner says why and promises anew (product §2 "Repair"). */

import { mayActAsOwner } from '../../domain/commitment/commitment.ts';
import * as record from '../../domain/commitment/record.ts';
import * as rule from '../../domain/commitment/repair.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/commitment/forms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { readDate } from '../date.ts';
import { calendarFor, doing, type Loaded, load, save, tell, viewFor } from './load.ts';
import { answer, telling, words } from './settle.ts';

type Pressed = { readonly id: Id };

/** Refused before the form where it is made good already: nobody should write reasons in vain. */
export async function ask(asked: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(asked.rows, id);
  rule.demandOpen(loaded.commitment, await asked.rows.commitments.repairs(id));
  demandRunning(loaded.partnership);
  demand(mayActAsOwner(loaded.commitment, doing(asked, loaded.partnership.id).by), 'not_yours');
  return { ask: forms.repair(await viewFor(asked, loaded), asked.newId()) };
}

/** Opens a new promise that names the old one; the side that was let down accepts it. */
export async function make(asked: Ask, values: ActionValues<'commitment.repair'>): Promise<Reply> {
  const known = await asked.rows.commitments.get(values.nonce);
  if (known !== null) return answer(asked, await load(asked.rows, known.id), words(asked).withdrawAsked);
  const loaded = await load(asked.rows, values.id);
  demandRunning(loaded.partnership);
  const acting = doing(asked, loaded.partnership.id);
  const repairs = await asked.rows.commitments.repairs(values.id);
  // In the old promise's history: there the other side looks for what was said about it.
  const acknowledged = rule.acknowledge(loaded.commitment, values.cause, repairs, {
    ...acting,
    eventId: asked.newId(),
  });
  const made = record.record(await recording(asked, loaded, values), acting);
  await save(asked, loaded, acknowledged, []);
  await asked.rows.commitments.add(made.commitment, made.event);
  const fresh: Loaded = { ...loaded, commitment: made.commitment };
  const act = { today: asked.today, now: asked.now, stage: 'asked', except: asked.me.person.id };
  await asked.rows.outbox.owe(tell(fresh, made.commitment.toOrganisationId, 'commitment.accept', act));
  return answer(asked, fresh, words(asked).withdrawAsked);
}

/** One tap by whoever was let down; the owner's side hears who asks. */
export async function want(asked: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(asked.rows, id);
  demandRunning(loaded.partnership);
  const history = {
    repairs: await asked.rows.commitments.repairs(id),
    events: await asked.rows.commitments.events(id),
  };
  const change = rule.want(loaded.commitment, history, doing(asked, loaded.partnership.id));
  const { ownerOrganisationId } = loaded.commitment;
  const owed = telling(asked, loaded, change, ownerOrganisationId, 'commitment.repair_wanted');
  return answer(asked, await save(asked, loaded, change, owed), words(asked).withdrawAsked);
}

async function recording(
  asked: Ask,
  loaded: Loaded,
  values: ActionValues<'commitment.repair'>,
): Promise<record.Recording> {
  const actor = doing(asked, loaded.partnership.id).by;
  const owner = found(loaded.contacts.find(contact => contact.id === actor.contact) ?? null);
  const receivers = calendarFor(loaded, loaded.commitment.toOrganisationId, asked.today);
  return {
    id: values.nonce,
    partnershipId: loaded.partnership.id,
    // The clock of a repair is that of the side which must accept it.
    owner: { contact: owner.id, organisation: owner.organisationId, calendar: receivers, byPhone: false },
    toOrganisation: loaded.commitment.toOrganisationId,
    what: values.remedy,
    due: readDate(asked, values.newDate, 'newDate'),
    kind: loaded.commitment.kind,
    contingency: '',
    backupContact: null,
    repairs: loaded.commitment,
  };
}
