/** Proves the ladder of a partner who never answers, on the real store and clockwork: one reminder, a call, and what comes of it (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told, turned } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { OAK } from './filled.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function added(values: Partial<typeof OAK> = {}) {
  const reply = await on.press('dana', 'partnership.add', { ...OAK, ...values });
  return { card: told(reply), luz: await on.contactOf('Luz Marín', 'OAK') };
}

describe('the ladder of somebody who never answers', () => {
  async function silent() {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    await on.press('dana', 'contact.send', { id: luz.id });
    return luz;
  }

  it('introduction, one reminder after five working days, a call five after that, then nothing', async () => {
    const luz = await silent();
    await on.until('2026-06-07', '12:00');
    expect(on.received('luz')).toHaveLength(1);
    await on.until('2026-06-08', '12:00');
    expect(on.received('luz')).toHaveLength(2);
    expect(on.received('luz')[1]).toContain('only time I remind you');
    await on.until('2026-06-14', '12:00');
    expect(on.received('dana').join()).not.toContain('Please call');
    await on.until('2026-06-15', '12:00');
    expect(on.received('dana').join()).toContain('Please call Luz Marín');
    expect(await on.contact(luz.id)).toMatchObject({ remindedOn: '2026-06-08', callAskedOn: '2026-06-15' });
    await on.until('2026-06-24', '12:00');
    expect(on.received('luz')).toHaveLength(2);
    expect(on.received('dana').filter(each => each.includes('Please call'))).toHaveLength(1);
    expect((await on.partnership('OAK')).state).toBe('draft');
  });

  it('after a long sleep it is still one reminder and no flood', async () => {
    const luz = await silent();
    await on.until('2026-06-01', '16:00');
    await on.client.contact.update({ where: { id: luz.id }, data: { deliveredOn: '2026-05-01' } });
    await on.client.contact.update({ where: { id: luz.id }, data: { wakeAt: on.now() } });
    await on.until('2026-06-02', '12:00');
    expect(on.received('luz')).toHaveLength(2);
    expect(on.received('dana').join()).not.toContain('Please call');
  });

  it('who cannot be reached is called rather than reminded', async () => {
    await on.close();
    on = await stage({ coordinator: false });
    const { luz } = await added();
    await on.press('dana', 'contact.send', { id: luz.id });
    await on.until('2026-06-02', '12:00');
    expect(on.received('dana').join()).toContain('Luz Marín, Oak School: messages waiting 1');
    await on.until('2026-06-09', '12:00');
    expect(on.received('dana').join()).toContain('Please call Luz Marín');
    expect((await on.contact(luz.id)).remindedOn).toBeNull();
  });

  it('Spoke: reached by phone, marked as recorded, and the partnership is active', async () => {
    const luz = await silent();
    await on.until('2026-06-15', '12:00');
    const said = told(await on.press('dana', 'contact.spoke', { id: luz.id }));
    expect(said.summary).toContain('recorded by Dana Lee');
    expect(await on.contact(luz.id)).toMatchObject({ consent: 'call', consentMeans: 'phone', channel: 'phone' });
    expect((await on.partnership('OAK')).state).toBe('active');
    const before = on.received('luz').length;
    await on.until('2026-06-24', '12:00');
    expect(on.received('luz')).toHaveLength(before);
  });

  it('Rest until: nothing until the day, then the call once more', async () => {
    const luz = await silent();
    await on.until('2026-06-15', '12:00');
    await on.press('dana', 'contact.rest', { id: luz.id, until: 'June 22' });
    await on.until('2026-06-20', '12:00');
    expect(on.received('dana').join()).not.toContain('Please call');
    expect(on.received('dana').join()).toContain('I leave Luz Marín in peace until Monday, June 22');
    await on.until('2026-06-22', '12:00');
    expect(await on.contact(luz.id)).toMatchObject({ restUntil: null, callAskedOn: '2026-06-22' });
    const asked = await on.client.delivery.findMany({ where: { kind: 'contact.call', personId: 'dana' } });
    expect(asked).toHaveLength(2);
    expect(on.received('dana').join()).toContain('Please call');
  });

  it('Wrong person: left in peace, and the right one is a new draft', async () => {
    const luz = await silent();
    await on.until('2026-06-15', '12:00');
    const next = told(
      await on.press('dana', 'contact.wrong', { nonce: 'TOM', id: luz.id, person: 'Tom Oak, tom@oak.example' }),
    );
    expect(read(next)).toContain('Here is what Tom will get');
    expect(await on.contact(luz.id)).toMatchObject({ consent: 'no', until: '2026-06-15' });
    expect(await on.contact('TOM')).toMatchObject({ consent: 'none', role: 'steward' });
    await on.press('dana', 'contact.wrong', { nonce: 'TOM', id: luz.id, person: 'Tom Oak, tom@oak.example' });
    expect(await on.client.contact.count({ where: { partnershipId: 'OAK' } })).toBe(3);
  });

  it('Close kindly: the last one closes the partnership, and nothing is sent', async () => {
    const luz = await silent();
    await on.until('2026-06-15', '12:00');
    expect(
      read({
        language: 'en',
        summary: 's',
        blocks: form(await on.press('dana', 'contact.ask_close', { id: luz.id })).intro,
      }),
    ).toContain('partnership with Oak School ends');
    await on.press('dana', 'contact.close', { id: luz.id });
    expect((await on.partnership('OAK')).state).toBe('ended');
    const [promise] = await on.client.commitment.findMany({ where: { partnershipId: 'OAK' } });
    expect(promise?.state).toBe('withdrawn');
    const before = on.received('luz').length;
    await on.until('2026-06-24', '12:00');
    expect(on.received('luz')).toHaveLength(before);
  });

  it('a partner with only a phone is never written to: the words to say come at once', async () => {
    const { card, luz } = await added({ person: 'Luz Marín, 555 010 2233' });
    expect(labels(card)).toEqual(['I will call']);
    const call = turned(await on.tap('dana', card, 'I will call'));
    expect(read(call)).toContain('Phone: 555 010 2233');
    expect(labels(call)).toEqual(['Spoke: set to phone', 'Wrong person', 'Rest until…', 'Close kindly']);
    await on.until('2026-06-20', '12:00');
    expect(await on.client.delivery.count({ where: { kind: 'contact.introduction' } })).toBe(0);
    expect(await on.contact(luz.id)).toMatchObject({ consent: 'asked', callAskedOn: '2026-06-01' });
  });
});
