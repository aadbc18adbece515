/** Owns a whole Tend connected to a stand-in for Teams, rehearsed by its clock, and the people who use it there. */
import { createFakeTeams } from '../../support/teams/teams.ts';
import { running, teamsSettings } from '../running.ts';
import { handsOf } from './hands.ts';
import { CHANNEL, ids, writeRoster } from './roster.ts';

const FROM = new Date('2026-03-02T14:00:00Z');

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's tenant: Dana and Evelyn of the hospital, Rosa a guest, a channel with Dana and Rosa in it. */
export async function town() {
  const fake = createFakeTeams();
  await fake.start();
  const dana = fake.person({ aad: ids.dana, name: 'Dana Lee' });
  const evelyn = fake.person({ aad: ids.evelyn, name: 'Evelyn Brooks' });
  const rosa = fake.person({ aad: ids.rosa, name: 'Rosa Díaz', isGuest: true, email: 'rosa@grace.example' });
  const channel = fake.place(CHANNEL, 'channel', [dana, rosa]);
  const tend = await running({ from: FROM, roster: writeRoster, settings: teamsSettings(fake.url()) });
  fake.meets(tend.url);
  return {
    ...tend,
    fake,
    channel,
    people: { dana, evelyn, rosa },
    dana: handsOf(fake, dana),
    evelyn: handsOf(fake, evelyn),
    rosa: handsOf(fake, rosa),
    stop: async () => {
      await tend.stop();
      await fake.stop();
    },
  };
}
