/** Proves that the week counts partners alone among those who were not asked: the host's own people are never asked. */
import { afterEach, expect, it } from 'vitest';
import { performing } from '../../../src/flows/due.ts';
import { read, told } from '../../support/reading.ts';
import { COALITION, OTHERS, type Pulse, pulse } from '../pulse/stage.ts';

let on: Pulse;
afterEach(() => on.close());

/** What the leader reads of the round in the week in which it closes. */
async function ratedBy(answering: readonly string[], byName: readonly string[] = []): Promise<string> {
  await on.open();
  for (const who of answering) await on.answer(who, '4', byName.includes(who) ? 'by_name' : 'pooled');
  const row = { type: 'round', id: (await on.client.round.findFirstOrThrow()).id } as const;
  await on.until('2026-08-07', '12:00');
  for (const act of ['close', 'shred']) await performing(on.deps)({ row, act, on: '2026-08-07' });
  return read(told(await on.press('evelyn', 'digest.show')));
}

it('whoever was asked is all partners, though Dana of the host is in every partnership', async () => {
  on = await pulse();
  const said = await ratedBy([...COALITION, ...OTHERS]);
  expect(said).toMatch(/Partners rate us 76 of 100 \(July; 12 of 12 answered\)/);
});

it('counts partners who were not asked, each once', async () => {
  on = await pulse();
  await on.client.contact.updateMany({ where: { personId: 'tom' }, data: { since: '2026-07-01' } });
  await on.client.contact.updateMany({ where: { personId: 'carmen' }, data: { consent: 'asked', answeredOn: null } });
  const said = await ratedBy([...COALITION, ...OTHERS].filter(who => who !== 'tom' && who !== 'carmen'));
  expect(said).toMatch(/\(July; 10 of 10 answered, 2 more were not asked\)/);
});

it('does not lose who answered by name, though no number is made of it', async () => {
  on = await pulse();
  const said = await ratedBy([...COALITION, ...OTHERS], ['ruth']);
  expect(said).toMatch(/Partners rate us 76 of 100 \(July; 11 of 12 answered, 1 more by name\)/);
});
