/** Owns the sample's promises so far: what was promised, in days before (or, below zero, after) the first start. */

/** Days count back from the first start, and ahead where they are below zero. */
export type Past = {
  readonly partnership: string;
  readonly owner: string;
  readonly to: string;
  readonly what: string;
  readonly made: number;
  readonly due: number;
  readonly moved?: { readonly asked: number; readonly to: number; readonly why: string };
  readonly done?: number;
  readonly confirmed?: number;
};

const FOOD = 'Fresh Food at Grace Pantry';
const SCHOOL = 'Healthy Start at Oak School';
const COALITION = 'Healthy Riverside Coalition';
const AGING = 'Aging Well Together';

/** Both sides promise, most is kept, some is late or still open: enough for a first digest and a full home screen. */
export const PAST: readonly Past[] = [
  {
    partnership: FOOD,
    owner: 'Dana Lee',
    to: 'Grace Pantry',
    what: '100 leaflets on low-salt cooking',
    made: 80,
    due: 70,
    done: 71,
    confirmed: 70,
  },
  {
    partnership: FOOD,
    owner: 'Rosa Díaz',
    to: 'Mercy Hospital',
    what: 'A table by the door for the nurse on Thursdays',
    made: 75,
    due: 60,
    done: 61,
    confirmed: 60,
  },
  {
    partnership: FOOD,
    owner: 'Marcus Bell',
    to: 'Grace Pantry',
    what: 'A second fridge thermometer',
    made: 50,
    due: 36,
    moved: { asked: 40, to: 29, why: 'the supplier is late' },
    done: 30,
    confirmed: 28,
  },
  { partnership: FOOD, owner: 'Dana Lee', to: 'Grace Pantry', what: '200 leaflets in Spanish', made: 10, due: -4 },
  {
    partnership: FOOD,
    owner: 'Ben Carter',
    to: 'Mercy Hospital',
    what: 'A list of the ten things families ask for most',
    made: 12,
    due: -11,
  },
  {
    partnership: SCHOOL,
    owner: 'Helen Park',
    to: 'Mercy Hospital',
    what: 'Dates of the parent evenings',
    made: 66,
    due: 52,
    done: 52,
    confirmed: 50,
  },
  {
    partnership: SCHOOL,
    owner: 'Dana Lee',
    to: 'Oak School',
    what: 'Two eye charts and a stand',
    made: 45,
    due: 31,
    done: 27,
    confirmed: 26,
  },
  {
    partnership: SCHOOL,
    owner: 'Dana Lee',
    to: 'Oak School',
    what: 'A nurse for the first vaccination morning',
    made: 20,
    due: -18,
  },
  {
    partnership: SCHOOL,
    owner: 'Tom Fischer',
    to: 'Mercy Hospital',
    what: 'A quiet room with a sink for that morning',
    made: 18,
    due: -16,
  },
  {
    partnership: COALITION,
    owner: 'Pastor Samuel Reed',
    to: 'Mercy Hospital',
    what: 'The community room on the first Tuesdays',
    made: 84,
    due: 77,
    done: 78,
    confirmed: 77,
  },
  {
    partnership: COALITION,
    owner: 'Lucía Ortega',
    to: 'Mercy Hospital',
    what: 'Six volunteers for the health fair',
    made: 40,
    due: 19,
    done: 20,
    confirmed: 18,
  },
  {
    partnership: COALITION,
    owner: 'Marcus Bell',
    to: 'Riverside Church',
    what: 'Blood pressure cuffs for the Sunday table',
    made: 30,
    due: 9,
    done: 8,
  },
  {
    partnership: COALITION,
    owner: 'Tamika Jones',
    to: 'Mercy Hospital',
    what: 'A map of the buildings with steep stairs',
    made: 15,
    due: -8,
  },
  {
    partnership: AGING,
    owner: 'Irene Kowalski',
    to: 'Mercy Hospital',
    what: 'Names of three people who can call on weekends',
    made: 60,
    due: 42,
    done: 44,
    confirmed: 40,
  },
  {
    partnership: AGING,
    owner: 'Irene Kowalski',
    to: 'Mercy Hospital',
    what: 'A phone list in large letters',
    made: 20,
    due: -10,
  },
  {
    partnership: AGING,
    owner: 'Marcus Bell',
    to: 'Centro Borinquen',
    what: 'The call script in Spanish',
    made: 21,
    due: -2,
  },
];

/** When each partnership met so far, and one line of what was said. */
export const MEETINGS: readonly { readonly days: number; readonly said: string }[] = [
  { days: 72, said: 'We agreed to start small and to tell each other early when something slips.' },
  { days: 16, said: 'Evenings work best for families. We keep the time.' },
];
