/** Proves what can be said on the page of a link: by a carried one under a name alone, by one's own in confidence too (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinkStage, linkStage, ROSA } from '../../support/linkstage.ts';
import { told } from '../../support/reading.ts';

let on: LinkStage;
beforeEach(async () => {
  on = await linkStage({ byMail: true });
  await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here', answeredOn: '2026-05-01' } });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const words = 'Nobody calls back';
const inConfidence = { nonce: 'SAID', partnership: 'food', words, kind: 'feedback', voice: 'confidence' };

describe('a carried link', () => {
  it('says beforehand that words stand under a name, and shows by whose hands they came', async () => {
    const visitor = await on.visit(await on.carried());
    await visitor.press('Say something');
    expect(visitor.screen().words).toContain('what you say here stands under your name');
    expect(visitor.screen().words).not.toContain('In confidence');
    expect((await visitor.submit({ words, kind: 'feedback' })).told?.words).toContain('Thank you.');
    const { id, means } = await on.client.feedback.findFirstOrThrow();
    expect(means).toBe('carried_link');
    expect(JSON.stringify(await on.press('dana', 'feedback.show', { id }))).toContain('By a link Dana Lee carried.');
  });

  it('takes nothing in confidence, whatever is forged, and leaves no row of it', async () => {
    await on.carried();
    const reply = await on.through('feedback.say', inConfidence);
    expect(JSON.stringify(reply)).toContain('opened by a link that somebody else carried');
    expect(await on.client.feedback.count()).toBe(0);
    expect(await on.client.audit.findMany({ where: { detail: 'feedback.say' } })).toEqual([]);
  });

  it('does not show what its reader said in confidence elsewhere: whoever carried it could read it', async () => {
    await on.mailed();
    told(await on.through('feedback.say', inConfidence));
    const path = await on.carried();
    const { id } = await on.client.link.findFirstOrThrow({ where: { contactId: ROSA } });
    expect(JSON.stringify(await on.through('feedback.show', { id: 'SAID' }, id))).not.toContain(words);
    const visitor = await on.visit(path);
    expect(visitor.screen().words).not.toContain(words);
    expect((await visitor.write('brief')).words).not.toContain(words);
  });

  it('closes a loop, marked so, and agrees to nothing', async () => {
    await on.carried();
    told(await on.through('feedback.say', { ...inConfidence, voice: 'named' }));
    await on.press('dana', 'feedback.end', { id: 'SAID', how: 'did', words: 'We do now' });
    told(await on.through('feedback.close', { id: 'SAID' }));
    const row = await on.client.feedback.findUniqueOrThrow({ where: { id: 'SAID' } });
    expect(row).toMatchObject({ state: 'closed', closedMeans: 'carried_link', posting: 'kept' });
    await on.through('feedback.post', { id: 'SAID', name: 'no' });
    expect(await on.client.delivery.count({ where: { kind: 'feedback.posted' } })).toBe(0);
  });
});

describe('a link of one’s own', () => {
  it('is as good as a chat: in confidence, and nobody carries a name', async () => {
    const visitor = await on.visit(await on.mailed());
    await visitor.press('Say something');
    expect(visitor.screen().words).toContain('In confidence, your words go to Dana Lee without your name');
    await visitor.submit({ words, kind: 'feedback', voice: 'confidence' });
    const { id } = await on.client.feedback.findFirstOrThrow({ where: { voice: 'confidence', means: 'self' } });
    const shown = JSON.stringify(await on.press('dana', 'feedback.show', { id }));
    expect(shown).toContain(words);
    expect(shown).not.toMatch(/Rosa|Grace/);
  });
});
