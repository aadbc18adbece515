/** Proves what older cards of a promise say while they hold buttons, and that nobody is told of their own act. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performing } from '../../../src/flows/due.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ only: [] });
  await on.client.person.update({ where: { id: 'rosa' }, data: { language: 'en' } });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const mercys = { partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' } as const;
const graces = { partnershipId: 'food', ownerContactId: 'rosa-food', ownerOrganisationId: 'grace' } as const;

async function promise(over: Parameters<typeof rows.commitment>[0]): Promise<{ readonly id: string }> {
  const row = rows.commitment(over);
  await on.client.commitment.create({ data: row });
  return { id: row.id };
}

/** A card of this kind was posted to somebody. */
async function posted(kind: string, person: string, promised: string): Promise<void> {
  const data = { id: `${kind}-${person}`, key: `${kind}-${person}`, kind, subjectType: 'commitment', stage: 'x' };
  const when = { dueAt: on.now(), createdAt: on.now() };
  await on.client.delivery.create({ data: { ...data, ...when, subjectId: promised, personId: person, state: 'said' } });
}

describe('an older card', () => {
  it.each([
    ['en', 'That works', 'Friday, June 19'],
    ['es', 'Nos sirve', 'viernes, 19 de junio'],
  ] as const)('that offers to agree to a date names the date (%s)', async (language, works, date) => {
    await on.client.person.update({ where: { id: 'dana' }, data: { language } });
    const leaflets = await promise({ ...mercys, toOrganisationId: 'grace', due: '2026-06-05' });
    await posted('commitment.day_before', 'dana', leaflets.id);
    await on.press('dana', 'commitment.late', { ...leaflets, why: 'no paper', forNow: '', newDate: '2026-06-12' });
    await on.press('rosa', 'commitment.another_date', { ...leaflets, newDate: 'June 19' });
    const held = await on.held('commitment.day_before', 'dana');
    expect(labels(held)).toContain(works);
    expect(read(held)).toContain(date);
    // So does the list of promises, and the answer to a press that leaves the question open.
    expect(read(told(await on.press('dana', 'commitment.list')))).toContain(date);
    expect(read(told(await on.press('dana', 'commitment.call_me', leaflets)))).toContain(date);
  });

  it.each([
    ['en', 'Yes, it is done', 'Rosa Díaz says this is done'],
    ['es', 'Sí, está hecho', 'Rosa Díaz dice que esto está hecho'],
  ] as const)('that asks whether it is done says who says so (%s)', async (language, button, says) => {
    await on.client.person.update({ where: { id: 'dana' }, data: { language } });
    const chairs = await promise({
      ...graces,
      toOrganisationId: 'mercy',
      state: 'proposed',
      recordedById: 'dana-food',
      what: '20 chairs',
    });
    await on.press('rosa', 'commitment.accept', chairs);
    await on.press('rosa', 'commitment.done', chairs);
    const held = await on.held('commitment.answered', 'dana');
    expect(labels(held)).toContain(button);
    expect(read(held)).toContain(says);
  });

  it('that asks to take a promise back says that the other side asked', async () => {
    const leaflets = await promise({ ...mercys, toOrganisationId: 'grace', due: '2026-06-05' });
    await posted('commitment.day_before', 'dana', leaflets.id);
    await on.press('rosa', 'commitment.withdraw', leaflets);
    const held = await on.held('commitment.day_before', 'dana');
    expect(labels(held)).toContain('Yes, take it back');
    expect(read(held)).toContain('would like to take back');
  });

  it('that told of a yes says how it ended', async () => {
    const chairs = await promise({
      ...graces,
      toOrganisationId: 'mercy',
      state: 'proposed',
      recordedById: 'dana-food',
      what: '20 chairs',
    });
    await on.press('rosa', 'commitment.accept', chairs);
    await on.press('rosa', 'commitment.done', chairs);
    await on.press('dana', 'commitment.confirm', chairs);
    expect(read(await on.held('commitment.answered', 'dana'))).toContain('“20 chairs”: kept');
  });
});

describe('nobody is told of their own act', () => {
  const old = { ...graces, toOrganisationId: 'mercy', what: '20 chairs', due: '2026-05-01' } as const;
  const repair = async () => {
    const { id } = await promise({ ...old, state: 'not_kept', closedOn: '2026-05-20' });
    const values = { id, nonce: 'REPAIR', cause: 'flooding', remedy: '30 chairs', newDate: 'June 12' };
    await on.press('rosa', 'commitment.repair', values);
    return { id: 'REPAIR' };
  };

  it('a repair that the other side accepts was accepted by the other side', async () => {
    const made = await repair();
    await on.press('dana', 'commitment.accept', made);
    const said = await on.held('commitment.answered', 'rosa');
    expect(read(said)).toContain('Dana Lee said yes to “30 chairs”');
    expect(read(said)).not.toContain('Rosa Díaz');
  });

  it('and one that it turns down was turned down by it', async () => {
    const made = await repair();
    await on.press('dana', 'commitment.decline', made);
    expect(read(await on.held('commitment.answered', 'rosa'))).toContain('Dana Lee said no to “30 chairs”');
  });

  it.each([
    ['en', 'Nobody said yes to “20 chairs” in time.'],
    ['es', 'Nadie dijo que sí a «20 chairs» a tiempo.'],
  ] as const)('what lapsed was refused by nobody (%s)', async (language, said) => {
    await on.client.person.update({ where: { id: 'dana' }, data: { language } });
    const chairs = { ...graces, toOrganisationId: 'mercy', what: '20 chairs', due: '2026-08-28' } as const;
    const proposed = { state: 'proposed', recordedById: 'dana-food', clockEndsOn: '2026-06-01' } as const;
    const { id } = await promise({ ...chairs, ...proposed, wakeAt: null });
    await performing(on.deps)({ row: { type: 'commitment', id }, act: 'lapse', on: '2026-06-02' });
    expect(await on.client.commitment.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'lapsed' });
    expect(read(await on.held('commitment.answered', 'dana'))).toContain(said);
  });

  it('who was written down as reached by phone is not told so, whatever roles they hold', async () => {
    await on.press('dana', 'contact.spoke', { id: 'rosa-food' });
    const told = await on.client.delivery.findMany({ where: { kind: 'contact.answered' } });
    expect(told.map(each => each.personId)).not.toContain('rosa');
  });
});

describe('“next Friday”', () => {
  const offers = async (due?: string) => {
    const asked = form(await on.type('dana', 'promise 20 chairs by next Friday'));
    const field = asked.fields.find(each => each.name === 'due');
    const heard = field !== undefined && 'value' in field ? String(field.value) : '';
    return labels(
      told(await on.send('dana', asked, { what: '20 chairs', due: due ?? heard, owner: 'dana-food', to: '' })),
    );
  };

  it('typed whole keeps the other reading for one tap, until the date is changed by hand', async () => {
    expect(await offers()).toContain('No, I meant Friday, June 5');
    expect(await offers('June 20')).toEqual(['Show it']);
  });

  it('in Spanish, and by somebody who chooses the partnership first', async () => {
    await rows.another(on.client, 'oak');
    const dana = { partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact(dana) });
    await on.client.person.update({ where: { id: 'dana' }, data: { language: 'es' } });
    const which = form(await on.type('dana', 'prometo 20 sillas para el próximo viernes'));
    const asked = form(await on.send('dana', which, { partnership: 'food' }));
    const due = asked.fields.find(each => each.name === 'due');
    const heard = due !== undefined && 'value' in due ? String(due.value) : '';
    const answer = told(await on.send('dana', asked, { what: '20 sillas', due: heard, owner: 'dana-food', to: '' }));
    expect(labels(answer)).toContain('No, quise decir viernes, 5 de junio');
    const [wanted] = answer.blocks.flatMap(block => (block.kind === 'buttons' ? block.buttons : []));
    await on.press('dana', wanted?.action ?? '', wanted?.values ?? {});
    const { due: now } = await on.client.commitment.findUniqueOrThrow({ where: { id: asked.hidden.nonce ?? '' } });
    expect(now).toBe('2026-06-05');
  });
});

it('a call that is asked for is asked for once, and refuses no date where the promise tells what happened', async () => {
  const leaflets = await promise({ ...mercys, toOrganisationId: 'grace', due: '2026-06-05' });
  await on.press('dana', 'commitment.late', { ...leaflets, why: 'no paper', forNow: '', newDate: '2026-06-12' });
  for (const _twice of [1, 2]) {
    expect(read(told(await on.press('rosa', 'commitment.call_me', leaflets)))).toContain('I will ask for a call.');
  }
  const shown = read(told(await on.press('rosa', 'commitment.show', leaflets)));
  expect(shown.match(/a call asked for, Rosa Díaz/g)).toHaveLength(1);
  expect(shown).not.toContain('refused');
  expect(await on.client.delivery.count({ where: { kind: 'commitment.answered', personId: 'dana' } })).toBe(1);
  // After something else has happened it is another call.
  await on.press('dana', 'commitment.help', { ...leaflets, words: '' });
  await on.press('rosa', 'commitment.call_me', leaflets);
  expect(await on.client.commitmentEvent.count({ where: { what: 'date_refused' } })).toBe(2);
});
