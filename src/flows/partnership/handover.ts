/** Owns a change of steward and a dated cover: planned ahead, so that the other side is told before it happens (product §3). */
import { text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import * as makeRows from '../../domain/partnership/make.ts';
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day, shortDay } from '../../messages/dates.ts';
import * as forms from '../../messages/partnership/peopleForms.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Contact, ContactWho } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { readDate } from '../date.ts';
import { offering } from './elsewhere.ts';
import { doingIn } from './end.ts';
import { colleaguesOf } from './leave.ts';
import {
  bare,
  hostStewards,
  introducer,
  isOwnSide,
  type LoadedContact,
  loadContact,
  reachable,
  standingIn,
  tell,
} from './load.ts';
import { contactOf, contactWith } from './show.ts';
import { takeOver } from './takeover.ts';
import { whom } from './whom.ts';

type Pressed = { readonly id: Id };

export async function askHandover(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.handover(ask.language, standingInFor(ask, await steward(ask, id))) };
}

export async function askCover(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.cover(ask.language, standingInFor(ask, await steward(ask, id))) };
}

/** For good, from a day on. The form's nonce is the id of the row that plans it. */
export async function handover(ask: Ask, values: ActionValues<'contact.handover'>): Promise<Reply> {
  if ((await ask.rows.contacts.get(values.nonce)) !== null) return contactOf(ask, values.nonce);
  const loaded = await steward(ask, values.id);
  const term = { from: readDate(ask, values.from, 'from'), until: null };
  return handOver(ask, loaded, values, { ...term, leaves: values.leaves === 'yes' });
}

/** A dated handover, for a vacation: it ends by itself. */
export async function cover(ask: Ask, values: ActionValues<'contact.cover'>): Promise<Reply> {
  if ((await ask.rows.contacts.get(values.nonce)) !== null) return contactOf(ask, values.nonce);
  const loaded = await steward(ask, values.id);
  const until = readDate(ask, values.until, 'until');
  const term = { from: readDate(ask, values.from, 'from'), until };
  return handOver(ask, loaded, values, { ...term, leaves: false });
}

type Values = { readonly nonce: Id; readonly to: Id | ''; readonly person: string };
/** `leaves`: whoever hands over is gone from the day before. */
export type Change = people.Term & { readonly leaves: boolean };

async function handOver(ask: Ask, loaded: LoadedContact, values: Values, change: Change): Promise<Reply> {
  people.demandTerm(change, ask.today);
  const next = await successor(ask, loaded, values);
  const id = await arrange(ask, loaded, { ...next, id: values.nonce }, change);
  const { contact } = loaded;
  const said = saidOf(ask, next.person.name, contact.person.name, change);
  const more = [
    ...lapsing(ask, loaded, next.person, change),
    ...quiet(ask, contact, change),
    ...(await waiting(ask, loaded, id)),
  ];
  return contactWith(ask, id, [...[said, ...more].map(each => text(each)), ...(await offering(ask, id))]);
}

/** A cover takes nothing from whoever is away: that they can be left alone meanwhile is theirs to choose. */
function quiet(ask: Ask, { personId }: ContactWho, { until }: people.Term): readonly Text[] {
  if (until === null || personId !== ask.me.person.id) return [];
  return [words[ask.language].people.handover.quiet(shortDay(time.addDays(until, 1), ask.language, ask.today))];
}

/** What is planned, for whoever planned it. */
export function saidOf(ask: Ask, next: string, old: string, { from, until }: people.Term): Text {
  const say = words[ask.language].people.handover;
  const on = (date: string) => day(date, ask.language, ask.today);
  return until === null ? say.planned(next, old, on(from)) : say.plannedCover(next, old, on(from), on(until));
}

/** Plans it, or does it where it begins today; returns the contact who is, or will be, the steward. */
export async function arrange(
  ask: Ask,
  loaded: LoadedContact,
  next: Successor & { readonly id: Id },
  change: Change,
): Promise<Id> {
  const planned = await plan(ask, loaded, next, change);
  if (change.leaves) {
    const until = people.lastDayBefore(change.from, ask.today);
    await ask.rows.contacts.save({ ...bare(loaded.contact), until });
  }
  return finish(ask, loaded, planned, change);
}

/** The row of whoever will stand in; the rules make it a backup's until the day, so that they read along before it. */
async function plan(
  ask: Ask,
  { contact, partnership }: LoadedContact,
  { id, there, person }: Successor & { readonly id: Id },
  term: people.Term,
): Promise<ContactWho> {
  const fresh = makeRows.contact(
    {
      id,
      partnershipId: partnership.id,
      personId: person.id,
      organisationId: contact.organisationId,
      role: 'backup',
      channel: there?.channel ?? null,
      isHost: contact.organisation.isHost,
    },
    ask.today,
    ask.now,
  );
  const row = people.standIn(there === null ? fresh : asConsented(fresh, there), bare(contact), term, ask.today);
  await ask.rows.contacts.add(row);
  return { ...row, person, organisation: contact.organisation };
}

/** Who has answered once is not asked again because they stand in for a colleague. */
function asConsented(fresh: Contact, there: Contact): Contact {
  const { consent, sentOn, deliveredOn, remindedOn, callAskedOn, answeredOn, consentMeans } = there;
  return { ...fresh, consent, sentOn, deliveredOn, remindedOn, callAskedOn, answeredOn, consentMeans };
}

export type Successor = { readonly there: ContactWho | null; readonly person: ContactWho['person'] };

/** Whom the platform's list names goes before the colleague with whom the form began, and may be one of them. */
async function successor(ask: Ask, loaded: LoadedContact, values: Values): Promise<Successor> {
  const colleagues = colleaguesOf(ask, loaded);
  if (ask.picked === null && values.to !== '') {
    const there = found(colleagues.find(each => each.id === values.to) ?? null);
    return { there, person: there.person };
  }
  if (ask.picked === null && values.person.trim() === '') throw new Refusal('cover.who', {}, 'person');
  // A successor is taken to speak and live like whom they follow, until they say otherwise.
  const { language, timeZone } = loaded.contact.person;
  const person = await whom(ask, values.person, { language, timeZone });
  const there = colleagues.find(each => each.personId === person.id) ?? null;
  if (there === null) demandNew(ask, loaded, person);
  return { there, person };
}

function demandNew(ask: Ask, loaded: LoadedContact, person: ContactWho['person']): void {
  const isThere = loaded.contacts.some(
    each =>
      each.personId === person.id &&
      each.organisationId === loaded.contact.organisationId &&
      isCurrent(each, ask.today),
  );
  if (isThere) throw new Refusal('contact.already', {}, 'person');
}

/** What begins today begins at once; everybody concerned is told now, before the change where there is a before. */
async function finish(ask: Ask, loaded: LoadedContact, planned: ContactWho, term: people.Term): Promise<Id> {
  const { partnership, contact } = loaded;
  const begun = term.from <= ask.today;
  const doing = () => doingIn(ask, partnership.id);
  const successor = begun ? await takeOver(ask.rows, planned.id, ask.today, doing) : planned.id;
  const about = { type: 'contact', id: successor } as const;
  await ask.rows.audit({
    act: term.until === null ? 'contact.handover' : 'contact.cover',
    subject: { type: 'contact', id: contact.id },
    partnershipId: partnership.id,
    detail: successor,
  });
  const told = reachable(loaded, ask.today).filter(
    each => each.organisationId !== contact.organisationId || each.role === 'steward',
  );
  const who = planned.consent === 'here' || planned.consent === 'email' ? [...told, planned] : told;
  const more = { partnership: partnership.id, stage: term.from, now: ask.now, except: ask.me.person.id };
  // What begins today brings all there is to know at once, instead of the word that it will.
  const others = begun ? who.filter(each => each.personId !== planned.personId) : who;
  await ask.rows.outbox.owe(tell('partnership.handover', about, others, more));
  if (begun && who.includes(planned)) await ask.rows.outbox.owe(tell('partnership.pack', about, [planned], more));
  if (isUnsent(planned)) {
    const stewards = hostStewards(loaded, ask.today);
    await ask.rows.outbox.owe(tell('contact.added', about, stewards, { ...more, stage: 'added' }));
  }
  return successor;
}

/** A partner's newcomer hears nothing until the host's steward has sent the first note. */
const isUnsent = ({ consent, organisation }: ContactWho): boolean => consent === 'none' && !organisation.isHost;

/** Whoever may send it finds the way on the card they get. */
async function waiting(ask: Ask, loaded: LoadedContact, id: Id): Promise<readonly Text[]> {
  const planned = found(await ask.rows.contacts.get(id));
  const steward = introducer(loaded, ask.today);
  if (!isUnsent(planned) || steward === null || standing.manages(standingIn(ask, loaded.partnership.id))) return [];
  return [words[ask.language].people.waitsForSteward(steward.person.name)];
}

/** A steward is no second person: said at once where it is so at once. */
function lapsing(
  ask: Ask,
  { contact, contacts }: LoadedContact,
  person: ContactWho['person'],
  { from, until }: people.Term,
): readonly Text[] {
  const { id, name } = contact.organisation;
  const was = contacts.some(each => each.isSecond && each.personId === person.id && each.organisationId === id);
  const isNow = from <= ask.today && until === null;
  return isNow && was ? [words[ask.language].people.secondOver(person.name, name, isOwnSide(ask, contact))] : [];
}

/** Who is a steward, or stands in for somebody already, is not offered. */
function standingInFor(ask: Ask, loaded: LoadedContact): forms.StandingIn {
  const colleagues = colleaguesOf(ask, loaded).filter(each => each.role !== 'steward' && each.coversId === null);
  return {
    nonce: ask.newId(),
    contact: loaded.contact.id,
    name: loaded.contact.person.name,
    partnership: loaded.partnership.name,
    colleagues: colleagues.map(each => ({ value: each.id, label: each.person.name })),
  };
}

/** Their own side's steward, whoever manages the partnership, and the one who hands over. */
async function steward(ask: Ask, id: Id): Promise<LoadedContact> {
  const loaded = await loadContact(ask.rows, id);
  demandRunning(loaded.partnership);
  standing.demand(standing.managesSide(standingIn(ask, loaded.partnership.id), loaded.contact.organisationId));
  if (!isCurrent(loaded.contact, ask.today)) throw new Refusal('contact.gone');
  if (loaded.contact.role !== 'steward') throw new Refusal('contact.no_steward');
  return loaded;
}
