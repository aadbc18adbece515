/** What is held about somebody is theirs to read, whole and alone; who did what is the coordinator's to read, without words. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as ballot from '../../../src/store/ballot.ts';
import { storeDeps } from '../../support/deps.ts';
import { labels, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let s: Stage;
beforeEach(async () => {
  s = await stage();
});
afterEach(() => s.close());

const about = (person: string) => s.store.as({ kind: 'clock' }, r => r.privacy.about(person));
const ledger = (id: string) => s.store.as({ kind: 'clock' }, r => r.privacy.ledger(id));

async function answeredByName(): Promise<void> {
  await s.client.round.create({
    data: {
      ...{ id: 'round', opensOn: '2026-04-14', closesOn: '2026-05-08', state: 'closed', tree: '{}' },
      ...{ floorPeople: 5, floorOrganisations: 3, openedAt: s.now(), closedAt: s.now() },
    },
  });
  const { sealer } = storeDeps({ client: s.client } as never, { now: s.now, wall: s.now });
  const words = { how: 'by_name', answers: { R: 2 }, comment: 'Zanzibar by name', agenda: [] } as const;
  const sealed = ballot.sealNamed(sealer, words, ballot.placeOf('round', 'rosa-food'));
  await s.client.namedAnswer.create({
    data: {
      roundId: 'round',
      contactId: 'rosa-food',
      partnershipId: 'food',
      readers: 'dana',
      sealed: new Uint8Array(sealed),
    },
  });
}

describe('what is held about a person', () => {
  test('is read in chat by kind, page by page, in their own language', async () => {
    await s.client.commitment.createMany({
      data: Array.from({ length: 7 }, (_, at) =>
        rows.commitment({
          ...{
            partnershipId: 'food',
            ownerContactId: 'rosa-food',
            ownerOrganisationId: 'grace',
            toOrganisationId: 'mercy',
          },
          ...{ id: `p${at}`, what: `Crate ${at}` },
        }),
      ),
    });
    const overview = told(await s.type('rosa', '¿qué guarda sobre mí?'.replace('¿', '')));
    expect(linesOf(overview)).toContain('- Promesas con su nombre: 7');
    expect(linesOf(overview)).toContain('- Sus respuestas con nombre: nada');
    const page = told(await s.tap('rosa', overview, 'Promesas con su nombre'));
    expect(read(page)).toContain('Crate');
    expect(read(page)).toMatch(/5 de 7/);
    const rest = told(await s.tap('rosa', page, 'Más'));
    expect(read(rest)).toMatch(/7 de 7/);
    expect(labels(rest)).not.toContain('Más');
    // Each look is on the trail.
    expect(await s.client.audit.count({ where: { act: 'privacy.exported', personId: 'rosa' } })).toBe(3);
  });

  test('holds their own answers by name, and nothing of anybody else', async () => {
    await answeredByName();
    const rosa = JSON.stringify(await about('rosa'));
    expect(rosa).toContain('Zanzibar by name');
    expect(rosa).not.toMatch(/Dana Lee|dana@/);
    expect(JSON.stringify(await about('dana'))).not.toContain('Zanzibar');
  });

  test('has no secret in it: no token, no hash, no seal', async () => {
    const held = JSON.stringify(await about('rosa'));
    expect(held).not.toMatch(/"hash"|"sealed"|"wrappedKey"|"reference"/);
  });
});

describe('a partnership whole', () => {
  test('holds its promises, minutes and names, and no answer and no address of anybody', async () => {
    await answeredByName();
    await s.client.person.update({
      where: { id: 'rosa' },
      data: { email: 'rosa@grace.example', phone: '555 010 2233' },
    });
    const held = await ledger('food');
    expect(held.contacts?.map(each => each.name).sort()).toEqual(['Dana Lee', 'Rosa Díaz']);
    expect(JSON.stringify(held)).not.toMatch(/Zanzibar|rosa@grace|555 010/);
    await expect(s.store.as({ kind: 'person', person: 'rosa' }, r => r.privacy.ledger('food'))).rejects.toThrow(
      'out of sight',
    );
  });
});

describe('the trail', () => {
  test('is listed for a coordinator: when, who and what, never words; reading it is on it', async () => {
    await s.press('rosa', 'privacy.show');
    const shown = read(told(await s.type('dana', 'who did what')));
    expect(shown).toMatch(/June 1 10:00.AM: Rosa Díaz read or took out what is held/);
    expect(read(told(await s.type('dana', 'audit')))).toMatch(/Dana Lee read this list/);
  });

  test('goes on page by page, and is nobody else’s', async () => {
    await s.client.audit.createMany({
      data: Array.from({ length: 30 }, (_, at) => ({
        ...{ id: `a${at}`, at: new Date(s.now().getTime() - (at + 1) * 60_000), act: 'contact.role' },
        ...{ subjectType: 'contact', subjectId: 'rosa-food', personId: 'dana', partnershipId: 'food' },
      })),
    });
    const first = told(await s.press('dana', 'privacy.trail'));
    expect(linesOf(first).filter(each => each.startsWith('- '))).toHaveLength(20);
    const second = told(await s.tap('dana', first, 'More'));
    expect(linesOf(second).filter(each => each.startsWith('- '))).toHaveLength(10);
    expect(labels(second)).not.toContain('More');
    expect(read(told(await s.press('rosa', 'privacy.trail')))).not.toMatch(/Dana/);
  });

  test('shows an act that has no sentence by its code: nothing is hidden', async () => {
    await s.client.audit.create({
      data: { id: 'x', at: s.now(), act: 'some.thing_new', subjectType: 'contact', subjectId: 'c', personId: null },
    });
    expect(read(told(await s.press('dana', 'privacy.trail')))).toContain('Tend or whoever runs it some.thing_new');
  });
});

describe('a comment of a round', () => {
  test('is taken out by the coordinator alone, whoever wrote it', async () => {
    await answeredByName();
    await s.client.round.updateMany({ data: { shredded: true } });
    await s.client.roundComment.create({ data: { id: 'c1', roundId: 'round', text: 'Zanzibar again' } });
    const about = { type: 'round', id: 'round' };
    const texts = 'RoundComment:c1:text';
    expect(read(told(await s.press('rosa', 'privacy.remove', { ...about, texts })))).not.toMatch(/Retirado/);
    expect(await s.client.roundComment.findFirst()).toMatchObject({ text: 'Zanzibar again' });
    expect(read(told(await s.press('dana', 'privacy.remove', { ...about, texts })))).toMatch(/^Removed/);
    expect(await s.client.roundComment.findFirst()).toMatchObject({ text: '\uE000removed:Mercy Hospital\uE001' });
  });
});

describe('legal hold', () => {
  test('is set and lifted by whoever runs Tend alone, each time on the trail, and twice is once', async () => {
    const hold = (partnership: string | null, on: boolean) =>
      s.store.as({ kind: 'clock' }, r => r.privacy.hold(partnership, on));
    expect([await hold('food', true), await hold('food', true)]).toEqual([true, false]);
    expect(await s.store.as({ kind: 'clock' }, r => r.privacy.holds())).toEqual({
      whole: false,
      partnerships: ['food'],
    });
    expect([await hold('food', false), await hold('food', false)]).toEqual([true, false]);
    expect((await s.client.audit.findMany({ orderBy: { at: 'asc' } })).map(each => each.act).sort()).toEqual([
      'hold.lifted',
      'hold.set',
    ]);
    await expect(s.store.as({ kind: 'person', person: 'dana' }, r => r.privacy.hold(null, true))).rejects.toThrow(
      'out of sight',
    );
  });
});
