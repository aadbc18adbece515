/** Owns the minutes: one form, sent once to where the partnership meets; a line goes on or is finished; a correction is added (product §3). */

import * as held from '../../domain/checkin/held.ts';
import * as lines from '../../domain/checkin/lines.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import { LONGEST_WHAT } from '../../domain/commitment/record.ts';
import type { Owed } from '../../domain/delivery.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { listed } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Calendar } from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/checkin/forms.ts';
import * as messages from '../../messages/checkin/minutes.ts';
import { dictionary as talks } from '../../messages/checkin/talks.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { calendarOf } from '../commitment/load.ts';
import * as promise from '../commitment/record.ts';
import { afterwards } from './agenda.ts';
import { carry } from './carry.ts';
import { contactChoices } from './choices.ts';
import { type Loaded, load, placeOf, post, reachable, save, stewards, tell, viewFor } from './load.ts';
import { card as talksCard } from './talks.ts';

type Pressed = { readonly id: Id };

const UNDATED = { due: '', instead: '' } as const;

/** Minutes that are there are shown, not written again: they stand, and are corrected below (product §3). */
export async function ask(asked: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(asked.rows, id);
  actorIn(asked, loaded.partnership.id);
  if (await isNoted(asked, id)) return { tell: messages.minutes(await viewFor(asked, loaded)) };
  held.demandState(loaded.checkIn, 'planned', 'open', 'missed', 'held');
  return { ask: forms.minutes(await viewFor(asked, loaded), asked.newId(), contactChoices(loaded, asked)) };
}

/** Lines are named after the form's nonce: sent twice, they are there once. */
export async function send(asked: Ask, values: ActionValues<'checkin.minutes'>): Promise<Reply> {
  const { rows, now } = asked;
  const loaded = await load(rows, values.id);
  const by = actorIn(asked, loaded.partnership.id);
  if ((await rows.checkins.line(`${values.nonce}-1`)) === null) {
    const fresh = { checkInId: values.id, by: by.contact, at: now, id: (count: number) => `${values.nonce}-${count}` };
    const made = lines.minutes(values, fresh);
    const minuting = {
      // Ids from a form are claims: only contacts of this partnership can have been there.
      attended: listed(values.attended).filter(id => loaded.contacts.some(contact => contact.id === id)),
      correctors: correctors(asked, loaded, by.organisation),
      isNoted: await isNoted(asked, values.id),
    };
    const checkIn = held.minuted(loaded.checkIn, minuting, { by, at: now });
    for (const line of made) await rows.checkins.addLine(line);
    await settleAgenda(asked, loaded, listed(values.unfinished));
    const saved = await save(rows, loaded, checkIn, await sending(asked, { ...loaded, checkIn }));
    await afterwards(asked, saved);
  }
  return { tell: messages.minutes(await viewFor(asked, await load(rows, values.id))) };
}

async function isNoted({ rows }: Ask, id: Id): Promise<boolean> {
  return lines.areNoted(await rows.checkins.lines(id));
}

/** What was on the agenda is dealt with, but for what somebody says is not. */
async function settleAgenda({ rows }: Ask, loaded: Loaded, unfinished: readonly Id[]): Promise<void> {
  const agenda = lines.ofPart(await rows.checkins.lines(loaded.checkIn.id), 'agenda');
  for (const line of agenda) {
    const finished = !unfinished.includes(line.id);
    if (line.finished !== finished) await rows.checkins.saveLine({ ...line, finished });
  }
}

/** To the place where they meet, else to everybody in it who said yes, in their bundle. */
async function sending(asked: Ask, loaded: Loaded): Promise<readonly Owed[]> {
  const telling = { kind: 'checkin.minutes', stage: 'sent', now: asked.now } as const;
  const place = await placeOf(asked.rows, loaded.partnership.id);
  if (place !== null) return [post(loaded.checkIn, place, telling)];
  const others = reachable(loaded, asked.today).filter(each => each.personId !== asked.me.person.id);
  return tell(loaded.checkIn, others, telling);
}

/** Working days are those of whoever may object: the stewards of the other organisations. */
function correctors(asked: Ask, loaded: Loaded, own: Id): readonly Calendar[] {
  const others = loaded.contacts.filter(each => each.organisationId !== own && each.role === 'steward');
  return others
    .filter(each => isCurrent(each, asked.today))
    .map(each => calendarOf(each, loaded.partnership, asked.today));
}

export const unfinished = (asked: Ask, { line }: { readonly line: Id }): Promise<Reply> => toggle(asked, line, false);
export const finished = (asked: Ask, { line }: { readonly line: Id }): Promise<Reply> => toggle(asked, line, true);

/** A line that became a promise is finished by it: it is followed in the ledger, not on the agenda. */
async function toggle(asked: Ask, id: Id, isFinished: boolean): Promise<Reply> {
  const { rows } = asked;
  const line = found(await rows.checkins.line(id));
  const loaded = await load(rows, line.checkInId);
  actorIn(asked, loaded.partnership.id);
  if (line.commitmentId === null && line.finished !== isFinished) {
    await rows.checkins.saveLine({ ...line, finished: isFinished });
    await rows.outbox.changed({ type: 'checkin', id: loaded.checkIn.id });
    await carry(rows, loaded.partnership.id, asked);
  }
  return { tell: messages.minutes(await viewFor(asked, loaded)) };
}

/** Many lines: which of them becomes a promise, or goes on the next agenda? */
export async function askLine(asked: Ask, { id }: Pressed): Promise<Reply> {
  return chooseLine(asked, id, 'checkin.line_promise');
}

/** The line's words open the form of a promise. */
export async function linePromise(asked: Ask, { line }: { readonly line: Id }): Promise<Reply> {
  const row = found(await asked.rows.checkins.line(line));
  const { partnership } = await load(asked.rows, row.checkInId);
  return promise.ask(asked, { partnership: partnership.id, line, what: row.text.slice(0, LONGEST_WHAT), ...UNDATED });
}

export async function askUnfinished(asked: Ask, { id }: Pressed): Promise<Reply> {
  return chooseLine(asked, id, 'checkin.unfinished');
}

/** @throws Refusal checkin.no_lines where each of them became a promise or is finished */
async function chooseLine(asked: Ask, id: Id, action: string): Promise<Reply> {
  const loaded = await load(asked.rows, id);
  actorIn(asked, loaded.partnership.id);
  const view = await viewFor(asked, loaded);
  const live = view.lines.filter(messages.isLive).map(({ line }) => ({ value: line.id, label: line.text }));
  if (live.length === 0) throw new Refusal('checkin.no_lines');
  return { ask: forms.line(view, live, action) };
}

export async function askCorrection(asked: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(asked.rows, id);
  const by = actorIn(asked, loaded.partnership.id);
  // Any word will do: asked is whether its three days are over.
  held.demandCorrectable(loaded.checkIn, '-', { by, at: asked.now });
  return { ask: forms.correction(await viewFor(asked, loaded), asked.newId()) };
}

/** The words stand below the minutes with a name; the stewards hear of it; the minutes themselves are not rewritten. */
export async function correct(asked: Ask, values: ActionValues<'checkin.correct'>): Promise<Reply> {
  const { rows, now } = asked;
  const loaded = await load(rows, values.id);
  const by = actorIn(asked, loaded.partnership.id);
  if ((await rows.checkins.line(values.nonce)) === null) {
    held.demandCorrectable(loaded.checkIn, values.words, { by, at: now });
    const place = lines.ofPart(await rows.checkins.lines(values.id), 'correction').length;
    const made = { id: values.nonce, checkInId: values.id, by: by.contact, at: now };
    await rows.checkins.addLine(lines.line(made, 'correction', place, values.words.trim()));
    const subject = { type: 'checkin', id: values.id } as const;
    await rows.audit({ act: 'checkin.corrected', subject, partnershipId: loaded.partnership.id, detail: values.nonce });
    const others = stewards(loaded, asked.today).filter(each => each.personId !== asked.me.person.id);
    const telling = { kind: 'checkin.correction', stage: values.nonce, now } as const;
    await save(rows, loaded, loaded.checkIn, tell(loaded.checkIn, others, telling));
  }
  if (isTalkOrVisit(loaded.checkIn)) return { tell: await talksCard(asked, loaded, talks[asked.language].noted) };
  return { tell: messages.minutes(await viewFor(asked, loaded)) };
}
