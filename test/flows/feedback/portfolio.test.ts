/** Proves that all partners are told once before each round: agreed words, no names, looked at before, and asked all the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read, told } from '../../support/reading.ts';
import { hostRole } from '../../support/rows.ts';
import { type Said, said, WORDS } from './stage.ts';

let on: Said;
beforeEach(async () => {
  on = await said();
  await on.client.host.create({ data: { id: 'host', wakeAt: on.now() } });
  await on.client.contact.updateMany({ where: { partnershipId: 'oak' }, data: { consent: 'here' } });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function agreed(who: string, words: string, how = 'did'): Promise<string> {
  const id = await on.speak(who, { words });
  await on.ended('dana', id, 'We leave it open', how);
  await on.press(who, 'feedback.close', { id });
  await on.press(who, 'feedback.post', { id, name: 'yes' });
  return id;
}

const posts = (name: string) => on.received(name).filter(each => /You said, we did: Mercy/.test(each));

describe('you said, we did, for the portfolio', () => {
  it('reaches every partner before the round opens, with agreed words, without any name, and what is still owed', async () => {
    await agreed('mia', 'The door should be open');
    await agreed('rosa', 'More bread', 'cannot');
    await on.speak('rosa', { words: 'Not to be told' });
    await on.until('2026-07-13', '20:00');
    for (const name of ['grace-channel', 'lena', 'luz']) {
      const [post, ...others] = posts(name);
      expect([name, others]).toEqual([name, []]);
      expect(post).toContain('You said: “The door should be open” We did: We leave it open.');
      expect(post).toContain("You said: “More bread” We can't, because: We leave it open.");
      expect(post).toContain('We still owe 1 partner an answer.');
      expect(post).not.toMatch(/mia|rosa|grace|Not to be told/i);
    }
    expect(await on.client.round.count()).toBe(0);
    await on.until('2026-07-14', '12:00');
    // Whoever is owed an answer is asked all the same: the round opens.
    expect(await on.client.round.count()).toBe(1);
  });

  it('tells each loop once, and nothing where there is nothing to tell', async () => {
    await agreed('mia', 'The door should be open');
    await on.until('2026-10-12', '20:00');
    expect(posts('grace-channel')).toHaveLength(1);
    expect(await on.client.host.findFirstOrThrow()).toMatchObject({ toldBefore: '2026-10-13' });
  });

  it('is looked at by coordinator and leader, who may leave a line out, and by nobody else', async () => {
    const id = await agreed('mia', 'The door should be open');
    await agreed('rosa', 'More bread');
    await on.until('2026-07-02', '12:00');
    const draft = on.holding('cora', 'Leave this out');
    expect(labels(draft).filter(each => each === 'Leave this out')).toHaveLength(2);
    expect(read(draft)).toContain('On Monday, July 6, all partners read this.');
    for (const who of ['dana', 'rosa', 'luz']) {
      expect(told(await on.press(who, 'feedback.leave_out', { id })).summary).toContain(
        who === 'rosa' ? 'para quienes dirigen' : 'those who lead',
      );
    }
    expect(labels(on.holding('lena', 'Leave this out'))).toContain('Leave this out');
    await on.press('lena', 'feedback.leave_out', { id });
    await on.until('2026-07-08', '12:00');
    expect(posts('grace-channel').join()).not.toContain('The door should be open');
    expect(posts('grace-channel').join()).toContain('More bread');
    expect(await on.client.audit.findMany({ where: { act: 'feedback.left_out' } })).toMatchObject([
      { personId: 'lena' },
    ]);
  });
});

describe('the week', () => {
  it('counts loops closed and owed, organizations never persons; its twin only what everybody there may read', async () => {
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'here' } });
    await agreed('mia', 'The door should be open');
    await on.speak('mia', { voice: 'confidence', words: 'Dana shouts' });
    await on.until('2026-06-08', '12:00');
    const [post] = on.received('lena').filter(each => each.includes('Week of June 1'));
    expect(post).toContain('What partners said: 2 new, 1 closed by who said it. We owe 1 partner an answer.');
    expect(post).not.toMatch(/mia|door|shouts/i);
    const [twin] = on.received('grace-channel').filter(each => each.includes('Week of June 1'));
    expect(twin).toContain('What was said: 1 new, 1 closed by who said it.');
    expect(twin).not.toContain('owes an answer');
  });

  it('tells of a concern that it was closed by both sides, not by who said it', async () => {
    const id = await on.speak('mia', { kind: 'concern' });
    await on.press('rosa', 'feedback.outcome', { id, words: 'They call first' });
    await on.press('dana', 'feedback.outcome', { id, words: 'We call first' });
    expect(read(told(await on.type('dana', 'this week')))).toContain(
      'What partners said: 1 new, 1 concern closed by both sides.',
    );
    await on.until('2026-06-08', '12:00');
    const [post] = on.received('lena').filter(each => each.includes('Week of June 1'));
    expect(post).toContain('What partners said: 1 new, 1 concern closed by both sides.');
    expect(on.received('grace-channel').join()).not.toMatch(/concern|What was said/);
  });

  it('shows a steward her own, without what went to the second person', async () => {
    await on.client.hostRole.deleteMany();
    await on.client.hostRole.create({ data: hostRole({ personId: 'lena', role: 'leader' }) });
    await on.speak('mia', { voice: 'second', words: WORDS });
    expect(read(told(await on.type('dana', 'this week')))).not.toContain('What partners said');
    await on.speak('mia', { voice: 'confidence' });
    expect(read(told(await on.type('dana', 'this week')))).toContain(
      'What partners said: 1 new. We owe 1 partner an answer.',
    );
    expect(read(told(await on.type('mo', 'this week')))).not.toContain('What was said');
  });
});
