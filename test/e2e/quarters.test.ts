/** Five quarters of the sample roster, everybody answering: what people got, when, and what became of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aboutPlayingAgain } from './again.ts';
import { aboutCheckIns } from './checkins.ts';
import { addDays, datesBetween, everythingSent, repeated, type Sent, weekdayOf } from './record.ts';
import { type Moved, type Stage, staged } from './stage.ts';
import { AGING, COALITION, FOOD, FROM, HOLIDAYS, local, OUTSIDE_THE_BUDGET, SCHOOL, TO, WEEKS } from './year.ts';

let stage: Stage;
let sent: readonly Sent[];
/** Notes are taken on the way, since the outbox forgets after 90 days. */
const NOTES_EVERY = 8;
const moves: Moved[] = [];

async function begun(): Promise<Stage> {
  const made = await staged(new Date(`${FROM}T14:00:00Z`));
  await made.letEverybodyAnswer();
  return made;
}

beforeAll(async () => {
  stage = await begun();
  const noted = new Map<string, Sent>();
  for (let week = 1; week <= WEEKS; week += 1) {
    moves.push(await stage.move(7));
    if (week % NOTES_EVERY === 0 || week === WEEKS) for (const each of everythingSent(stage)) noted.set(each.id, each);
  }
  sent = [...noted.values()];
}, 600_000);
afterAll(() => stage?.stop());

const people = (): readonly Sent[] => sent.filter(each => each.to.side !== null);
const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));
const shown = (each: Sent): string =>
  `${each.to.name}, ${local(each).date} ${local(each).clock}: ${each.said.map(one => one.kind).join(', ')}`;

describe('delivery', () => {
  test('nothing failed, nothing is stuck, nobody is out of reach', () => {
    expect(stage.complaints()).toEqual([]);
    expect(moves.reduce((sum, move) => sum + move.failed, 0)).toBe(0);
    expect(sent.length).toBeGreaterThan(600);
    expect(stage.rows(`SELECT id, state, "lastError" FROM "Post" WHERE state <> 'sent'`)).toEqual([]);
    const overdue = `SELECT key FROM "Delivery" WHERE state = 'unreached' OR (state = 'waiting' AND "dueAt" < ?)`;
    expect(stage.rows(overdue, new Date(stage.now().getTime() - 3_600_000).toISOString())).toEqual([]);
  });

  test('every message says something, and nothing of the machine', () => {
    const cards = stage.rows<{ card: string }>('SELECT card FROM "ThreadLine" WHERE card IS NOT NULL');
    const odd = cards.filter(({ card }) => /undefined|NaN|\[object|Invalid Date|"summary":""/.test(card));
    expect(odd).toEqual([]);
  });

  test('nothing was sent twice', () => {
    const said = sent.flatMap(each => each.said.map(one => ({ ...one, name: each.to.name, on: local(each).date })));
    const once = /^(checkin\.(brief|agenda|minutes)$|pulse\.|digest\.|day\.mine)/;
    const records = said.filter(one => once.test(one.kind));
    expect(records.length).toBeGreaterThan(500);
    expect(repeated(records, one => `${one.name} ${one.kind} ${one.subject}`)).toEqual([]);
    // A promise that was moved is reminded of again, but not within days.
    const reminders = said.filter(one => /^commitment\.(week_before|day_before|due_today|day_after)$/.test(one.kind));
    expect(reminders.length).toBeGreaterThan(20);
    expect(repeated(reminders, one => `${one.name} ${one.kind} ${one.subject} ${mondayOf(one.on)}`)).toEqual([]);
  });
});

describe('manners', () => {
  test('one message a day at most, but for questions, answers, one’s own promises and briefs', () => {
    // What comes along with a question or an answer is no message of its own.
    const bundles = people().filter(each => !each.said.some(one => OUTSIDE_THE_BUDGET.includes(one.kind)));
    expect(bundles.length).toBeGreaterThan(300);
    expect(repeated(bundles, each => `${each.to.name} on ${local(each).date}`, shown)).toEqual([]);
    const partners = bundles.filter(each => each.to.side === 'partner');
    expect(partners.length).toBeGreaterThan(50);
    expect(repeated(partners, each => `${each.to.name}, week of ${mondayOf(local(each).date)}`, shown)).toEqual([]);
  });

  test('nobody is written to in quiet hours, on a free day or on a holiday', () => {
    const impolite = people().filter(each => {
      const { date, clock, weekday } = local(each);
      const asleep = clock < '09:00' || clock >= '17:00';
      return asleep || !each.to.workingDays.includes(weekday) || HOLIDAYS.includes(date);
    });
    expect(impolite.map(shown)).toEqual([]);
  });

  // Minutes and what was called off follow somebody's press, whenever they pressed it.
  const isPrompted = (each: Sent): boolean =>
    each.said.every(one => ['checkin.minutes', 'checkin.called_off'].includes(one.kind));

  test('where a partnership meets, what comes by itself comes by day, from Monday to Friday', () => {
    const places = sent.filter(each => each.to.side === null && !isPrompted(each));
    const atNight = places.filter(each => {
      const { clock, weekday } = local(each);
      return clock < '07:00' || clock >= '18:00' || weekday > 5;
    });
    expect(atNight.map(shown)).toEqual([]);
  });

  test('the school hears nothing in July and August, and nobody hears of it', () => {
    const summer = sent.filter(each => /-0[78]-/.test(local(each).date) && !isPrompted(each));
    expect(summer.length).toBeGreaterThan(50);
    const school = summer.filter(
      each =>
        /Oak School|Helen Park|Tom Fischer/.test(each.to.name) || each.said.some(one => one.partnership === SCHOOL),
    );
    expect(school.map(shown)).toEqual([]);
    expect(sent.filter(each => each.to.name === 'Helen Park').length).toBeGreaterThan(0);
  });
});

describe('the week', () => {
  const MONDAYS = datesBetween(FROM, TO).filter(date => weekdayOf(date) === 1);

  test('every Monday the leaders get the week, or once that nothing happened', () => {
    const posts = sent
      .filter(each => each.to.name === 'Leaders' && each.said.some(one => one.kind.startsWith('digest.')))
      .map(each => ({ date: local(each).date, clock: local(each).clock, kinds: each.said.map(one => one.kind) }));
    expect(repeated(posts, post => post.date)).toEqual([]);
    // The first Monday began an hour after eight.
    for (const post of posts.slice(1)) expect(post.clock).toBe('08:00:00');
    let before = '';
    for (const date of MONDAYS) {
      const kind = posts.find(post => post.date === date)?.kinds[0] ?? 'silence';
      if (kind === 'silence') expect(before, date).toMatch(/digest\.empty|silence/);
      else if (kind === 'digest.empty') expect(before, date).toMatch(/digest\.leaders|^$/);
      else expect(kind, date).toBe('digest.leaders');
      before = kind;
    }
    expect(posts.filter(post => post.kinds.includes('digest.leaders')).length).toBeGreaterThan(WEEKS / 2);
  });

  test('a partnership sees its own week only, and on Mondays', () => {
    const twins = sent.filter(each => each.said.some(one => one.kind === 'digest.twin'));
    expect(new Set(twins.map(each => each.to.name))).toEqual(new Set([SCHOOL, COALITION, FOOD, AGING]));
    for (const each of twins) {
      expect(local(each).weekday, shown(each)).toBe(1);
      expect(each.said.map(one => one.partnership)).toEqual([each.to.name]);
    }
  });
});

describe('the pulse', () => {
  const ROUNDS = [
    ['2026-04-14', '2026-05-08'],
    ['2026-07-14', '2026-08-07'],
    ['2026-10-13', '2026-11-06'],
    ['2027-01-12', '2027-02-05'],
    ['2027-04-13', '2027-05-07'],
  ];
  const YEARLY = [['2026-11-10', '2026-11-20']];
  type Result = { readonly groupId: string; readonly people: number; readonly organisations: number };
  const results = () =>
    stage.rows<Result>(`SELECT "groupId", people, organisations FROM "RoundResult" WHERE length(statement) = 1`);
  const group = (name: string) =>
    `partnership:${stage.rows<{ id: string }>('SELECT id FROM "Partnership" WHERE name = ?', name)[0]?.id}`;

  test('a round opened on the second Tuesday of each quarter and closed on its Friday; no answer outlived it', () => {
    const rounds = stage.rows<{
      kind: string;
      opensOn: string;
      closesOn: string;
      state: string;
      shredded: number;
      key: unknown;
    }>('SELECT kind, "opensOn", "closesOn", state, shredded, "wrappedKey" AS key FROM "Round" ORDER BY "opensOn"');
    const days = (kind: string) =>
      rounds.filter(round => round.kind === kind).map(round => [round.opensOn, round.closesOn]);
    expect(days('pulse')).toEqual(ROUNDS);
    expect(days('yearly')).toEqual(YEARLY);
    for (const round of rounds) expect(round).toMatchObject({ state: 'closed', shredded: 1, key: null });
    expect(stage.rows('SELECT "roundId" FROM "Ballot"')).toEqual([]);
  });

  test('each person was asked once a round, nobody of a school at rest', () => {
    const asks = sent.flatMap(each =>
      each.said
        .filter(one => one.kind === 'pulse.ask')
        .map(one => ({ name: each.to.name, ...one, on: local(each).date })),
    );
    expect(asks.length).toBeGreaterThan(60);
    expect(repeated(asks, ask => `${ask.name} ${ask.subject}`)).toEqual([]);
    const july = asks.filter(ask => ask.on >= '2026-07-14' && ask.on <= '2026-08-07');
    expect(july.length).toBeGreaterThan(5);
    expect(july.filter(ask => ask.partnership === SCHOOL)).toEqual([]);
  });

  test('the coalition’s results were published, those of a school, a pantry and a pair never', () => {
    const published = results();
    expect(published.filter(one => one.groupId === group(COALITION)).length).toBeGreaterThan(0);
    for (const name of [SCHOOL, FOOD, AGING])
      expect(
        published.filter(one => one.groupId === group(name)),
        name,
      ).toEqual([]);
    for (const one of published) {
      expect(one.people).toBeGreaterThanOrEqual(5);
      expect(one.organisations).toBeGreaterThanOrEqual(3);
    }
  });

  test('each place was told once a round, and a small partnership that its numbers cannot be shown', async () => {
    const told = sent.filter(each => each.said.some(one => one.kind === 'pulse.results'));
    for (const name of ['Leaders', COALITION, FOOD, AGING])
      expect(told.filter(each => each.to.name === name).length, name).toBe(ROUNDS.length + YEARLY.length);
    // What closed in August is no news to a school at rest.
    expect(told.filter(each => each.to.name === SCHOOL).length).toBe(ROUNDS.length + YEARLY.length - 1);
    const posted = (await stage.place(FOOD)).filter(card =>
      /How partners rate|What communities asked for/.test(card.words),
    );
    expect(posted.length).toBe(ROUNDS.length + YEARLY.length);
    for (const card of posted) {
      expect(card.words).toMatch(new RegExp(`Not shown:[^.]*${FOOD}`));
      expect(card.words).not.toContain(COALITION);
      expect(card.words).not.toContain(AGING);
    }
  });
});

describe('promises', () => {
  type Promised = { readonly what: string; readonly state: string; readonly due: string; readonly madeOn: string };
  const all = () => stage.rows<Promised>('SELECT what, state, due, "madeOn" FROM "Commitment"');

  test('lines of minutes became promises, and most were kept', () => {
    expect(all().length).toBeGreaterThan(30);
    expect(all().filter(each => each.state === 'kept').length).toBeGreaterThan(all().length / 2);
  });

  test('each old one is in a state in which it may stay', () => {
    // Ten working days after due it is not kept, fifteen after it was recorded it lapses; a school rests for two months.
    const old = all().filter(each => each.due < addDays(TO, -110) && each.madeOn < addDays(TO, -110));
    expect(old.length).toBeGreaterThan(20);
    expect(old.filter(each => ['proposed', 'open', 'at_risk'].includes(each.state))).toEqual([]);
  });

  test('whatever changed a promise is written in its history, and nothing happened to it after its end', () => {
    const without = `SELECT id FROM "Commitment" c
      WHERE NOT EXISTS (SELECT 1 FROM "CommitmentEvent" e WHERE e."commitmentId" = c.id)`;
    expect(stage.rows(without)).toEqual([]);
    const late = `SELECT c.what, e.what AS event FROM "Commitment" c JOIN "CommitmentEvent" e ON e."commitmentId" = c.id
      WHERE c."closedOn" IS NOT NULL AND e."on" > c."closedOn" AND e.what <> 'acknowledged'`;
    expect(stage.rows(late)).toEqual([]);
  });
});

aboutCheckIns(() => ({ stage, sent }));
aboutPlayingAgain(() => ({ from: FROM, sent }), begun);
