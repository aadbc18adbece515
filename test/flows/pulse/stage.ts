/** Builds a stage for the pulse: a coalition that can be shown and small partnerships that cannot, people who answer, and time that passes. */
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import * as time from '../../../src/domain/time.ts';
import { composing, recomposing } from '../../../src/flows/compose.ts';
import { performing } from '../../../src/flows/due.ts';
import { handling } from '../../../src/flows/handle.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { planner } from '../../../src/scheduler/planner.ts';
import { seededIds } from '../../support/deps.ts';
import {
  account,
  checkIn,
  contact,
  hostRole,
  organisation,
  partnership,
  person,
  place,
  seed,
} from '../../support/rows.ts';
import { stored } from '../../support/stored.ts';

const NY = 'America/New_York';
export const OPENS = '2026-07-14';
export const ROUND = '2026-Q3';

type Values = Readonly<Record<string, string>>;
export type Stage = Awaited<ReturnType<typeof stage>>;

/** Who else there is: person, organisation, partnership; the first of an organisation is its steward. */
const PARTNERS = [
  ['ruth', 'church', 'coalition'],
  ['samuel', 'church', 'coalition'],
  ['lucia', 'casa', 'coalition'],
  ['mateo', 'casa', 'coalition'],
  ['tamika', 'tenants', 'coalition'],
  ['walter', 'tenants', 'coalition'],
  ['ben', 'grace', 'food'],
  ['helen', 'oak', 'school'],
  ['tom', 'oak', 'school'],
  ['irene', 'seniors', 'aging'],
  ['carmen', 'centro', 'aging'],
] as const;
export const COALITION = ['ruth', 'samuel', 'lucia', 'mateo', 'tamika', 'walter'] as const;
export const OTHERS = ['rosa', 'ben', 'helen', 'tom', 'irene', 'carmen'] as const;

/** Fresh Food of the sample beside three more; Dana is the steward of all, Evelyn leads, Priya coordinates. Monday before a round. */
export async function stage() {
  const db = await stored('pulse');
  await populate(db);
  db.at(time.instantOf('2026-07-13', '12:00', NY));
  const deps = { store: db.store, clock: db.clock, newId: seededIds('flows'), log: db.deps.log };
  const handle = handling({ ...deps, awake: () => undefined });
  const perform = performing(deps);
  const system = db.store.system.agenda;
  const woken: typeof system.woken = async (now, most) =>
    (await system.woken(now, most)).filter(row => row.type === 'round');
  const plan = planner({ agenda: { ...system, woken }, perform, newRef: () => 'ref', log: deps.log });
  let intents = 0;
  const from = (user: string) => {
    intents += 1;
    return { id: `i${intents}`, from: { platform: 'web', tenant: 'console', user }, at: null } as const;
  };
  const press = (user: string, action: string, values: Values = {}): Promise<Reply> =>
    handle({ ...from(user), kind: 'pressed', action, values });
  const parcel = async (kind: string, to: string) => {
    const rows = await db.client.delivery.findMany({ where: { kind }, orderBy: { createdAt: 'desc' } });
    const row = rows.find(each => each.personId === to || each.placeId === to);
    if (row === undefined) throw new Error(`${kind} is not owed to ${to}`);
    const recipient = row.personId === null ? { place: to } : { person: to };
    return { delivery: row.id, kind, subject: row.subjectId, to: recipient };
  };
  return {
    ...db,
    press,
    type: (user: string, words: string): Promise<Reply> => handle({ ...from(user), kind: 'typed', words }),
    /** Presses the button with this label. */
    tap: (user: string, card: Card, label: string) => {
      const found = buttonsOf(card).find(button => button.label === label);
      if (found === undefined) throw new Error(`no ${label} on the card`);
      return press(user, found.action, found.values);
    },
    /** Sends a form as somebody filled it in. */
    send: (user: string, filled: Form, values: Values) => press(user, filled.action, { ...filled.hidden, ...values }),
    open: (on = OPENS) => perform({ row: { type: 'host', id: 'host' }, act: 'open_round', on }),
    /** Time passes: the round is looked at whenever it wakes on the way. */
    until: async (date: string, at = '12:00') => {
      const to = time.instantOf(date, at, NY);
      for (let looks = 0; looks < 30; looks += 1) {
        const round = await db.client.round.findFirst({ where: { wakeAt: { lte: to } } });
        const wakes = round?.wakeAt ?? to;
        db.at(new Date(Math.max(wakes.getTime(), db.clock.now().getTime())));
        await plan({ now: db.clock.now(), wall: db.clock.wall, stopping: () => false });
        if (round === null) break;
      }
      db.at(to);
    },
    /** Answers all six with one point. */
    answer: async (user: string, point: string, how: 'pooled' | 'by_name' = 'pooled', more: Values = {}) => {
      const round = await db.client.round.findFirstOrThrow({ where: { state: 'open' } });
      const filled = form(await press(user, 'pulse.start', { id: round.id, how }));
      const points = Object.fromEntries(['R', 'T', 'P', 'C', 'F', 'M'].map(code => [code, point]));
      return press(user, filled.action, { ...filled.hidden, ...points, ...more });
    },
    /** The words of one delivery, or null where it is moot. */
    words: async (kind: string, to: string): Promise<Card | null> =>
      (await composing(deps)([await parcel(kind, to)]))?.card ?? null,
    /** What a card that somebody holds says now. */
    held: async (kind: string, to: string): Promise<Card> =>
      recomposing(deps)({ id: 'post', owed: [await parcel(kind, to)] }),
    /** What waits, as `kind recipient`. */
    owed: async (kind: string) => {
      const rows = await db.client.delivery.findMany({ where: { state: 'waiting', kind } });
      return rows.map(row => row.personId ?? row.placeId ?? '').sort();
    },
  };
}

async function populate({ client }: Awaited<ReturnType<typeof stored>>): Promise<void> {
  await seed(client);
  await client.partnership.update({ where: { id: 'food' }, data: { cohort: 'Direct' } });
  const cohorts = { coalition: 'Coalitions', school: 'Direct', aging: 'Direct' };
  for (const [id, cohort] of Object.entries(cohorts)) {
    await client.partnership.create({ data: partnership({ id, name: `The ${id}`, cohort }) });
    await client.contact.create({
      data: contact({
        id: `dana-${id}`,
        partnershipId: id,
        personId: 'dana',
        organisationId: 'mercy',
        role: 'steward',
      }),
    });
  }
  const stewards = new Map<string, string>([['grace', 'rosa']]);
  for (const [who, organisationId] of PARTNERS) if (!stewards.has(organisationId)) stewards.set(organisationId, who);
  const organisations = [...stewards.keys()].filter(id => id !== 'grace');
  const people = PARTNERS.map(([who]) => who);
  const contacts = PARTNERS.map(([who, organisationId, partnershipId]) => {
    const role = stewards.get(organisationId) === who ? 'steward' : 'member';
    return contact({ id: `${who}-in`, partnershipId, personId: who, organisationId, role });
  });
  await client.organisation.createMany({ data: organisations.map(id => organisation({ id, name: `The ${id}` })) });
  await client.person.createMany({
    data: people.map(id => person({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}` })),
  });
  await client.contact.createMany({ data: contacts });
  await client.account.createMany({ data: people.map(id => account({ id: `${id}-web`, user: id, personId: id })) });
  for (const partnershipId of ['food', ...Object.keys(cohorts)]) {
    const held = {
      id: `${partnershipId}-met`,
      partnershipId,
      on: '2026-06-02',
      heldOn: '2026-06-02',
      state: 'held',
    } as const;
    await client.checkIn.create({ data: checkIn(held) });
  }
  for (const [who, role] of [
    ['evelyn', 'leader'],
    ['priya', 'coordinator'],
  ] as const) {
    await client.person.create({ data: person({ id: who, name: who }) });
    await client.hostRole.create({ data: hostRole({ personId: who, role }) });
    await client.account.create({ data: account({ id: `${who}-web`, user: who, personId: who }) });
  }
  await client.place.create({ data: place({ id: 'riverside', partnershipId: 'coalition', name: 'riverside' }) });
}

export function told(reply: Reply): Card {
  if (!('tell' in reply) || reply.tell === undefined) throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.tell;
}

export function form(reply: Reply): Form {
  if (!('ask' in reply) || reply.ask === undefined) throw new Error(`no form: ${JSON.stringify(reply)}`);
  return reply.ask;
}

export function shown(card: Card | null): Card {
  if (card === null) throw new Error('nothing to say');
  return card;
}
