/** Owns a change of steward and a dated cover: planned ahead, so that the other side is told before it happens (product §3). */
import * as makeRows from '../../domain/partnership/make.ts';
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import * as forms from '../../messages/partnership/peopleForms.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Contact, ContactWho } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { readDate } from '../date.ts';
import { doingIn } from './end.ts';
import { colleaguesOf } from './leave.ts';
import { bare, isOwnSide, type LoadedContact, loadContact, reachable, standingIn, tell } from './load.ts';
import { contactOf } from './show.ts';
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
  const planned = await plan(ask, loaded, values, term);
  if (values.leaves === 'yes') {
    const until = people.lastDayBefore(term.from, ask.today);
    await ask.rows.contacts.save({ ...bare(loaded.contact), until });
  }
  const from = day(term.from, ask.language, ask.today);
  const said = words[ask.language].people.handover.planned(planned.person.name, loaded.contact.person.name, from);
  return finish(ask, loaded, planned, term, said);
}

/** A dated handover, for a vacation: it ends by itself. */
export async function cover(ask: Ask, values: ActionValues<'contact.cover'>): Promise<Reply> {
  if ((await ask.rows.contacts.get(values.nonce)) !== null) return contactOf(ask, values.nonce);
  const loaded = await steward(ask, values.id);
  const until = readDate(ask, values.until, 'until');
  const term = { from: readDate(ask, values.from, 'from'), until };
  const planned = await plan(ask, loaded, values, term);
  const [from, last] = [term.from, until].map(date => day(date, ask.language, ask.today));
  const { name } = loaded.contact.person;
  const said = words[ask.language].people.handover.plannedCover(planned.person.name, name, from ?? '', last ?? '');
  return finish(ask, loaded, planned, term, said);
}

/** The row of whoever will stand in; the rules make it a backup's until the day, so that they read along before it. */
async function plan(
  ask: Ask,
  loaded: LoadedContact,
  values: { readonly nonce: Id; readonly to: Id | ''; readonly person: string },
  term: people.Term,
): Promise<ContactWho> {
  people.demandTerm(term, ask.today);
  const { contact, partnership } = loaded;
  const { there, person } = await successor(ask, loaded, values);
  const fresh = makeRows.contact(
    {
      id: values.nonce,
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

type Successor = { readonly there: ContactWho | null; readonly person: ContactWho['person'] };

/** Whom the platform's list names goes before the colleague with whom the form began, and may be one of them. */
async function successor(
  ask: Ask,
  loaded: LoadedContact,
  values: { readonly to: Id | ''; readonly person: string },
): Promise<Successor> {
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
async function finish(
  ask: Ask,
  loaded: LoadedContact,
  planned: ContactWho,
  term: people.Term,
  said: ReturnType<typeof words.en.people.handover.planned>,
): Promise<Reply> {
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
  return contactOf(ask, successor, said, ...lapsing(ask, loaded, planned, begun && term.until === null));
}

/** A steward is no second person: said at once where it is so at once. */
function lapsing(ask: Ask, { contact, contacts }: LoadedContact, { person, personId }: ContactWho, isNow: boolean) {
  const { id, name } = contact.organisation;
  const was = contacts.some(each => each.isSecond && each.personId === personId && each.organisationId === id);
  return isNow && was ? [words[ask.language].people.secondOver(person.name, name, isOwnSide(ask, contact))] : [];
}

/** Who is a steward, or stands in for somebody already, is not offered. */
function standingInFor(ask: Ask, loaded: LoadedContact): forms.StandingIn {
  const colleagues = colleaguesOf(ask, loaded).filter(each => each.role !== 'steward' && each.coversId === null);
  return {
    nonce: ask.newId(),
    contact: loaded.contact.id,
    name: loaded.contact.person.name,
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
