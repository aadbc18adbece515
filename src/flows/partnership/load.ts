/** Owns a partnership or contact as these flows load it, where the asker stands in it, and whom they would tell. */
import type { DeliveryKind, Owed, SubjectType } from '../../domain/delivery.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { hasConsented, isCurrent, isHostSteward } from '../../domain/partnership.ts';
import { demand, Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { IntroducedView } from '../../messages/partnership/introduction.ts';
import type { Id } from '../../ports/chat.ts';
import type { Contact, ContactWho, Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, contactIn, found } from '../ask.ts';

/** A partnership with everybody in it, past contacts too. */
export type Loaded = {
  readonly partnership: Partnership;
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly ContactWho[];
};

export type LoadedContact = Loaded & { readonly contact: ContactWho };

/** @throws Refusal not_found, also for a partnership out of the viewer's sight */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  const partnership = found(await rows.partnerships.get(id));
  return {
    partnership,
    organisations: await rows.organisations.of(id),
    contacts: await rows.contacts.of(id, { past: true }),
  };
}

export async function loadContact(rows: Rows, id: Id): Promise<LoadedContact> {
  const contact = found(await rows.contacts.get(id));
  return { ...(await load(rows, contact.partnershipId)), contact };
}

/** A partner's contact whom the asker may introduce, write to or call for the host. @throws Refusal */
export async function partnersContact(ask: Ask, id: Id): Promise<LoadedContact> {
  const loaded = await loadContact(ask.rows, id);
  standing.demand(standing.manages(standingIn(ask, loaded.partnership.id)));
  demandRunning(loaded.partnership);
  if (loaded.contact.organisation.isHost) throw new Refusal('contact.host');
  if (!isCurrent(loaded.contact, ask.today)) throw new Refusal('contact.gone');
  return loaded;
}

/** A coordinator or leader who is no contact stands outside, without a side or a role in it. */
export function standingIn(ask: Ask, partnership: Id): standing.Standing {
  const mine = contactIn(ask, partnership);
  return {
    person: ask.me.person.id,
    contact: mine?.id ?? null,
    organisation: mine?.organisationId ?? null,
    role: mine?.role ?? null,
    isHost: mine?.organisation.isHost ?? false,
    isCoordinator: isCoordinator(ask),
  };
}

export function isCoordinator(ask: Pick<Ask, 'me' | 'today'>): boolean {
  return ask.me.hostRoles.some(each => each.role === 'coordinator' && isCurrent(each, ask.today));
}

/** @throws Refusal coordinators_only */
export function demandCoordinator(ask: Pick<Ask, 'me' | 'today'>): void {
  demand(isCoordinator(ask), 'coordinators_only');
}

/** Whether the asker stands on the side of this contact. */
export function isOwnSide(ask: Ask, { partnershipId, organisationId }: Contact): boolean {
  return contactIn(ask, partnershipId)?.organisationId === organisationId;
}

/** The row as it is saved, without the person and organisation it was read with. */
export function bare(row: ContactWho): Contact {
  const { person: _person, organisation: _organisation, ...contact } = row;
  return contact;
}

export function current(loaded: Loaded, today: CivilDate): readonly ContactWho[] {
  return loaded.contacts.filter(each => isCurrent(each, today));
}

/** In whose name an introduction is sent: the host's first steward, else its backup. */
export function introducer(loaded: Loaded, today: CivilDate): ContactWho | null {
  const staff = current(loaded, today).filter(each => each.organisation.isHost && each.role !== 'member');
  const byAge = [...staff].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  return byAge.find(each => each.role === 'steward') ?? byAge[0] ?? null;
}

export function hostStewards(loaded: Loaded, today: CivilDate): readonly ContactWho[] {
  return current(loaded, today).filter(isHostSteward);
}

/** Those who may be written to: the host's own staff, and who has said yes. */
export function reachable(loaded: Loaded, today: CivilDate): readonly ContactWho[] {
  return current(loaded, today).filter(each => hasConsented(each, each.organisation.isHost));
}

/** One delivery to each of these people, once, but not to `except`. */
export function tell(
  kind: DeliveryKind,
  subject: { readonly type: SubjectType; readonly id: Id },
  people: readonly { readonly personId: Id }[],
  more: { readonly partnership: Id | null; readonly stage: string; readonly now: Date; readonly except?: Id },
): readonly Owed[] {
  const persons = [...new Set(people.map(each => each.personId))].filter(each => each !== more.except);
  return persons.map(person => ({
    kind,
    subject,
    to: { person },
    partnershipId: more.partnership,
    stage: more.stage,
    wantedAt: more.now,
  }));
}

/** A contact with the names around them and the first thing the host has promised their organisation, else anybody. */
export async function introduced(rows: Rows, loaded: LoadedContact, today: CivilDate): Promise<IntroducedView> {
  const { contact, partnership, organisations } = loaded;
  const host = organisations.find(each => each.isHost) ?? null;
  const open = await rows.commitments.of(partnership.id, ['open', 'at_risk']);
  const ours = open
    .filter(each => each.ownerOrganisationId === host?.id)
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  const there = (await rows.accounts.of(contact.personId)).filter(each => each.platform === contact.channel);
  const first = ours.find(each => each.toOrganisationId === contact.organisationId) ?? ours[0] ?? null;
  return {
    contact: contact.id,
    name: contact.person.name,
    organisation: contact.organisation.name,
    steward: introducer(loaded, today)?.person.name ?? host?.name ?? '',
    host: host?.name ?? '',
    partnership: partnership.name === contact.organisation.name ? '' : partnership.name,
    ownWords: contact.introduction,
    promise: first === null ? null : { what: first.what, due: first.due },
    phone: contact.person.phone,
    sentOn: contact.sentOn,
    isReached: there.length === 0 || there.some(each => each.reachable),
    today,
  };
}
