/** Owns how a promise is loaded with the names around it, and saved with all that hangs on its change. */
import type { Actor, Change, Commitment, Doing } from '../../domain/commitment/commitment.ts';
import { isOverdue, mayActAsOwner, mayAnswer } from '../../domain/commitment/commitment.ts';
import { mayAgree } from '../../domain/commitment/late.ts';
import * as repair from '../../domain/commitment/repair.ts';
import { thanks } from '../../domain/commitment/thank.ts';
import type { DeliveryKind, Owed } from '../../domain/delivery.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as person from '../../domain/person.ts';
import type { Calendar, CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { CommitmentView } from '../../messages/commitment/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import * as dip from '../dip/shown.ts';
import * as shown from './shown.ts';

/** A promise in its partnership, with everybody who can act on it; past contacts too, since they may have made it. */
export type Loaded = {
  readonly commitment: Commitment;
  readonly partnership: Partnership;
  readonly contacts: readonly ContactWho[];
};

/** @throws Refusal not_found, also for a promise out of the asker's sight: the answer must not tell that it is there */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  const commitment = found(await rows.commitments.get(id));
  const partnership = found(await rows.partnerships.get(commitment.partnershipId));
  return { commitment, partnership, contacts: await rows.contacts.of(partnership.id, { past: true }) };
}

/** The promise as a reader sees it: by contact where they are one, else as somebody who only looks. */
export async function viewed(
  rows: Rows,
  loaded: Loaded,
  reader: { readonly actor: Actor | null; readonly language: person.Language; readonly today: CivilDate },
): Promise<CommitmentView> {
  const { commitment, contacts } = loaded;
  const organisations = await rows.organisations.of(commitment.partnershipId);
  const organisation = (id: Id) => organisations.find(each => each.id === id)?.name ?? '';
  const contact = (id: Id) => contacts.find(each => each.id === id)?.person.name ?? '';
  const { actor } = reader;
  return {
    commitment,
    ownerName: contact(commitment.ownerContactId) || organisation(commitment.ownerOrganisationId),
    ownerOrganisation: organisation(commitment.ownerOrganisationId),
    toOrganisation: organisation(commitment.toOrganisationId),
    recordedBy: contact(commitment.recordedById),
    backup: commitment.backupContactId === null ? '' : contact(commitment.backupContactId),
    carrier: await carrierOf(rows, commitment),
    language: reader.language,
    today: reader.today,
    stand: standing(commitment, actor),
    answersNewDate: actor !== null && commitment.newDate !== null && mayAgree(commitment, actor),
    makesGood: await makesGood(rows, commitment),
    madeGood: await madeGood(rows, commitment),
    thanks: await thanked(rows, commitment, actor),
  };
}

async function makesGood(rows: Rows, commitment: Commitment): Promise<CommitmentView['makesGood']> {
  const old = commitment.repairsId === null ? null : await rows.commitments.get(commitment.repairsId);
  return old && { ...old, cause: repair.causeOf(commitment, await rows.commitments.events(old.id)) };
}

/** Asked of those alone that were not kept. */
async function madeGood(rows: Rows, { id, state }: Commitment): Promise<CommitmentView['madeGood']> {
  if (state !== 'not_kept') return { by: null, isAsked: false };
  const repairs = await rows.commitments.repairs(id);
  return { by: repairs.find(repair.isLive) ?? null, isAsked: repair.isAsked(await rows.commitments.events(id)) };
}

/** Asked of those alone that were kept. */
async function thanked(rows: Rows, commitment: Commitment, actor: Actor | null): Promise<CommitmentView['thanks']> {
  const isKept = commitment.state === 'kept' || commitment.state === 'kept_late';
  if (!isKept) return { said: false, asksName: false };
  const { said, name } = thanks(await rows.commitments.events(commitment.id));
  return { said, asksName: said && name === 'asked' && actor?.contact === commitment.ownerContactId };
}

/** A promise by a link is as good as the hands it went through: both sides see whose they were (product §1). */
async function carrierOf(rows: Rows, { recordedMeans, recordedById, createdAt }: Commitment): Promise<string | null> {
  return recordedMeans === 'carried_link' ? ((await rows.links.carrier(recordedById, createdAt)) ?? '') : null;
}

function standing(commitment: Commitment, actor: Actor | null): CommitmentView['stand'] {
  if (actor === null) return 'reader';
  if (mayActAsOwner(commitment, actor)) return 'owner';
  return mayAnswer(commitment, actor) ? 'receiver' : 'reader';
}

/** For a contact of the partnership. @throws Refusal not_yours for who only looks: they see it through `viewed` */
export async function viewFor(ask: Ask, loaded: Loaded): Promise<CommitmentView> {
  const actor = actorIn(ask, loaded.partnership.id);
  return viewed(ask.rows, loaded, { actor, language: ask.language, today: ask.today });
}

/** One act, one line of history: each call has an event id of its own. @throws Refusal not_yours */
export function doing(ask: Ask, partnership: Id): Doing {
  return { by: actorIn(ask, partnership), today: ask.today, at: ask.now, eventId: ask.newId() };
}

/** The days on which somebody can be expected to act, as their clocks count them (product §2). */
export function calendarOf(contact: ContactWho, partnership: Partnership, today: CivilDate): Calendar {
  const around = {
    region: contact.organisation.region,
    closedOn: contact.organisation.closedOn,
    restMonths: partnership.restMonths,
    restUntil: partnership.restUntil,
  };
  return person.calendarOf(contact.person, around, Number(today.slice(0, 4)));
}

/** The calendar of whoever must act for an organisation: its steward's, else its first contact's. */
export function calendarFor(loaded: Loaded, organisation: Id, today: CivilDate): Calendar {
  const theirs = current(loaded, organisation, today);
  const one = theirs.find(contact => contact.role === 'steward') ?? theirs[0];
  return one === undefined ? time.WEEKDAYS : calendarOf(one, loaded.partnership, today);
}

function current(loaded: Loaded, organisation: Id, today: CivilDate): readonly ContactWho[] {
  return loaded.contacts.filter(contact => contact.organisationId === organisation && isCurrent(contact, today));
}

/** Saves a change in the asker's transaction: the row, its history, the cards that show it, and who is told. */
export async function save(ask: Ask, loaded: Loaded, change: Change, owed: readonly Owed[]): Promise<Loaded> {
  await ask.rows.commitments.save(change.commitment, change.event, loaded.commitment.changedAt);
  await shown.changed(ask.rows, change.commitment.id, loaded.contacts, ask.now);
  if (isBehind(loaded.commitment, ask.today)) await dip.changed(ask.rows, ['R']);
  await ask.rows.outbox.owe(owed);
  return { ...loaded, commitment: change.commitment };
}

/** What a card of reliability counts as behind, or the repair of it; of all other changes it shows nothing. */
const isBehind = (was: Commitment, today: CivilDate): boolean =>
  isOverdue(was, today) || was.state === 'not_kept' || was.repairsId !== null;

/** One kind of word to everybody of an organisation in this partnership, but not to whoever just acted. */
export function tell(
  loaded: Loaded,
  organisation: Id,
  kind: DeliveryKind,
  act: { readonly today: CivilDate; readonly now: Date; readonly stage: string; readonly except: Id | null },
): readonly Owed[] {
  return current(loaded, organisation, act.today)
    .filter(contact => contact.personId !== act.except)
    .map(contact => ({
      kind,
      subject: { type: 'commitment', id: loaded.commitment.id },
      to: { person: contact.personId },
      partnershipId: loaded.partnership.id,
      stage: act.stage,
      wantedAt: act.now,
    }));
}
