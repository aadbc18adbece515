/** Builds two partnerships of one host, and people who have no business in the first of them. */

import { Prisma } from '../../src/store/generated/client.ts';
import { term } from '../domain/agreement/rows.ts';
import { feedback as said } from '../domain/feedback/rows.ts';
import { metric } from '../domain/metric/rows.ts';
import * as rows from '../support/rows.ts';
import { type Stage, stage } from '../support/stage.ts';

const TODAY = '2026-06-01';

/** Every id, name and word of the first partnership holds one of these; nothing of the second one does. */
export const FOOD = /food|grace|rosa|díaz|leaflets/i;

/** Oak's own rows, and those of food that anybody could have read off an old card. */
export const OWN = {
  partnership: 'oak',
  promise: 'oak-promise',
  late: 'oak-late',
  contact: 'luz-oak',
  checkIn: 'oak-met',
  ahead: 'oak-ahead',
} as const;
export const FOREIGN = {
  partnership: 'food',
  promise: 'food-promise',
  contact: 'rosa-food',
  checkIn: 'food-met',
  line: 'food-line',
  note: 'food-note',
  role: 'food-role',
  account: 'food-account',
  feedback: 'food-said',
  term: 'food-term',
  metric: 'food-number',
  organisation: 'grace',
} as const;

/**
 * luz, lee: steward and member of the partner in oak; helen, hank: the host's steward and member there; gone: was in food
 * until yesterday; lead: leader; nobody: a stranger. Dana and Rosa are in food.
 */
export async function outside(): Promise<Stage> {
  const s = await stage({ coordinator: false });
  const { client } = s;
  const people = ['luz', 'lee', 'helen', 'hank', 'gone', 'lead'];
  await client.organisation.create({ data: rows.organisation({ id: 'oakschool', name: 'Oak School' }) });
  await client.person.createMany({
    data: people.map(id => rows.person({ id, name: `${id} Hill`, email: `${id}@oak.example` })),
  });
  await client.account.createMany({
    data: people.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })),
  });
  await client.partnership.create({ data: rows.partnership({ id: 'oak', name: 'Oak', checkIn: 'none' }) });
  await client.partnershipOrganisation.createMany({
    data: ['mercy', 'oakschool'].map(organisationId => ({ partnershipId: 'oak', organisationId })),
  });
  const inOak = (personId: string, organisationId: string, role: 'steward' | 'member') =>
    rows.contact({ id: `${personId}-oak`, partnershipId: 'oak', personId, organisationId, role });
  await client.contact.createMany({
    data: [
      inOak('luz', 'oakschool', 'steward'),
      inOak('lee', 'oakschool', 'member'),
      inOak('helen', 'mercy', 'steward'),
      inOak('hank', 'mercy', 'member'),
      rows.contact({
        id: 'gone-food',
        partnershipId: 'food',
        personId: 'gone',
        organisationId: 'grace',
        role: 'steward',
        until: '2026-05-31',
      }),
    ],
  });
  await client.hostRole.create({ data: rows.hostRole({ id: FOREIGN.role, personId: 'lead', role: 'leader' }) });
  await client.account.create({
    data: rows.account({ id: FOREIGN.account, claims: FOREIGN.contact, name: 'Rosa, Grace Pantry' }),
  });
  await insiders(s);
  await promises(s);
  await meetings(s);
  await feedback(s);
  await agreement(s);
  await client.metric.create({ data: metric({ id: FOREIGN.metric, words: 'families got food' }) });
  return s;
}

/** In food, but with little to say there: tess, steward of a third organisation; mia and hal, members at Grace and at the host. */
async function insiders({ client }: Stage): Promise<void> {
  const people = { tess: 'tenants', mia: 'grace', hal: 'mercy' } as const;
  const ids = Object.keys(people);
  await client.organisation.create({ data: rows.organisation({ id: 'tenants', name: 'Tenants of Main Street' }) });
  await client.partnershipOrganisation.create({ data: { partnershipId: 'food', organisationId: 'tenants' } });
  await client.person.createMany({ data: ids.map(id => rows.person({ id })) });
  await client.account.createMany({ data: ids.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })) });
  await client.contact.createMany({
    data: Object.entries(people).map(([personId, organisationId]) => {
      const role = personId === 'tess' ? 'steward' : 'member';
      return rows.contact({ id: `${personId}-food`, partnershipId: 'food', personId, organisationId, role });
    }),
  });
}

async function promises({ client }: Stage): Promise<void> {
  const food = { partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' };
  const oak = { partnershipId: 'oak', ownerContactId: 'luz-oak', ownerOrganisationId: 'oakschool' };
  await client.commitment.createMany({
    data: [
      rows.commitment({ ...food, id: FOREIGN.promise, toOrganisationId: 'grace' }),
      rows.commitment({ ...oak, id: OWN.promise, toOrganisationId: 'mercy', what: 'Ten chairs' }),
      rows.commitment({
        ...oak,
        id: OWN.late,
        toOrganisationId: 'mercy',
        what: 'A bus',
        state: 'not_kept',
        due: '2026-05-01',
      }),
    ],
  });
  await client.digestNote.create({
    data: {
      id: FOREIGN.note,
      subjectType: 'commitment',
      subjectId: FOREIGN.promise,
      byId: 'dana-food',
      text: 'leaflets',
      on: TODAY,
      createdAt: rows.START,
    },
  });
}

/** Rosa's word to Mercy, in confidence: not even those beside her may settle or read it. */
async function feedback({ client }: Stage): Promise<void> {
  const words = 'The leaflets are never in Spanish';
  const by = { byContactId: 'rosa-food', byOrganisationId: 'grace', toOrganisationId: 'mercy' };
  await client.feedback.create({ data: said({ id: FOREIGN.feedback, ...by, voice: 'confidence', words }) });
}

/** Words of Mercy's that wait for the yes of Grace Pantry. */
async function agreement({ client }: Stage): Promise<void> {
  const words = 'No family leaves without food';
  await client.term.create({
    data: term({ id: FOREIGN.term, partnershipId: 'food', byContactId: 'dana-food', words }),
  });
}

async function meetings({ client }: Stage): Promise<void> {
  const held = { on: TODAY, state: 'held', heldOn: TODAY, minutesOn: TODAY, correctionsUntil: '2026-06-05' } as const;
  await client.checkIn.createMany({
    data: [
      rows.checkIn({ id: FOREIGN.checkIn, partnershipId: 'food', ...held }),
      rows.checkIn({ id: OWN.checkIn, partnershipId: 'oak', ...held }),
      rows.checkIn({ id: OWN.ahead, partnershipId: 'oak', on: '2026-06-09' }),
    ],
  });
  await client.checkInLine.createMany({
    data: [
      rows.line({ id: FOREIGN.line, checkInId: FOREIGN.checkIn, text: 'Rosa counts the leaflets' }),
      rows.line({ id: `${FOREIGN.line}-1`, checkInId: FOREIGN.checkIn, text: 'Rosa counts them again' }),
    ],
  });
}

/** Every row of every table in which anything of the first partnership stands, as text. */
export async function ofFood({ client }: Stage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of Object.keys(Prisma.ModelName).filter(each => each !== 'SeenIntent')) {
    const all = await client.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    found.push(...all.map(row => `${name} ${JSON.stringify(row)}`).filter(row => FOOD.test(row)));
  }
  return found.sort();
}
