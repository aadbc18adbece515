/** Owns the four quiet quarters before the fall, and what was promised in them: every check-in held, every promise but one kept on its day. */
import { press } from '../../slack/eyes.ts';
import type { handsIn } from '../hands.ts';
import type { Partner, Points, partnersIn } from './partners.ts';
import { COALITION, FOOD, PARTNERS } from './roster.ts';
import type { sightOf } from './sight.ts';
import type { City } from './stage.ts';

export type Story = {
  readonly on: City;
  readonly at: ReturnType<typeof handsIn>;
  readonly they: ReturnType<typeof partnersIn>;
  readonly see: ReturnType<typeof sightOf>;
};
type Act = (story: Story) => Promise<void>;

/** Dana promises it in the coalition. */
export const promising =
  (what: string, due: string, to: string): Act =>
  async ({ at }) => {
    await at.danaSays('hi');
    await at.dana(/^Show it$/, {}, new RegExp(`^${COALITION}`));
    await at.dana(/^Make a promise$/);
    await at.dana(/^Save$/, { 'What is promised?': what, 'By when?': due, 'To whom?': at.choice(to) });
  };

export const done =
  (what: string): Act =>
  async ({ at }) =>
    at.dana(/^Done$/, {}, new RegExp(what));

export const minutes =
  (partnership: string, said: string): Act =>
  async ({ at }) => {
    await at.danaSays(`minutes ${partnership}`);
    await at.dana(/^Send$/, { 'What did we say and decide': said });
  };

/** All agree, and some strongly: another few in each round, so that nothing stands quite still. */
const quietly = (round: number) => (_who: Partner, at: number) => ((at + round) % 3 === 0 ? '555454' : '444444');

export const answering =
  (pointsOf: (who: Partner, at: number) => Points): Act =>
  async ({ at, they }) => {
    for (const [index, who] of PARTNERS.entries()) await they.answers(who, pointsOf(who, index));
    await at.settled();
  };

const met = minutes(COALITION, 'Twelve came, and the path is dry.');
const pantry = minutes(FOOD, 'Thursdays are busiest.');

/** Late, and said so before it was due; Lucia agrees to the new date in her own language. */
const moving: Act = async ({ on, at }) => {
  await at.dana(/^Running late$/, {}, /a nurse for the fair/);
  await at.dana(/^Send$/, { 'Why?': 'she has the flu', 'New date': 'December 18' });
  await press(on.onSlack('Lucia Mora'), 'Nos sirve');
  await at.settled();
};

/** By the day on which it is done, at ten in the morning. */
export const QUIET: readonly (readonly [day: string, ...acts: readonly Act[]])[] = [
  ['2026-02-17', met],
  ['2026-02-19', pantry],
  ['2026-03-17', met],
  ['2026-04-21', met],
  ['2026-04-24', answering(quietly(1))],
  ['2026-05-19', met],
  ['2026-05-21', pantry],
  ['2026-06-16', met],
  ['2026-07-21', met],
  ['2026-07-24', answering(quietly(2))],
  ['2026-08-18', met],
  ['2026-08-20', pantry],
  ['2026-09-15', met],
  ['2026-10-20', met],
  ['2026-10-23', answering(quietly(3))],
  ['2026-11-17', met, promising('two vans', 'November 20', 'Grace Church')],
  ['2026-11-19', pantry],
  ['2026-11-20', done('two vans')],
  ['2026-12-01', promising('a nurse for the fair', 'December 11', 'Casa Abierta')],
  ['2026-12-10', moving],
  ['2026-12-15', met],
  ['2026-12-18', done('a nurse for the fair')],
  ['2027-01-05', promising('200 leaflets in Spanish', 'January 15', 'Casa Abierta')],
  ['2027-01-15', done('200 leaflets in Spanish')],
  ['2027-01-19', met, promising('a room for the talk', 'January 29', 'Harbor Tenants')],
  ['2027-01-22', answering(quietly(4))],
  ['2027-01-29', done('a room for the talk')],
];

/** One is kept, one done late, one not kept; the last one is overdue when the fifth round closes. Nobody was told before. */
export const SLIPPING: typeof QUIET = [
  ['2027-02-16', met, promising('ten blood pressure cuffs', 'March 5', 'Grace Church')],
  ['2027-02-18', pantry],
  ['2027-03-05', done('ten blood pressure cuffs')],
  ['2027-03-08', promising('a bus for the walk', 'March 19', 'Harbor Tenants')],
  ['2027-03-16', met, promising('a Spanish speaker at the desk', 'April 2', 'Casa Abierta')],
  ['2027-03-24', done('a bus for the walk')],
  ['2027-04-20', met, promising('forty chairs for the clinic', 'April 30', 'Grace Church')],
];

export async function lived(story: Story, days: typeof QUIET): Promise<void> {
  for (const [day, ...acts] of days) {
    await story.at.moved(day);
    for (const act of acts) await act(story);
  }
}
