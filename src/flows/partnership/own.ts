/** Owns somebody's own settings: pause, stop, language and details; nobody else changes them for them (product §8). */

import type { Text } from '../../cards/text.ts';
import * as address from '../../domain/partnership/address.ts';
import * as stopping from '../../domain/partnership/stop.ts';
import type { Language } from '../../domain/person.ts';
import { listed } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import { zones } from '../../messages/partnership/months.ts';
import * as cards from '../../messages/partnership/own.ts';
import { firstName, words } from '../../messages/partnership/words.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Person } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { readClock, readDate } from '../date.ts';
import { hostStewards, load, tell } from './load.ts';
import { saveDetails } from './persons.ts';

export async function show(ask: Ask): Promise<Reply> {
  return settings(ask, ask.me.person, words[ask.language].own.greeting(firstName(ask.me.person.name)));
}

export async function askPause(ask: Ask): Promise<Reply> {
  return { ask: cards.pause(ask.language) };
}

/** Quiet until the date, which is the first day of messages again: it ends by itself. */
export async function pause(ask: Ask, values: ActionValues<'person.pause'>): Promise<Reply> {
  if (values.until.trim() === '') return askPause(ask);
  const pausedUntil = readDate(ask, values.until, 'until');
  if (pausedUntil <= ask.today) throw new Refusal('date.past', {}, 'until');
  const person = await save(ask, { ...ask.me.person, pausedUntil });
  return settings(ask, person, words[ask.language].own.paused(day(pausedUntil, ask.language, ask.today)));
}

export async function resume(ask: Ask): Promise<Reply> {
  const { pausedUntil } = ask.me.person;
  const say = words[ask.language].own;
  if (pausedUntil === null || pausedUntil <= ask.today) return settings(ask, ask.me.person, say.notPaused);
  return settings(ask, await save(ask, { ...ask.me.person, pausedUntil: null }), say.resumed);
}

/** One tap, without a fuss; the host's stewards of the partner are told, kindly. */
export async function stop(ask: Ask, values: ActionValues<'person.stop'>): Promise<Reply> {
  const families = read(values.families);
  const stopped = stopping.stop(ask.me.person.stopped, families);
  const person = { ...ask.me.person, stopped };
  if (stopped !== ask.me.person.stopped) {
    await save(ask, person);
    await tellStewards(ask, families);
  }
  return { tell: cards.stopped(person, families) };
}

export async function start(ask: Ask, values: ActionValues<'person.start'>): Promise<Reply> {
  const families = read(values.families);
  const person = await save(ask, { ...ask.me.person, stopped: stopping.start(ask.me.person.stopped, families) });
  return settings(ask, person, words[ask.language].own.started(cards.familiesNamed(families, ask.language)));
}

/** Beginning with this answer. */
export async function speak(ask: Ask, { language }: { readonly language: Language }): Promise<Reply> {
  const person = await save(ask, { ...ask.me.person, language });
  return settings(ask, person, words[language].own.speaks);
}

export async function askDetails(ask: Ask): Promise<Reply> {
  return { ask: cards.details(ask.me.person, zones) };
}

/** Everything that can be wrong is refused at its own field; hours must leave some time to be written to. */
export async function details(ask: Ask, values: ActionValues<'person.details'>): Promise<Reply> {
  const name = address.readName(values.name, 'name');
  if (!time.isZone(values.zone)) throw new Refusal('zone.unknown', {}, 'zone');
  const days = time.parseWorkingDays(values.days);
  if (days === null) throw new Refusal('days.unreadable', {}, 'days');
  const [politeFrom, politeTo] = [readClock(values.from, 'from'), readClock(values.to, 'to')];
  if (politeFrom >= politeTo) throw new Refusal('hours.backwards', {}, 'to');
  const person: Person = {
    ...ask.me.person,
    name,
    email: address.readEmail(values.email, 'email'),
    phone: address.readPhone(values.phone, 'phone'),
    timeZone: values.zone,
    workingDays: time.printWorkingDays(days),
    politeFrom,
    politeTo,
  };
  await saveDetails(ask, person);
  return settings(ask, person, words[ask.language].own.saved);
}

/** They come from a button and may be forged. @throws Refusal malformed where none is left */
function read(typed: string): readonly stopping.Family[] {
  const families = listed(typed).filter(stopping.isFamily);
  if (families.length === 0) throw new Refusal('malformed');
  return families;
}

async function save(ask: Ask, person: Person): Promise<Person> {
  await ask.rows.people.save(person);
  return person;
}

/** Only for a partner's contacts: the host's own staff settle it among themselves. */
async function tellStewards(ask: Ask, families: readonly stopping.Family[]): Promise<void> {
  const stage = `${families.join('+')}:${ask.today}`;
  for (const contact of ask.me.contacts.filter(each => !each.organisation.isHost)) {
    const loaded = await load(ask.rows, contact.partnershipId);
    const more = { partnership: contact.partnershipId, stage, now: ask.now, except: ask.me.person.id };
    const stewards = hostStewards(loaded, ask.today);
    await ask.rows.outbox.owe(tell('contact.stopped', { type: 'contact', id: contact.id }, stewards, more));
  }
}

async function settings(ask: Ask, person: Person, said: Text): Promise<Reply> {
  const contacts = ask.me.contacts
    .filter(each => !each.organisation.isHost)
    .map(each => ({ id: each.id, partnership: each.partnership.name, consent: each.consent }));
  return { tell: cards.settings({ person, contacts, today: ask.today }, said) };
}
