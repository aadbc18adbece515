/** Owns what Tend really says, in both languages, as long as it gets, also to those with the most to do. */
import type { Card, CardLanguage } from '../../src/cards/card.ts';
import type { Form } from '../../src/cards/form.ts';
import { week } from '../../src/domain/digest/week.ts';
import { trustCodes } from '../../src/domain/trust/statements.ts';
import { bundled } from '../../src/messages/bundle.ts';
import * as checkinForms from '../../src/messages/checkin/forms.ts';
import { minutes } from '../../src/messages/checkin/minutes.ts';
import * as commitments from '../../src/messages/commitment/cards.ts';
import * as commitmentForms from '../../src/messages/commitment/forms.ts';
import type { CommitmentView } from '../../src/messages/commitment/view.ts';
import * as leaders from '../../src/messages/digest/leaders.ts';
import { dip } from '../../src/messages/dip/card.ts';
import type { HomeView } from '../../src/messages/home/screen.ts';
import * as numbers from '../../src/messages/metric/cards.ts';
import * as introduction from '../../src/messages/partnership/introduction.ts';
import { carried } from '../../src/messages/partnership/link.ts';
import { ask } from '../../src/messages/pulse/ask.ts';
import { questions } from '../../src/messages/pulse/form.ts';
import { results } from '../../src/messages/pulse/results.ts';
import { promise } from '../domain/commitment/promises.ts';
import { facts, promised } from '../domain/digest/weeks.ts';
import { metric } from '../domain/metric/rows.ts';
import { view as checkIn, said } from '../messages/checkin/views.ts';
import * as fallen from '../messages/dip/views.ts';
import { asking, group, told } from '../messages/pulse/views.ts';

const TODAY = '2026-06-18';
const LONG = 'Two hundred leaflets in Spanish & English, <folded>, for the Northside food pantry, '
  .repeat(6)
  .slice(0, 500);
const times = <Item>(count: number, item: (at: number) => Item) => Array.from({ length: count }, (_, at) => item(at));
const commitment = (language: CardLanguage): CommitmentView => ({
  commitment: { ...promise(), what: LONG },
  ownerName: 'Dana Lee',
  ownerOrganisation: 'Mercy Hospital',
  toOrganisation: 'Grace Pantry',
  recordedBy: 'Dana Lee',
  backup: '',
  carrier: null,
  language,
  today: TODAY,
  stand: 'owner',
  answersNewDate: false,
  makesGood: null,
  madeGood: { by: null, isAsked: false },
  thanks: { said: false, asksName: false },
});
const detail = { last: null, lastBy: '', isNews: true, standIn: null };

export function busy(language: CardLanguage): HomeView {
  const need = {
    kind: 'today',
    by: TODAY,
    partnership: 'p',
    commitment: 'c',
  } as unknown as HomeView['needs'][number]['need'];
  const line = {
    ours: { open: 12, overdue: 3 },
    theirs: { open: 7, overdue: 0 },
    next: '2026-07-07',
    signals: [],
  } as const;
  return {
    language,
    today: TODAY,
    firstName: 'Dana',
    needs: times(8, () => ({
      need,
      partnership: 'Fresh Food',
      promise: commitment(language),
      feedback: null,
      claim: null,
      signals: null,
      at: null,
      host: 'Mercy',
    })),
    needsCount: 60,
    leads: null,
    promises: null,
    meetings: times(10, at => ({ partnership: `Partnership ${at}`, on: '2026-07-07', at: '10:00', what: null })),
    partnerships: times(60, at => ({
      id: `p${at}`,
      name: `Partnership ${at} with a name as long as they get`,
      state: 'active' as const,
      ...line,
    })),
    portfolio: { live: 60, of: 60, ours: { kept: 7, of: 8 }, theirs: { kept: 10, of: 11 } },
    told: null,
    unreached: { shown: times(10, at => ({ name: `Somebody ${at}`, since: '2026-06-01' })), count: 30 },
    may: { add: true, roles: true, promise: true, week: true, objectives: true, met: false },
  };
}

/** All three pillars fell, in more groups than are named, with every count there is; they go out in one message. */
function dips(language: CardLanguage): readonly [Card, ...Card[]] {
  const counts = { now: fallen.full(12), before: fallen.full(34) };
  const [first, ...others] = trustCodes.map(pillar =>
    dip(
      fallen.view({
        ...{ language, pillar, step: { next: 'agenda', isCaughtUp: true, agendas: { all: 25, held: 3 } } },
        groups: times(9, at => ({
          name: `Cohort ${at} with a name as long as they get`,
          weighed: fallen.weighed({ pillar, level: 'alert', counts, gap: 'felt_alone' }),
        })),
      }),
    ),
  );
  if (first === undefined) throw new Error('no pillar');
  return [first, ...others];
}

export function cardsIn(language: CardLanguage): Readonly<Record<string, Card>> {
  const introduced = {
    contact: 'c1',
    name: 'Rosa Ortiz',
    organisation: 'Grace Pantry',
    steward: 'Dana Lee',
    host: 'Mercy Hospital',
    partnership: 'Fresh Food',
    ownWords: LONG,
  };
  const rosa = {
    ...introduced,
    promise: { what: LONG, due: '2026-06-25' },
    phone: '555 010 2233',
    isReached: true,
    sentOn: '2026-05-18',
    today: TODAY,
  };
  const lines = [...times(4, at => said('said', at, LONG)), ...times(4, at => said('will_do', at, LONG))];
  const names = new Map([
    ['mercy', 'Mercy Hospital'],
    ['grace', 'Grace Pantry'],
  ]);
  const shared = times(12, at => ({
    metric: metric({
      id: `n${at}`,
      words: LONG.slice(0, 200),
      source: LONG.slice(0, 150),
      asked: LONG.slice(0, 250),
      askedOn: TODAY,
      answer: LONG.slice(0, 250),
      answeredOn: TODAY,
    }),
    ...{ organisation: 'Grace Pantry', carrier: 'Dana Lee', asker: 'Dana Lee', answerer: 'Rosa Ortiz' },
    may: { ask: true, change: true, answer: true, remove: true },
  }));
  return {
    introduction: introduction.introduction(rosa, language),
    'a link to carry': carried({
      ...{ contact: 'c1', name: 'Rosa Ortiz', email: 'rosa.ortiz@gracepantry.example.org', theirs: language },
      ...{
        steward: 'Dana Lee',
        url: `https://tend.example.org/l/${'T'.repeat(43)}`,
        until: '2026-07-02',
        replaces: true,
      },
      ...{ language, today: TODAY },
    }),
    'somebody to call': introduction.call(rosa, language),
    reminder: commitments.told(commitment(language), 'commitment.due_today', detail),
    promise: commitments.whole(commitment(language), []),
    minutes: minutes(
      checkIn({ language, lines, today: TODAY }, { state: 'held', minutesOn: TODAY, correctionsUntil: '2026-06-23' }),
    ),
    pulse: ask(asking({ language }), false),
    results: results(
      told({ language, inside: times(8, at => ({ name: `Cohort ${at}`, result: group({ group: `g${at}` }) })) }),
    ),
    'shared numbers': numbers.all(shared, { id: 'p', name: LONG.slice(0, 120) }, true, { language, today: TODAY }),
    'pillars that fell': bundled(dips(language)),
    digest: leaders.post({
      language,
      today: '2026-06-08',
      eyes: 'leaders',
      week: week(facts({ promises: times(40, () => promised()) })),
      isSoFar: false,
      host: 'Mercy Hospital',
      organisations: names,
      partnerships: new Map([['food', 'Fresh Food']]),
      promises: new Map(),
      notes: new Map(),
      twinOf: null,
    }),
  };
}

export function formsIn(language: CardLanguage): readonly (readonly [string, Form])[] {
  return [
    ['the six questions', questions(asking({ language }), 'by_name')],
    [
      'a promise',
      commitmentForms.make({
        language,
        nonce: 'N1',
        partnership: 'p',
        partnershipName: LONG,
        line: 'l1',
        what: LONG,
        due: '',
        heard: '',
        instead: '',
        load: null,
        owners: times(600, at => ({ value: `contact-${at}`, label: `Somebody ${at}, ${LONG.slice(0, 80)}` })),
        receivers: times(3, at => ({ value: `o${at}`, label: `Organization ${at}` })),
      }),
    ],
    ['running late', commitmentForms.late(commitment(language))],
    [
      'which line',
      checkinForms.line(
        checkIn({ language }),
        times(80, at => ({ value: `l${at}`, label: LONG })),
        'checkin.line_promise',
      ),
    ],
  ];
}
