/** Proves that a channel in which nothing can be posted is told of, to whom can mend it and in words that say how (product §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read } from '../../support/reading.ts';
import { place } from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const NEXT_MORNING = ['2026-06-02', '12:00'] as const;
const bound = (over: Parameters<typeof place>[0] = {}) =>
  on.client.place.create({ data: place({ ...CHANNEL, id: 'channel', partnershipId: 'food', ...over }) });
/** The channel is owed something. */
const owe = (stage = 'once', to = 'channel', partnershipId: string | null = 'food') =>
  on.store.as({ kind: 'clock' }, rows =>
    rows.outbox.owe([
      {
        kind: 'partnership.live',
        subject: { type: 'partnership', id: 'food' },
        to: { place: to },
        partnershipId,
        stage,
        wantedAt: on.now(),
      },
    ]),
  );
const told = () =>
  on.client.delivery.findMany({ where: { kind: 'place.unreached' }, select: { personId: true, partnershipId: true } });
const said = (name: string): string => on.received(name).join('\n');

describe('a channel with a stranger in it', () => {
  it('hears nothing, and the host steward reads which one, why and what to do', async () => {
    await bound({ name: 'grace-mercy', tenants: 'console,elsewhere' });
    await owe();
    await on.until(...NEXT_MORNING);
    expect(on.received('grace-channel')).toEqual([]);
    const card = on.holding('dana', 'Show it');
    expect(read(card)).toContain('I posted nothing in “grace-mercy”, the channel of “Fresh Food”');
    expect(read(card)).toContain('Ask them to write to me in the channel');
    expect(read(card)).toContain('once you have confirmed it I post there again');
    expect(read(card)).toContain('say “here Fresh Food” in another channel');
    expect(labels(card)).toContain('Show it');
    expect(said('rosa')).not.toContain('grace-mercy');
  });

  it('is told of once a day, to the host’s stewards alone', async () => {
    await bound({ tenants: 'elsewhere' });
    for (const name of ['one', 'two', 'three']) {
      await owe(name);
      await on.until('2026-06-01', '15:00');
    }
    expect(await told()).toEqual([{ personId: 'dana', partnershipId: 'food' }]);
    await on.until('2026-06-02', '11:00');
    await owe('four');
    await on.until(...NEXT_MORNING);
    expect(await told()).toHaveLength(2);
  });

  it('is not told of any more when it is over before she reads it, and the card she holds turns', async () => {
    await bound({ tenants: 'elsewhere' });
    await owe();
    await on.until('2026-06-01', '15:00');
    expect(read((await on.words('place.unreached', 'dana')) ?? on.latest('dana'))).toContain('I posted nothing');
    await on.client.place.updateMany({ data: { tenants: 'console' } });
    expect(await on.words('place.unreached', 'dana')).toBeNull();
    expect(read(await on.held('place.unreached', 'dana'))).toContain(
      'I can post again in the channel of “Fresh Food”.',
    );
  });

  it('is told of in her own language', async () => {
    await bound({ tenants: 'elsewhere' });
    await on.client.person.update({ where: { id: 'dana' }, data: { language: 'es' } });
    await owe();
    await on.until(...NEXT_MORNING);
    expect(said('dana')).toContain('No publiqué nada en el canal de «Fresh Food»');
    expect(said('dana')).toContain('escriba «aquí Fresh Food» en otro canal');
  });
});

describe('a channel we may not post in any more', () => {
  it('is told of with how to get us back, and works again once it is bound anew', async () => {
    await bound({ reachable: false });
    await owe();
    await on.until(...NEXT_MORNING);
    expect(said('dana')).toContain('I cannot post any more in the channel of “Fresh Food”');
    expect(said('dana')).toContain('Invite me again and say “here Fresh Food” there');
    await on.type('dana', 'here Fresh Food', CHANNEL);
    expect(await on.client.place.findMany()).toMatchObject([{ id: 'channel', reachable: true }]);
    await on.until('2026-06-02', '14:00');
    expect(said('dana')).toContain('I can post again in the channel of “Fresh Food”.');
    expect(said('dana')).not.toContain('I cannot post any more');
  });

  it('is the coordinators’ to mend where it is the leaders’, or has no steward', async () => {
    await bound({ id: 'leaders', partnershipId: null, forLeaders: true, conversation: 'top', tenants: 'elsewhere' });
    await owe('weekly', 'leaders', null);
    await on.until(...NEXT_MORNING);
    expect(await told()).toEqual([{ personId: 'dana', partnershipId: null }]);
    expect(said('dana')).toContain('I posted nothing in the leaders’ channel');
    expect(said('dana')).toContain('say “here leaders” in another channel');

    await bound({ tenants: 'elsewhere' });
    await on.client.contact.update({ where: { id: 'dana-food' }, data: { role: 'member' } });
    await owe();
    await on.until('2026-06-03', '12:00');
    expect(await told()).toHaveLength(2);
  });
});

describe('a channel in which something may not have arrived', () => {
  it('is told of, with the wish to look', async () => {
    await bound();
    await owe();
    const post = { id: 'post', placeId: 'channel', platform: 'web', state: 'unknown', createdAt: on.now() } as const;
    await on.client.post.create({ data: post });
    await on.client.delivery.updateMany({ data: { postId: 'post' } });
    const about = { kind: 'place.unreached', subject: { type: 'place', id: 'channel' } } as const;
    const more = { to: { person: 'dana' }, partnershipId: 'food', stage: '', wantedAt: on.now() } as const;
    await on.store.as({ kind: 'clock' }, rows => rows.outbox.owe([{ ...about, ...more }]));
    const card = await on.words('place.unreached', 'dana');
    expect(card === null ? '' : read(card)).toContain('Something may not have arrived in the channel of “Fresh Food”');
    expect(card === null ? '' : read(card)).toContain('Please look there');
  });
});
