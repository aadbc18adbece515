/** Owns what time changes in a promise: a proposal lapses, a new date stands, grace runs out; and a question's clock starts. */

import * as clock from '../../domain/commitment/clock.ts';
import type { Change } from '../../domain/commitment/commitment.ts';
import * as done from '../../domain/commitment/done.ts';
import * as late from '../../domain/commitment/late.ts';
import * as record from '../../domain/commitment/record.ts';
import * as time from '../../domain/time.ts';
import { type Acting, type Acts, byTime } from '../act.ts';
import { calendarFor, type Loaded, load, tell } from './load.ts';
import * as shown from './shown.ts';

/** Each looks at the state again: somebody may have acted between the agenda's look and this. */
export const acts = {
  'commitment.lapse': async acting => {
    const loaded = await load(acting.rows, acting.id);
    if (loaded.commitment.state !== 'proposed') return;
    const change = record.lapse(loaded.commitment, byTime(acting));
    // The side that recorded it hears of it; its owner was asked and did not answer.
    const recorder = loaded.contacts.find(contact => contact.id === loaded.commitment.recordedById);
    await keep(acting, loaded, change, recorder === undefined ? [] : [recorder.organisationId], 'commitment.answered');
  },
  'commitment.stand': async acting => {
    const loaded = await load(acting.rows, acting.id);
    if (loaded.commitment.state !== 'at_risk' || !late.standsUnanswered(loaded.commitment)) return;
    const { ownerOrganisationId, toOrganisationId } = loaded.commitment;
    const change = late.stand(loaded.commitment, byTime(acting));
    await keep(acting, loaded, change, [ownerOrganisationId, toOrganisationId], 'commitment.answered');
  },
  'commitment.not_kept': async acting => {
    const loaded = await load(acting.rows, acting.id);
    if (loaded.commitment.state !== 'open' && loaded.commitment.state !== 'at_risk') return;
    const { ownerOrganisationId, toOrganisationId } = loaded.commitment;
    const change = done.notKept(loaded.commitment, byTime(acting));
    await keep(acting, loaded, change, [ownerOrganisationId, toOrganisationId], 'commitment.not_kept');
  },
  /** A clock starts when its question was delivered (product §2); a second delivery of it changes nothing. */
  'commitment.delivered': async acting => {
    const loaded = await load(acting.rows, acting.id);
    const on = time.dateIn(loaded.partnership.timeZone, acting.now);
    const started = clock.started(loaded.commitment, on, organisation => calendarFor(loaded, organisation, on));
    if (started !== null) await acting.rows.commitments.save(started, null, loaded.commitment.changedAt);
  },
} satisfies Partial<Acts>;

/** Told to everybody of these organisations: no person acted, so nobody knows of it yet. */
async function keep(
  acting: Acting,
  loaded: Loaded,
  change: Change,
  organisations: readonly string[],
  kind: 'commitment.answered' | 'commitment.not_kept',
): Promise<void> {
  const { rows, now } = acting;
  await rows.commitments.save(change.commitment, change.event, loaded.commitment.changedAt);
  await shown.changed(rows, acting.id, loaded.contacts, now);
  const act = { today: acting.on, now, stage: change.event.id, except: null };
  await rows.outbox.owe(organisations.flatMap(organisation => tell(loaded, organisation, kind, act)));
}
