/** Owns the agenda: shown at the hour, a point added, [We met: nothing to note], and looking at a check-in as it stands. */
import type { Card } from '../../cards/card.ts';
import * as held from '../../domain/checkin/held.ts';
import { line } from '../../domain/checkin/lines.ts';
import * as talk from '../../domain/checkin/talk.ts';
import { milestonesIn } from '../../domain/digest/milestone.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/checkin/agenda.ts';
import * as forms from '../../messages/checkin/forms.ts';
import { minutes } from '../../messages/checkin/minutes.ts';
import * as notices from '../../messages/checkin/notices.ts';
import { dated, wordsFor } from '../../messages/checkin/view.ts';
import { milestone } from '../../messages/milestone.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { linesIn } from '../agreement/load.ts';
import { type Ask, actorIn } from '../ask.ts';
import { openIn } from '../feedback/open.ts';
import { lastHeld, ownSide } from './brief.ts';
import { carry } from './carry.ts';
import { eventCard, eventsOf } from './eventload.ts';
import { agendaLength, type Eyes, type Loaded, load, save, viewed, viewFor } from './load.ts';
import { isDone, promisesOf, since, unthanked } from './promises.ts';

type Pressed = { readonly id: Id };

/** "Ours" and "theirs" are told apart for a contact; a place belongs to both sides. */
export async function agendaOf(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<Card> {
  const own = ownSide(loaded, eyes);
  const promises = await promisesOf(rows, loaded, own, eyes.today);
  const last = lastHeld(await rows.checkins.of(loaded.partnership.id));
  const done = promises.filter(isDone).filter(since(last?.on ?? null));
  const events = await eventsOf(rows, loaded, eyes, last?.on ?? loaded.partnership.activeSince ?? eyes.today);
  return messages.agenda({
    ...(await viewed(rows, loaded, eyes)),
    progress: done,
    challenges: promises.filter(each => each.stand === 'late' || each.stand === 'overdue'),
    upcoming: promises.filter(each => each.stand === 'open'),
    events: [...events.past, ...events.ahead],
    feedback: await openIn(rows, loaded.partnership, eyes, true),
    milestones: await milestonesFor(rows, loaded, eyes, last?.on ?? null),
    agreement: await linesIn(rows, loaded.partnership, eyes),
    thanks: await unthanked(
      rows,
      done.filter(each => own === null || !each.ours),
    ),
  });
}

/** Since the day after last time, or since they began, up to the day they meet. */
async function milestonesFor(
  rows: Rows,
  { partnership, checkIn, organisations }: Loaded,
  { language }: Eyes,
  last: CivilDate | null,
): Promise<readonly string[]> {
  const from = last === null ? partnership.activeSince : time.addDays(last, 1);
  if (from === null) return [];
  const all = { from: '0000-01-01', to: checkIn.on };
  const found = milestonesIn(partnership, await rows.commitments.of(partnership.id, ['kept']), [], all);
  return found
    .filter(each => each.on >= from)
    .map(each => {
      const id = each.kind === 'first' ? each.organisation : null;
      return milestone(each, organisations.find(one => one.id === id)?.name ?? '', language);
    });
}

/** A check-in as it stands: its agenda while it is ahead, its minutes once there are any. */
export async function show(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  if (loaded.checkIn.kind === 'event') return { tell: await eventCard(ask.rows, loaded, ask) };
  if (held.isAhead(loaded.checkIn)) return { tell: await agendaOf(ask.rows, loaded, ask) };
  const view = await viewFor(ask, loaded);
  return { tell: view.lines.length > 0 ? minutes(view) : notices.settled(view) };
}

/** @throws Refusal not_yours, or on its state: once it was held, a point is for the next one */
export async function askPoint(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  actorIn(ask, loaded.partnership.id);
  held.demandState(loaded.checkIn, 'planned', 'open');
  return { ask: forms.point(await viewFor(ask, loaded), ask.newId()) };
}

/** The form's nonce is the line's id: sent twice, it is one point. */
export async function addPoint(ask: Ask, values: ActionValues<'checkin.point'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const actor = actorIn(ask, loaded.partnership.id);
  if ((await ask.rows.checkins.line(values.nonce)) === null) {
    held.demandPoint(loaded.checkIn, values.words);
    const made = { id: values.nonce, checkInId: values.id, by: actor.contact, at: ask.now };
    const place = await agendaLength(ask.rows, values.id);
    await ask.rows.checkins.addLine(line(made, 'agenda', place, values.words.trim()));
    await ask.rows.outbox.changed({ type: 'checkin', id: values.id });
  }
  const view = await viewFor(ask, loaded);
  const said = wordsFor(view).replies.pointAdded(dated(view, view.checkIn.on));
  return { tell: notices.echoed(view, said, [values.words.trim()]) };
}

/** Held, with nothing to note: what was on the agenda stays open and comes back next time. */
export async function met(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const by = actorIn(ask, loaded.partnership.id);
  const saved = await save(ask.rows, loaded, held.met(loaded.checkIn, { by, at: ask.now }), []);
  await afterwards(ask, saved);
  return { tell: notices.metWith(await viewFor(ask, saved)) };
}

/** What follows whenever a check-in was held: nobody is asked for it again, the two sides were in contact, the rest goes on. */
export async function afterwards(ask: Ask, loaded: Loaded): Promise<void> {
  const { rows } = ask;
  const subject = { type: 'checkin', id: loaded.checkIn.id } as const;
  await rows.outbox.drop(subject, ['checkin.agenda', 'checkin.minutes_wanted', 'checkin.missed'], 'held');
  await heard(ask, loaded);
  await carry(rows, loaded.partnership.id, ask);
}

/** The day of the last contact ends a silence. */
export async function heard(
  ask: Ask,
  { checkIn, partnership }: Pick<Loaded, 'checkIn' | 'partnership'>,
): Promise<void> {
  const now = talk.heardOn(partnership, checkIn.heldOn ?? checkIn.on);
  if (now === partnership) return;
  await ask.rows.partnerships.heard(partnership.id, checkIn.heldOn ?? checkIn.on);
  await ask.rows.outbox.drop({ type: 'partnership', id: partnership.id }, ['partnership.silence'], 'in_touch');
  await ask.rows.outbox.changed({ type: 'partnership', id: partnership.id });
}
