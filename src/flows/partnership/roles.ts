/** Owns the host's coordinators and leaders, and the two things the first coordinator sets up (product "Who uses it"). */
import { buttons as row, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import * as address from '../../domain/partnership/address.ts';
import * as makeRows from '../../domain/partnership/make.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/partnership/arrival.ts';
import * as buttons from '../../messages/partnership/buttons.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { zones } from '../../messages/partnership/months.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { demandCoordinator } from './load.ts';
import { whom } from './whom.ts';

export async function list(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  return listed(ask);
}

export async function askRole(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  return { ask: cards.role(ask.language, ask.newId()) };
}

/** Given twice it is given once. */
export async function give(ask: Ask, values: ActionValues<'host.role'>): Promise<Reply> {
  demandCoordinator(ask);
  const { language, timeZone } = ask.me.person;
  const person = await whom(ask, values.person, { language, timeZone });
  const held = (await ask.rows.people.hostRoles(values.role)).some(each => each.personId === person.id);
  if (!held) {
    const { nonce: id, role } = values;
    await ask.rows.people.addHostRole({ id, personId: person.id, role, since: ask.today, until: null });
    await audit(ask, 'host.role_given', person.id, role);
  }
  const say = words[ask.language].arrival.roles;
  return listed(ask, say.added(person.name, say[values.role]));
}

/** Somebody always coordinates. */
export async function end(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  demandCoordinator(ask);
  const all = await current(ask);
  const ending = found(all.find(each => each.id === id) ?? null);
  const isLast = ending.role === 'coordinator' && all.filter(each => each.role === 'coordinator').length === 1;
  if (isLast) throw new Refusal('host.last_coordinator');
  // Its last day was yesterday, so that it ends with this press and not tonight.
  await ask.rows.people.endHostRole(id, time.addDays(ask.today, -1));
  await audit(ask, 'host.role_ended', ending.personId, ending.role);
  const say = words[ask.language].arrival.roles;
  return listed(ask, say.ended(ending.person.name, say[ending.role]));
}

/** Who they are, and which organisation runs Tend. */
export async function askSetup(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  const host = await ask.rows.organisations.host();
  const { name, timeZone: zone } = ask.me.person;
  return { ask: cards.setUp(ask.language, { name, zone, organisation: host === null ? '' : null }, zones) };
}

/** The host is named once; later this saves the coordinator's own name and zone alone. */
export async function setUp(ask: Ask, values: ActionValues<'host.setup'>): Promise<Reply> {
  demandCoordinator(ask);
  const name = address.readName(values.name, 'name');
  if (!time.isZone(values.zone)) throw new Refusal('zone.unknown', {}, 'zone');
  if ((await ask.rows.organisations.host()) === null) {
    const host = { id: ask.newId(), name: values.organisation, side: 'health' as const, isHost: true };
    const made = makeRows.organisation(host, 'organisation', ask.now);
    if ((await ask.rows.organisations.named(made.name)) !== null) {
      throw new Refusal('organisation.exists', {}, 'organisation');
    }
    await ask.rows.organisations.add(made);
  }
  await ask.rows.people.save({ ...ask.me.person, name, timeZone: values.zone });
  const done = words[ask.language].arrival.setUp.done(name);
  return { tell: one(ask.language, done, row(buttons.add(ask.language, 'main'), buttons.roles(ask.language))) };
}

async function listed(ask: Ask, ...said: readonly Text[]): Promise<Reply> {
  const lines = (await current(ask)).map(each => ({ id: each.id, name: each.person.name, role: each.role }));
  return {
    tell: cards.roles(
      lines,
      ask.language,
      said.map(each => text(each)),
    ),
  };
}

async function current(ask: Ask) {
  return (await ask.rows.people.hostRoles()).filter(each => isCurrent(each, ask.today));
}

async function audit(ask: Ask, act: string, person: Id, detail: string): Promise<void> {
  await ask.rows.audit({ act, subject: { type: 'person', id: person }, partnershipId: null, detail });
}
