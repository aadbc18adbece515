/** Forgetting: somebody's words and identity are in no column of any row and on no card; the ledger's facts stay. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/privacy/hold.ts';
import { form, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { somebodys, textColumns } from './columns.ts';
import { everywhere, FOUND_BY, filled, HERS, SHARED } from './hers.ts';

const MARK = 'Quetzalcoatl';

let s: Stage;
beforeEach(async () => {
  s = await stage({ coordinator: true });
});
afterEach(() => s.close());

describe('every text column of every model', () => {
  test('that can hold somebody is looked at: one more in the schema is somebody’s until it is said to be nobody’s', () => {
    const models = new Set(somebodys().map(([model]) => model));
    expect([...models].filter(each => !(each in HERS) && !SHARED.includes(each))).toEqual([]);
    expect(textColumns().length).toBeGreaterThan(120);
  });

  test('owes no answer to somebody who was forgotten, and counts none as given', async () => {
    const asked = form(await s.press('rosa', 'feedback.ask', { partnership: 'food' }));
    await s.send('rosa', asked, { words: 'The door was locked', kind: 'feedback', voice: 'named' });
    await s.press('rosa', 'privacy.forget', { sure: 'yes' });
    const said = await s.client.feedback.findUniqueOrThrow({ where: { id: asked.hidden.nonce ?? '' } });
    expect(said).toMatchObject({ state: 'closed', closedMeans: null, clockEndsOn: null });
  });

  test('holds nothing of somebody who was forgotten, and forgetting twice changes nothing more', async () => {
    await filled(s);
    for (const [model, column] of somebodys()) {
      if (SHARED.includes(model) || FOUND_BY.includes(`${model}.${column}`)) continue;
      const value =
        column === 'cells' || column === 'card' ? JSON.stringify({ x: MARK }) : `${MARK} ${model}.${column}`;
      const changed = await s.client.$executeRawUnsafe(
        `UPDATE "${model}" SET "${column}" = '${value}' WHERE ${HERS[model]}`,
      );
      expect([model, column, changed > 0]).toEqual([model, column, true]);
    }
    // What others wrote, with her name in it.
    await s.client.partnership.update({ where: { id: 'food' }, data: { purpose: `${MARK} Person.name leads` } });
    expect((await everywhere(s, MARK)).length).toBeGreaterThan(10);
    await s.press('rosa', 'privacy.forget', { sure: 'yes' });
    expect(await everywhere(s, MARK)).toEqual([]);
    expect(await everywhere(s, 'rosa@grace')).toEqual([]);
    expect(await s.client.commitmentEvent.findUnique({ where: { id: 'e2' } })).toMatchObject({ text: 'in_time' });
    const after = await everywhere(s, '');
    await s.store.as({ kind: 'clock' }, async r => {
      expect(await r.privacy.forget('rosa')).toMatchObject({ already: true });
    });
    const again = await everywhere(s, '');
    expect(again.filter(each => !each.startsWith('Audit')).length).toBe(
      after.filter(each => !each.startsWith('Audit')).length,
    );
  });
});

describe('what stays', () => {
  test('is that the promise was made, when, by which organization and how it ended, with a former contact', async () => {
    await filled(s);
    await s.press('rosa', 'privacy.forget', { sure: 'yes' });
    const kept = await s.client.commitment.findUniqueOrThrow({ where: { id: 'kept' } });
    expect(kept).toMatchObject({ state: 'kept', closedOn: '2026-05-01', ownerOrganisationId: 'grace' });
    const english = JSON.stringify(told(await s.press('dana', 'commitment.show', { id: 'kept' })));
    expect(english).toContain('a former contact');
    expect(english).toContain('[words of a former contact, removed]');
    await s.press('dana', 'person.speak', { language: 'es' });
    const spanish = JSON.stringify(told(await s.press('dana', 'commitment.show', { id: 'kept' })));
    expect(spanish).toContain('un contacto anterior');
    expect(english + spanish).not.toMatch(/Rosa|\uE000/);
  });

  test('also on cards that were posted before', async () => {
    await s.client.commitment.create({
      data: rows.commitment({
        ...{
          partnershipId: 'food',
          ownerContactId: 'dana-food',
          ownerOrganisationId: 'mercy',
          toOrganisationId: 'grace',
        },
        ...{ id: 'byRosa', recordedById: 'rosa-food', what: 'Zanzibar crates', state: 'proposed', due: '2026-06-12' },
      }),
    });
    await s.client.delivery.create({
      data: {
        ...{
          id: 'd',
          key: 'd',
          kind: 'commitment.accept',
          subjectType: 'commitment',
          subjectId: 'byRosa',
          stage: 'asked',
        },
        ...{ personId: 'dana', partnershipId: 'food', dueAt: s.now(), createdAt: s.now() },
      },
    });
    await s.until('2026-06-01', '10:30');
    const before = s.received('dana').join('\n');
    expect(before).toMatch(/Zanzibar/);
    expect(before).toMatch(/Rosa Díaz/);
    await s.press('rosa', 'privacy.forget', { sure: 'yes' });
    await s.until('2026-06-01', '11:00');
    const after = s.received('dana').join('\n');
    expect(after).not.toMatch(/Zanzibar|Rosa/);
    expect(after).toContain('a former contact');
  });
});

describe('being forgotten', () => {
  test('is told beforehand, in plain words, with what stays; nothing is done by looking', async () => {
    const asked = told(await s.type('rosa', 'olvídeme'));
    expect(read(asked)).toMatch(/un contacto anterior/);
    expect(await s.client.person.findUnique({ where: { id: 'rosa' } })).toMatchObject({ name: 'Rosa Díaz' });
    expect(read(told(await s.tap('rosa', asked, 'Olvídeme ahora')))).toMatch(/Ya no le conozco/);
    expect(await s.client.account.count({ where: { personId: 'rosa' } })).toBe(0);
  });

  test('ends what was owed to them, and the stewards are told without the name', async () => {
    await filled(s);
    await s.press('rosa', 'privacy.forget', { sure: 'yes' });
    expect(await s.client.delivery.count({ where: { personId: 'rosa', state: 'waiting' } })).toBe(0);
    await s.until('2026-06-02');
    const heard = s.received('dana').join('\n');
    expect(heard).toMatch(/Somebody at Grace Pantry asked me to forget them/);
    expect(heard).toMatch(/only their first or last name, it still stands\. “Remove this text” takes it out/);
    expect(heard).toMatch(/Grace Pantry has no steward now. Who is it from here on\?/);
    expect(heard).not.toMatch(/Rosa/);
    expect(s.received('rosa')).toEqual([]);
    expect(s.troubles).toEqual([]);
  });

  test('is refused under a legal hold, in a clear sentence, and nothing changes', async () => {
    await s.store.as({ kind: 'clock' }, r => r.privacy.hold('food', true));
    const before = await everywhere(s, 'Rosa');
    expect(read(told(await s.press('rosa', 'privacy.forget', { sure: 'yes' })))).toMatch(/retención legal/);
    expect((await everywhere(s, 'Rosa')).length).toBe(before.length);
    expect(await s.client.meta.count({ where: { name: nameOf('food') } })).toBe(1);
  });

  test('is refused to the last coordinator, and to whoever holds a link that somebody else carried', async () => {
    expect(read(told(await s.press('dana', 'privacy.forget', { sure: 'yes' })))).toMatch(/one more coordinator first/);
    await s.client.link.create({
      data: {
        ...{ id: 'carried', hash: 'c', personId: 'rosa', contactId: 'rosa-food', carrierId: 'dana' },
        ...{ createdAt: s.now(), expiresAt: new Date(s.now().getTime() + 9e8) },
      },
    });
    const from = { platform: 'web', tenant: 'link', user: 'rosa-food' } as const;
    for (const action of ['privacy.forget', 'privacy.show', 'privacy.ask_forget']) {
      const intent = {
        id: action,
        from,
        at: null,
        through: 'carried',
        kind: 'pressed',
        action,
        values: { sure: 'yes' },
      } as const;
      expect(read(told(await s.handle(intent)))).toMatch(/solo para la propia persona/);
    }
    expect(await s.client.person.findUnique({ where: { id: 'rosa' } })).toMatchObject({ name: 'Rosa Díaz' });
  });

  test('is nobody else’s to do', async () => {
    await expect(s.store.as({ kind: 'person', person: 'dana' }, r => r.privacy.forget('rosa'))).rejects.toThrow(
      'out of sight',
    );
    await expect(s.store.as({ kind: 'person', person: 'dana' }, r => r.privacy.about('rosa'))).rejects.toThrow(
      'out of sight',
    );
  });
});
