/** Proves what each kind of viewer is shown of what they are owed, as each platform draws it: now, and when what was posted is brought up to date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { dayOf } from '../../../src/domain/agenda/person.ts';
import { recomposing } from '../../../src/flows/compose.ts';
import { chartless, homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { cardOf } from '../../../src/platforms/teams/adaptive.ts';
import { blocks } from '../../../src/platforms/web/card.ts';
import { source } from '../../../src/platforms/web/html.ts';
import { kindLines } from '../../flows/who/lines.ts';
import { standing } from '../../flows/who/press.ts';
import { spilled } from '../../flows/who/secrets.ts';
import { founded } from '../../flows/who/town.ts';
import { everybody } from '../../flows/who/viewers.ts';
import { seededIds } from '../../support/deps.ts';

let town: Awaited<ReturnType<typeof founded>>;
let on: Awaited<ReturnType<typeof standing>>;
beforeAll(async () => {
  town = await founded();
  on = await standing(town);
});
afterAll(async () => {
  await on.close();
  await town.close();
});

/** A person by the name of their account, or a place; nobody owes an account that it does not know a word. */
type To = { readonly person: string } | { readonly place: string };
const recipients: readonly (readonly [letter: string, to: To])[] = [
  ...everybody
    .filter(({ letter }) => !'XF'.includes(letter))
    .map(({ letter, account }) => [letter, { person: account.user }] as const),
  ['W', { place: 'channel' }],
  ['K', { place: 'leaders' }],
];

const TODAY = '2026-06-01';
const stand = { seat: null, remote: '', level: 2, newId: seededIds('cards'), calendar: () => null } as const;

/** By platform: what leaves for it. A card in a message may have to be drawn anew in its plainest form. */
const drawn = (card: Card): Readonly<Record<string, unknown>> => ({
  slack: [messageOf(card), chartless(card), homeOf(card)],
  teams: cardOf(card),
  web: source(blocks(card, stand)),
});

test.each(kindLines)('$kind', async ({ may, kind, subject, stage }) => {
  const wrong: string[] = [];
  const recompose = recomposing(on.deps);
  for (const [letter, to] of recipients) {
    const isDay = subject === '@today';
    const about = isDay ? dayOf('person' in to ? to.person : 'dana', TODAY) : subject;
    const owed = [{ delivery: 'owed', kind, subject: about, stage: isDay ? TODAY : stage, to }];
    const said = await on.compose(owed);
    const isTold = said !== null && said.said.length > 0;
    if (isTold !== may.includes(letter)) wrong.push(`${letter} ${isTold ? 'is told something' : 'is told nothing'}`);
    // Whoever was told before they lost sight of it still has the message.
    const now = await recompose({ id: 'post', to, owed });
    for (const [how, card] of [
      ['told', said?.card],
      ['turned', now],
    ] as const) {
      if (card === undefined) continue;
      for (const [platform, payload] of Object.entries(drawn(card)))
        wrong.push(...spilled(letter, [payload]).map(what => `${letter} ${how} on ${platform} reads ${what}`));
    }
  }
  expect(wrong).toEqual([]);
});
