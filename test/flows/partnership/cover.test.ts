/** Proves what a dated cover is on the real store and clockwork: whose promises are minded meanwhile, and how it ends (product §3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { AMIR, promise } from './filled.ts';

let on: Stage;
/** Monday, June 1. Amir stands in for Dana from Monday, June 8 until Friday, June 12. */
beforeEach(async () => {
  on = await stage({ coordinator: false });
  await on.press('dana', 'contact.add', AMIR);
  await on.account('Amir Patel', 'amir');
  await on.press('dana', 'contact.cover', {
    ...{ nonce: 'COVER', id: 'dana-food', to: 'AMIR', from: 'June 8', until: 'June 12' },
  });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const home = async (who: string) => told(await on.type(who, 'hi'));
const dueOn = async (id: string, due: string, who = 'dana', owner = 'dana-food') => {
  await promise(on, who, owner, id);
  await on.client.commitment.update({ where: { id }, data: { due, firstDue: due, inTimeDue: due } });
};

describe('while somebody is away', () => {
  it('whoever stands in is reminded of their promises, told whose they are, and has them at home', async () => {
    await dueOn('SHELF', '2026-06-10');
    await on.until('2026-06-05', '12:00');
    expect(read(await home('amir'))).not.toContain('A shelf');
    await on.until('2026-06-10', '12:00');
    const reminder = on.holding('amir', 'Running late');
    expect(read(reminder)).toContain('Due today');
    expect(read(reminder)).toContain('This is Dana Lee’s promise. You stand in for them now.');
    expect(on.received('dana').join()).not.toMatch(/Due (?:today|Wednesday)/);
    expect(read(await home('amir'))).toContain('“A shelf” for Grace Pantry');
    await on.tap('amir', reminder, 'Done');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'SHELF' } })).state).toBe('done');
  });

  it('the other side is asked to call whoever is there, and who is away is told how to be left alone', async () => {
    await dueOn('SHELF', '2026-06-03');
    await on.until('2026-06-08', '12:00');
    const call = on.received('rosa').find(each => each.includes('llame a Dana Lee')) ?? '';
    expect(call).toContain('Amir Patel suple ahora a Dana Lee.');
    const again = { nonce: 'AGAIN', id: 'dana-food', to: 'AMIR', from: 'June 22', until: 'June 26' };
    expect(read(told(await on.press('dana', 'contact.cover', again)))).toContain(
      'You still get my messages. To stop them while you are away, say “pause until June 27” on the day you go.',
    );
    const asked = form(await on.press('dana', 'contact.ask_cover', { id: 'dana-food' }));
    expect(JSON.stringify(asked.intro)).toContain('Fresh Food');
  });

  it('what is due before or after stays with its owner', async () => {
    await dueOn('BEFORE', '2026-06-05');
    await dueOn('AFTER', '2026-06-16');
    await on.until('2026-06-16', '12:00');
    const amirs = on.received('amir').join();
    expect(amirs).not.toContain('Due Friday, June 5');
    expect(amirs).not.toContain('Due today');
    expect(on.received('dana').join()).toContain('Due today: you promised');
    expect(read(await home('amir'))).not.toContain('A shelf” for Grace');
  });
});

describe('when a cover ends', () => {
  it('whom it was for gets all there is to know on the first day after, and whoever stood in does not', async () => {
    await on.until('2026-06-12', '16:00');
    expect(on.received('dana').join()).not.toContain('stood in for you');
    await on.until('2026-06-15', '12:00');
    const back = on.received('dana').find(each => each.includes('stood in for you'));
    expect(back).toContain(
      'Amir Patel stood in for you in “Fresh Food” until Friday, June 12. Here is how it stands now.',
    );
    expect(back).toContain('Brief: Fresh Food');
    expect(on.received('amir').join()).not.toContain('stood in for you');
    expect(on.received('rosa').join()).not.toContain('stood in');
  });

  it('so too where it is ended early, and not where it never began', async () => {
    await on.press('dana', 'contact.end', { id: 'COVER', until: 'today', to: '' });
    await on.until('2026-06-09', '12:00');
    expect(on.received('dana').join()).not.toContain('stood in for you');
    await on.press('dana', 'contact.cover', {
      ...{ nonce: 'AGAIN', id: 'dana-food', to: 'AMIR', from: 'today', until: 'June 30' },
    });
    await on.press('dana', 'contact.end', { id: 'AGAIN', until: 'tomorrow', to: '' });
    await on.until('2026-06-12', '12:00');
    expect(on.received('dana').join()).toContain('until Wednesday, June 10. Here is how');
  });

  it('a stand-in is no reason for the host’s last steward to leave: on the day after nobody would answer', async () => {
    await on.until('2026-06-09', '12:00');
    const said = await on.press('dana', 'contact.end', { id: 'dana-food', until: 'today', to: '' });
    expect(read(told(said))).toContain('Please hand over to somebody first');
    expect((await on.contact('dana-food')).until).toBeNull();
  });
});

describe('who has left', () => {
  it('whoever keeps their promises from then on is told of each, where nobody was named', async () => {
    await dueOn('TALL', '2026-06-30', 'amir', 'AMIR');
    await on.press('dana', 'contact.end', { id: 'AMIR', until: 'June 4', to: '' });
    await on.until('2026-06-05', '12:00');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'TALL' } })).ownerContactId).toBe('dana-food');
    expect(on.received('dana').join()).toMatch(/A shelf.*was handed on to Dana Lee/);
    expect(labels(on.latest('dana')).length).toBeGreaterThan(0);
  });
});
