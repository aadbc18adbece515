/** Who may do what: nobody outside a partnership changes a row of it or reads a word of it, whatever ids they forge (product §9). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionName, actions } from '../../src/messages/actions.ts';
import { contact } from '../support/rows.ts';
import type { Stage } from '../support/stage.ts';
import { FOOD, FOREIGN, OWN, ofFood, outside } from './outside.ts';

type Values = Readonly<Record<string, string>>;

let s: Stage;
beforeAll(async () => {
  s = await outside();
});
afterAll(() => s.close());

const names = Object.keys(actions) as ActionName[];

/** Plausible words for every field there is: only what is forged may be the reason for a "no". */
const WORDS: Values = {
  ...{ due: 'next Friday', newDate: 'next Friday', until: 'next Friday', from: 'next Monday', on: '2026-05-29' },
  ...{ what: 'x', words: 'x', name: 'x', why: 'x', cause: 'x', remedy: 'x', said: 'x', partner: 'Elm', where: 'x' },
  ...{ role: 'member', language: 'en', level: 'networking', pulse: 'yes', answer: 'no', leaves: 'yes', how: 'pooled' },
  ...{ person: 'Eve Hill, eve@example.org', zone: 'America/New_York', months: '7', phrase: 'none', checkIn: 'none' },
  ...{ type: 'commitment', texts: `Commitment:${FOREIGN.promise}:what` },
  ...{ amount: '40', counts: 'people', source: 'x' },
  ...{
    pillar: 'R',
    promise: 'A table by next Friday',
    families: 'reminders',
    organisation: 'x',
    email: 'x@oak.example',
  },
};

/** Ids of the first partnership, wherever an action carries one. */
function forged(name: ActionName): Values {
  const [family] = name.split('.');
  const ids: Values = {
    commitment: FOREIGN.promise,
    checkin: FOREIGN.checkIn,
    event: FOREIGN.checkIn,
    contact: FOREIGN.contact,
    account: FOREIGN.account,
    agreement: FOREIGN.term,
    metric: FOREIGN.metric,
    digest: FOREIGN.promise,
    feedback: FOREIGN.feedback,
    host: FOREIGN.role,
    privacy: FOREIGN.promise,
  };
  const { partnership, line, contact, organisation } = FOREIGN;
  const id = name === 'pulse.spoke' ? contact : (ids[family ?? ''] ?? partnership);
  const to = name.startsWith('contact') ? contact : organisation;
  const choices: Values = {
    is: 'yes',
    kind: family === 'commitment' ? 'thing' : 'feedback',
    voice: 'confidence',
    went: 'well',
    again: 'yes',
    step: 'purpose',
    may: 'yes',
    week: '2026-05-25',
    about: FOREIGN.promise,
  };
  const said: Values = family === 'feedback' ? { how: 'did', name: 'yes' } : {};
  return {
    ...WORDS,
    ...choices,
    ...said,
    id,
    partnership,
    line,
    owner: contact,
    to,
    backup: contact,
    by: contact,
    who: contact,
    nonce: 'NEW',
  };
}

/** What a person does to their own settings is theirs; what host staff start anew is no row of anybody's. */
const isOwn = (name: ActionName): boolean =>
  /^(person|stranger|home)\.|^partnership\.(ask_)?add$|^privacy\.(show|part|ask_forget|forget)$/.test(name);

/** Presses all of it, answers what was said, and proves that the first partnership stands as it stood. */
async function pressAll(who: string, presses: readonly (readonly [ActionName, Values])[]): Promise<string[]> {
  const before = await ofFood(s);
  const said: string[] = [];
  for (const [name, values] of presses) said.push(`${name}: ${JSON.stringify(await s.press(who, name, values))}`);
  expect(await ofFood(s)).toEqual(before);
  expect(said.filter(each => /went wrong/.test(each))).toEqual([]);
  expect(s.troubles).toEqual([]);
  return said;
}

const ALL = names.filter(name => !isOwn(name)).map(name => [name, forged(name)] as const);

test.each(['luz', 'helen', 'gone', 'nobody'])('%s, who is not in it, changes and reads nothing', async who => {
  const said = await pressAll(who, ALL);
  expect(said.filter(each => FOOD.test(each))).toEqual([]);
  // Read by their flows and refused there, rather than dropped for their shape.
  expect(said.filter(each => /could not read/.test(each)).length).toBeLessThan(3);
});

test('a leader looks at promises and organizations, changes nothing, and reads no person and no minutes', async () => {
  // Looking again at what is told of the week makes no change; binding and roles are a coordinator's. That they met is theirs to say.
  const own: readonly ActionName[] = ['pulse.promise_funding', 'checkin.talked', 'checkin.visited'];
  const said = await pressAll(
    'lead',
    ALL.filter(([name]) => !own.includes(name)),
  );
  expect(said.filter(each => /rosa|díaz|counts th/i.test(each.replace(/rosa-food/g, '')))).toEqual([]);
});

const MIXED: readonly (readonly [ActionName, Values])[] = [
  ['commitment.record', { owner: 'luz-oak', to: FOREIGN.organisation }],
  ['commitment.record', { owner: 'luz-oak', to: 'NOBODY' }],
  ['commitment.record', { owner: FOREIGN.contact }],
  ['commitment.record', { owner: 'luz-oak', backup: FOREIGN.contact }],
  ['commitment.record', { owner: 'luz-oak', line: FOREIGN.line }],
  ['commitment.ask', { line: FOREIGN.line }],
  ['checkin.not_held', { id: OWN.ahead, by: FOREIGN.contact }],
  ['contact.end', { id: 'lee-oak', to: FOREIGN.contact }],
  ['contact.hand_on', { id: OWN.contact, to: FOREIGN.contact }],
  ['contact.handover', { id: OWN.contact, to: FOREIGN.contact }],
  ['contact.cover', { id: OWN.contact, to: FOREIGN.contact }],
  ['contact.add', { organisation: FOREIGN.organisation }],
  ['digest.correct', { week: '2026-05-25', about: FOREIGN.promise }],
  ['digest.correct', { week: '2026-05-25', about: FOREIGN.metric }],
];

test.each(['luz', 'helen'])('%s cannot tie a row of the first partnership to one of their own', async who => {
  const presses = MIXED.map(
    ([name, values], at) => [name, { ...WORDS, partnership: 'oak', nonce: `${who}-mixed-${at}`, ...values }] as const,
  );
  const said = await pressAll(who, presses);
  expect(said.filter(each => FOOD.test(each.replaceAll(FOREIGN.line, '')))).toEqual([]);
});

const NONCES: readonly (readonly [ActionName, Values])[] = [
  ['commitment.record', { nonce: FOREIGN.promise, owner: 'luz-oak' }],
  ['commitment.repair', { nonce: FOREIGN.promise, id: OWN.late }],
  ['checkin.point', { nonce: FOREIGN.line, id: OWN.ahead }],
  ['checkin.event', { nonce: FOREIGN.checkIn }],
  ['checkin.minutes', { nonce: FOREIGN.line, id: OWN.checkIn, attended: FOREIGN.contact, unfinished: FOREIGN.line }],
  ['checkin.correct', { nonce: FOREIGN.line, id: OWN.checkIn }],
  ['contact.add', { nonce: FOREIGN.contact }],
  ['contact.wrong', { nonce: FOREIGN.contact, id: OWN.contact }],
  ['contact.handover', { nonce: FOREIGN.contact, id: OWN.contact }],
  ['contact.cover', { nonce: FOREIGN.contact, id: OWN.contact }],
  ['partnership.add', { nonce: FOREIGN.partnership }],
  ['digest.note', { nonce: FOREIGN.note, id: OWN.promise }],
  ['agreement.write', { nonce: FOREIGN.term, step: 'purpose' }],
  ['metric.share', { nonce: FOREIGN.metric }],
  ['feedback.say', { nonce: FOREIGN.feedback, to: 'mercy', voice: 'named' }],
];

test.each(['luz', 'helen'])('%s cannot take the id of a row they do not see for one of their own', async who => {
  const presses = NONCES.map(([name, values]) => [name, { ...WORDS, partnership: 'oak', ...values }] as const);
  const said = await pressAll(who, presses);
  expect(said.filter(each => FOOD.test(each))).toEqual([]);
});

/** What is Dana's and Rosa's, and the promise between them. */
async function theirs(): Promise<unknown> {
  const { client } = s;
  const people = { in: ['dana', 'rosa'] };
  return {
    promise: await client.commitment.findUnique({ where: { id: FOREIGN.promise }, omit: { wakeAt: true } }),
    // Anybody in a partnership may say that something is not right; it changes nothing.
    events: await client.commitmentEvent.findMany({
      where: { commitmentId: FOREIGN.promise, what: { not: 'correction_asked' } },
    }),
    contacts: await client.contact.findMany({ where: { personId: people }, omit: { wakeAt: true } }),
    people: await client.person.findMany({ where: { id: people }, omit: { wakeAt: true } }),
    claim: await client.account.findUnique({ where: { id: FOREIGN.account } }),
    ended: await client.partnership.count({ where: { id: 'food', state: 'ended' } }),
  };
}

test.each(['tess', 'hal'])('%s, who is in it but not concerned, settles nothing for those who are', async who => {
  // Dana asked to take it back: that is for Grace Pantry to answer.
  await s.client.commitment.update({
    where: { id: FOREIGN.promise },
    data: { withdrawAskedByOrganisationId: 'mercy' },
  });
  const before = await theirs();
  const said: string[] = [];
  // Any steward of it may take words out that must not stand there, whoever wrote them.
  const presses = who === 'tess' ? ALL.filter(([name]) => name !== 'privacy.remove') : ALL;
  for (const [name, values] of presses) said.push(`${name}: ${JSON.stringify(await s.press(who, name, values))}`);
  expect(await theirs()).toEqual(before);
  expect(said.filter(each => /went wrong/.test(each))).toEqual([]);
});

test('a member of one side names no people, of either side', async () => {
  const before = await theirs();
  for (const [name, values] of ALL.filter(([each]) => !each.startsWith('commitment.')))
    await s.press('mia', name, values);
  expect(await theirs()).toEqual(before);
});

test('a backup is of the organization that promised: nobody reports the other side’s promise as done', async () => {
  const values = {
    ...WORDS,
    partnership: 'food',
    owner: 'dana-food',
    to: 'grace',
    backup: 'rosa-food',
    nonce: 'BACKUP',
  };
  expect(JSON.stringify(await s.press('dana', 'commitment.record', values))).toContain(
    'stays with the side that made it',
  );
  expect(await s.client.commitment.count({ where: { id: 'BACKUP' } })).toBe(0);
});

test('a line of one partnership does not become a promise of another, not even of somebody in both', async () => {
  await s.client.contact.create({
    data: contact({ id: 'dana-oak', partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' }),
  });
  const values = {
    ...WORDS,
    partnership: 'oak',
    owner: 'dana-oak',
    to: 'oakschool',
    line: FOREIGN.line,
    nonce: 'TIED',
  };
  expect(JSON.stringify(await s.press('dana', 'commitment.record', values))).toContain('cannot find that');
  expect(await s.client.checkInLine.findUnique({ where: { id: FOREIGN.line } })).toMatchObject({ commitmentId: null });
});
