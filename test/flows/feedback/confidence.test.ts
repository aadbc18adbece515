/** Proves that who spoke in confidence stays unknown to whoever is not to know: on cards, in buttons, outbox, log and audit (product §5, §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { Prisma } from '../../../src/store/generated/client.ts';
import { form, labels, read, shown, told } from '../../support/reading.ts';
import { checkIn } from '../../support/rows.ts';
import { type Said, said, WORDS } from './stage.ts';

let on: Said;
beforeEach(async () => {
  on = await said();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const EVERYBODY = ['dana', 'hal', 'mo', 'sol', 'rosa', 'mia', 'pia', 'gone', 'lena', 'cora', 'luz', 'nobody'] as const;
const whole = (card: Card | null): string => JSON.stringify(card);
const MIA = /mia/i;

async function readers(id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const who of EVERYBODY) if (await on.reads(who, id)) found.push(who);
  return found;
}

describe('who reads what', () => {
  it.each([
    // By name: everybody in the partnership, and the coordinator who looks after it; a leader sees organizations, not people.
    ['named', 'feedback', ['dana', 'hal', 'mo', 'sol', 'rosa', 'mia', 'pia', 'cora']],
    // A concern: who raised it, and those who lead either side.
    ['named', 'concern', ['dana', 'hal', 'rosa', 'mia']],
    // In confidence: who said it, and those who answer for the other side.
    ['confidence', 'feedback', ['dana', 'hal', 'mia']],
    ['second', 'feedback', ['sol', 'mia']],
    ['second', 'concern', ['sol', 'mia']],
  ])('%s %s', async (voice, kind, expected) => {
    const id = await on.speak('mia', { voice, kind });
    expect(await readers(id)).toEqual(expected);
    await on.client.contact.update({ where: { id: 'mia-food' }, data: { until: '2026-05-31' } });
    expect(await readers(id)).toEqual(expected.filter(each => each !== 'mia'));
  });

  it('is settled by nobody who is not asked, whatever they press', async () => {
    const id = await on.speak('mia', { voice: 'confidence' });
    const before = await on.row(id);
    for (const who of EVERYBODY.filter(each => !['dana', 'hal', 'mia'].includes(each))) {
      for (const name of ['see', 'decide', 'end', 'close', 'not_yet', 'post', 'reword', 'keep', 'outcome', 'pass']) {
        const values = { id, words: 'x', how: 'did', name: 'no' };
        expect(JSON.stringify(await on.press(who, `feedback.${name}`, values))).not.toContain(WORDS);
      }
    }
    // Who said it does not answer themselves, and those who answer do not close.
    for (const name of ['see', 'decide', 'end'])
      await on.press('mia', `feedback.${name}`, { id, words: 'x', how: 'did' });
    await on.press('dana', 'feedback.close', { id });
    expect(await on.row(id)).toEqual(before);
  });

  it('where a side has nobody to lead it, everybody there answers', async () => {
    await on.client.contact.updateMany({ where: { organisationId: 'mercy' }, data: { role: 'member' } });
    const id = await on.speak('mia', { voice: 'confidence' });
    expect(await readers(id)).toEqual(['dana', 'hal', 'mo', 'sol', 'mia']);
  });
});

describe('in confidence', () => {
  it('names everybody who reads it before it is said and after: the backup reads it too', async () => {
    expect(JSON.stringify(await on.asked('mia'))).toContain('your words go to Dana Lee and Hal Hill without your name');
    const filled = await on.asked('mia');
    const values = { words: WORDS, kind: 'feedback', voice: 'confidence' };
    expect(read(shown(told(await on.send('mia', filled, values))))).toContain(
      'go to Dana Lee and Hal Hill, not your name',
    );
  });

  it('is answered without knowing who, on cards in which nothing names them', async () => {
    const id = await on.speak('mia', { voice: 'confidence' });
    const question = shown(await on.words('feedback.said', 'dana'));
    expect(read(question)).toContain('Somebody in Fresh Food wants to tell you something in confidence.');
    await on.press('dana', 'feedback.see', { id });
    await on.press('dana', 'feedback.decide', { id, words: 'We ask the night shift' });
    const answered = told(await on.ended('dana', id));
    await on.press('mia', 'feedback.not_yet', { id, words: 'only on Tuesdays' });
    const again = shown(await on.words('feedback.said', 'dana'));
    await on.ended('dana', id, 'Every day');
    await on.press('mia', 'feedback.close', { id });
    const asked = await on.held('feedback.close', 'mia');
    expect(labels(asked)).toContain('Yes, post it');
    expect(labels(asked)).not.toContain('Yes, with my name');
    // As from a card that still had it.
    await on.press('mia', 'feedback.post', { id, name: 'yes' });
    const seen = [question, answered, again, await on.show('dana', id), await on.words('feedback.closed', 'dana')];
    seen.push(await on.words('feedback.posted', 'channel'), told(await on.type('dana', 'hi')));
    expect(seen.map(whole).filter(each => MIA.test(each))).toEqual([]);
    expect(read(await on.held('feedback.close', 'mia'))).toContain('How it stands: closed');
  });

  it('is shown in no brief, home screen, agenda or channel of those who are not to read it', async () => {
    await on.speak('mia', { voice: 'confidence' });
    await on.speak('mia', { voice: 'second', words: 'Dana is never there' });
    await on.client.checkIn.create({
      data: checkIn({ id: 'next', partnershipId: 'food', on: '2026-06-02' }),
    });
    for (const who of EVERYBODY) {
      const brief = JSON.stringify(await on.press(who, 'checkin.brief', { partnership: 'food' }));
      const home = JSON.stringify(await on.type(who, 'hi'));
      expect([who, brief.includes(WORDS)]).toEqual([who, ['dana', 'hal', 'mia'].includes(who)]);
      expect([who, home.includes(WORDS)]).toEqual([who, who === 'dana']);
      expect([who, brief.includes('Dana is never')]).toEqual([who, ['sol', 'mia'].includes(who)]);
      const agenda = JSON.stringify(await on.press(who, 'checkin.show', { id: 'next' }));
      expect([who, /door is locked|Dana is never/.test(agenda)]).toEqual([who, false]);
    }
    await on.until('2026-06-04', '12:00');
    expect(on.received('grace-channel').filter(each => /door is locked|Dana is never/.test(each))).toEqual([]);
    const briefs = on.received('dana').filter(each => each.includes('Brief: Fresh Food'));
    expect(briefs.join()).not.toMatch(/Dana is never|Mia.{0,40}door/);
  });

  it('leaves no trace of who it was in log, audit, intents, or in what others can look up in the outbox', async () => {
    const id = await on.speak('mia', { voice: 'confidence' });
    await on.press('dana', 'feedback.see', { id });
    await on.until('2026-06-04', '12:00');
    expect(on.received('mia').join()).toContain('Dana Lee has seen what you said');
    expect(on.logged().filter(each => /mia|door is locked/i.test(each))).toEqual([]);
    expect(await on.client.audit.findMany({ where: { personId: 'mia' } })).toEqual([]);
    expect(JSON.stringify(await on.client.seenIntent.findMany())).not.toMatch(MIA);
    for (const person of ['dana', 'hal', 'rosa']) {
      await on.store.as({ kind: 'person', person }, async rows => {
        const all = await rows.outbox.about({ type: 'feedback', id });
        expect(all.filter(each => each.personId === 'mia')).toEqual([]);
        const row = await rows.feedback.get(id);
        expect(JSON.stringify(row)).not.toMatch(MIA);
        expect(JSON.stringify([await rows.feedback.of('food'), await rows.feedback.counted('2026-01-01')])).not.toMatch(
          MIA,
        );
      });
    }
  });

  it('is not undone by an answer: who said it stays on the row when it is saved without them', async () => {
    const id = await on.speak('mia', { voice: 'confidence' });
    await on.press('dana', 'feedback.see', { id });
    expect(await on.row(id)).toMatchObject({ byContactId: 'mia-food', byOrganisationId: 'grace', words: WORDS });
  });

  it('is posted for everybody alike, so that nobody is known by not getting it', async () => {
    await on.client.place.deleteMany();
    const id = await on.speak('mia', { voice: 'confidence' });
    await on.ended('dana', id);
    await on.press('mia', 'feedback.close', { id });
    await on.press('mia', 'feedback.post', { id, name: 'no' });
    expect(await on.owed('feedback.posted')).toEqual(['dana', 'hal', 'mia', 'mo', 'pia', 'rosa', 'sol']);
    expect(whole(await on.words('feedback.posted', 'mo'))).not.toMatch(MIA);
    expect(JSON.stringify(await on.show('mo', id))).not.toMatch(MIA);
  });
});

describe('the second person', () => {
  it('is named by who manages that side, one a side, never its steward', async () => {
    expect(told(await on.press('mia', 'contact.second', { id: 'rosa-food', is: 'yes' })).summary).toContain(
      'somebody else',
    );
    expect(told(await on.press('dana', 'contact.second', { id: 'dana-food', is: 'yes' })).summary).toContain(
      'The second person cannot be the steward too.',
    );
    const card = told(await on.press('cora', 'contact.show', { id: 'mo-food' }));
    expect(labels(card)).toContain('Name as second person');
    await on.tap('cora', card, 'Name as second person');
    const seconds = await on.client.contact.findMany({ where: { isSecond: true }, orderBy: { id: 'asc' } });
    expect(seconds.map(each => each.id)).toEqual(['mo-food', 'pia-food']);
    expect(await on.client.audit.findMany({ where: { act: 'contact.second' } })).toHaveLength(1);
    await on.press('rosa', 'contact.second', { id: 'pia-food', is: 'no' });
    expect(await on.client.contact.count({ where: { isSecond: true } })).toBe(1);
  });

  it('alone reads what is said to them, knows who, and answers; no steward is told, and none counts it', async () => {
    const id = await on.speak('mia', { voice: 'second' });
    expect(await on.owed('feedback.said')).toEqual(['sol']);
    expect(read(shown(await on.words('feedback.said', 'sol')))).toContain(
      'Mia Hill, Grace Pantry, has something to say to you',
    );
    await on.until('2026-06-08', '12:00');
    expect(await on.owed('feedback.late')).toEqual(['sol']);
    expect(read(told(await on.type('dana', 'hi')))).not.toContain('for our answer');
    await on.press('sol', 'feedback.see', { id });
    expect(await on.owed('feedback.answered')).toEqual(['mia']);
  });

  it('is offered only where one is named, and never to themselves', async () => {
    await on.client.contact.updateMany({ data: { isSecond: false } });
    const filled = await on.asked('mia');
    expect(JSON.stringify(filled)).toContain('No second person is named on that side yet.');
    const reply = await on.send('mia', filled, { words: WORDS, voice: 'second' });
    expect(reply).toMatchObject({ fix: { voice: expect.stringContaining('No second person') } });
  });

  it('warns somebody alone on their side that it is easy to guess', async () => {
    await on.client.contact.updateMany({
      where: { id: { in: ['mia-food', 'pia-food'] } },
      data: { until: '2026-05-31' },
    });
    const filled = form(await on.press('rosa', 'feedback.ask', { partnership: 'food' }));
    expect(JSON.stringify(filled.intro)).toContain('usted es la única persona de su parte aquí');
  });
});

it('names nobody in any row that says nothing of people, whatever was said in confidence', async () => {
  const id = await on.speak('mia', { voice: 'confidence' });
  await on.press('dana', 'feedback.see', { id });
  const held = ['Feedback', 'Delivery', 'Contact', 'Person', 'Account'];
  for (const name of Object.keys(Prisma.ModelName).filter(each => !held.includes(each))) {
    const all = await on.client.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    expect([name, MIA.test(JSON.stringify(all))]).toEqual([name, false]);
  }
});

it('of somebody who was forgotten since, does not say that it was them', async () => {
  const [hidden, named] = [await on.speak('mia', { voice: 'confidence' }), await on.speak('mia')];
  await on.press('mia', 'privacy.forget', { sure: 'yes' });
  expect(read(await on.show('dana', named))).toContain('[words of a former contact, removed]');
  const shown = whole(await on.show('dana', hidden));
  expect(shown).toContain('[these words were taken back]');
  expect(shown).not.toMatch(/former|Locked|Mia/i);
  await on.client.person.update({ where: { id: 'dana' }, data: { language: 'es' } });
  expect(whole(await on.show('dana', hidden))).toContain('[estas palabras se retiraron]');
});
