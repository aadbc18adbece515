/** Proves that nothing which leaves Tend or lies in a file tells who answered what: the same round, played with other answers, is the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { apart, has, holding } from './compare.ts';
import type { Kept } from './files.ts';
import { type Answers, type End, type Told, told, toldHalf } from './story.ts';

const WORD = 'Zebracrossing';
const NAMED = 'Quincetree';
const MOST = { R: '1', T: '2', P: '1', C: '1', F: '2', M: 'skip' } as const;
const LEAST = { R: '5', T: '4', P: '5', C: '5', F: '4', M: '5' } as const;
const BETWEEN = { R: '3', T: '3', P: '2', C: '4', F: '3', M: '2' } as const;

/** One of a school on Slack, one at Teams, one by mail: whoever of them said which, every published number is the same. */
const shown: Answers = {
  helen: { points: MOST, comment: WORD, wish: 'F' },
  omar: { points: LEAST },
  nora: { points: BETWEEN },
  rosa: { points: '4' },
  luis: { points: '5' },
  ruth: { points: '1', comment: NAMED, byName: true },
};
const shownOtherwise: Answers = {
  ...shown,
  helen: { points: BETWEEN },
  omar: { points: MOST, comment: WORD, wish: 'F' },
  nora: { points: LEAST },
  ruth: { points: '5', byName: true },
};
/** Too few to show anything: whatever Helen says, nothing may come of it. */
const hidden: Answers = {
  helen: { points: MOST, comment: WORD },
  omar: { points: '3' },
  rosa: { points: '4' },
};
const hiddenOtherwise: Answers = { ...hidden, helen: { points: LEAST } };
const hiddenByName: Answers = { ...hidden, helen: { points: MOST, comment: WORD, byName: true } };

/** Whose own it is, since she gave it by name. */
const RUTHS = /^export of ruth: /;
const but = (kept: Kept, own: RegExp): Kept =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !own.test(name)));
const rows = (end: End, table: string): readonly string[] => end.taken[`rows of ${table}`] ?? [];

let all: {
  readonly shown: Told;
  readonly otherwise: Told;
  readonly hidden: Told;
  readonly hiddenOtherwise: Told;
  readonly byName: End;
};
beforeAll(async () => {
  all = {
    shown: await told(shown),
    otherwise: await told(shownOtherwise),
    hidden: await told(hidden),
    hiddenOtherwise: await told(hiddenOtherwise),
    byName: await toldHalf(hiddenByName),
  };
});

const stories = () => Object.entries({ shown: all.shown, hidden: all.hidden, otherwise: all.otherwise });
const TAIL = 24;

it('a word is found however it is written and whatever stands around it', () => {
  for (const width of ['utf8', 'utf16le'] as const) {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const bytes = Buffer.from(`${before}${WORD}, and more`, width);
      for (const written of [bytes, Buffer.from(bytes.toString('base64')), Buffer.from(bytes.toString('hex'))]) {
        expect([has(written, WORD), has(written, NAMED)]).toEqual([true, false]);
      }
    }
  }
});

describe('while a round is open', () => {
  it('the same leaves and lies there, whatever was answered: in payloads, pages, lines of the log, exports, rows, a backup', () => {
    expect(apart(all.shown.before, all.otherwise.before)).toEqual([]);
    expect(apart(all.shown.open.taken, all.otherwise.open.taken)).toEqual([]);
    expect(apart(all.hidden.open.taken, all.hiddenOtherwise.open.taken)).toEqual([]);
    // What is sealed did differ: else nothing was answered otherwise, and the look above saw nothing.
    const [one, other] = [all.hidden.open.sealed, all.hiddenOtherwise.open.sealed];
    expect(one.filter((each, at) => !other[at]?.equals(each))).toHaveLength(1);
    expect(rows(all.shown.open, 'Ballot')).toHaveLength(6);
  });

  it('whether it was by name is told by nothing but her own form', () => {
    const besides = (end: End): Kept => ({
      ...end.taken,
      'calls to Slack': (end.taken['calls to Slack'] ?? []).filter(each => !each.startsWith('["views.open"')),
    });
    expect(apart(besides(all.hiddenOtherwise.open), besides(all.byName))).toEqual([]);
    expect(apart(all.hiddenOtherwise.open.taken, all.byName.taken)).not.toEqual([]);
  });

  it('no word of a comment is anywhere, in the bytes of the files neither', () => {
    for (const [, story] of stories()) {
      for (const word of [WORD, NAMED]) {
        const { taken, live, backup } = story.open;
        expect(holding(taken, word)).toEqual([]);
        expect([has(live, word), has(backup, word)]).toEqual([false, false]);
      }
    }
  });
});

describe('after close and shred', () => {
  it('the same leaves and lies there, whoever of them answered what; and where too few did, whatever was answered', () => {
    expect(apart(but(all.shown.closed.taken, RUTHS), but(all.otherwise.closed.taken, RUTHS))).toEqual([]);
    expect(apart(all.hidden.closed.taken, all.hiddenOtherwise.closed.taken)).toEqual([]);
    expect(apart(all.hidden.read, all.hiddenOtherwise.read)).toEqual([]);
  });

  it('numbers were published, and told in a digest, a twin and a report: else there was nothing to see', () => {
    const { taken } = all.shown.closed;
    expect(rows(all.shown.closed, 'RoundResult').length).toBeGreaterThan(6);
    expect(rows(all.hidden.closed, 'RoundResult')).toEqual([]);
    const kinds = rows(all.shown.closed, 'Delivery').flatMap(each => {
      const { kind, state } = JSON.parse(each);
      return state === 'said' ? [kind] : [];
    });
    expect(kinds).toEqual(
      expect.arrayContaining(['pulse.ask', 'pulse.results', 'pulse.named', 'digest.leaders', 'digest.twin']),
    );
    expect(Object.keys(taken).some(each => /^report: .*\.html$/.test(each))).toBe(true);
    expect(Object.keys(taken).some(each => /^export of with-oak: partnership-.*\.csv$/.test(each))).toBe(true);
  });

  it('a comment is where all comments are published, and nowhere where none may be', () => {
    expect(holding(all.hidden.closed.taken, WORD)).toEqual([]);
    for (const { live, backup } of [all.hidden.open, all.hidden.closed])
      expect([has(live, WORD), has(backup, WORD)]).toEqual([false, false]);
    const published = [
      'rows of ThreadLine',
      'backup, rows of ThreadLine',
      'rows of RoundComment',
      'backup, rows of RoundComment',
      'calls to Slack',
      'calls to Teams',
      'answers over HTTP',
    ];
    const found = holding(all.shown.closed.taken, WORD);
    expect(found).toEqual(expect.arrayContaining(published.slice(0, 2)));
    expect(found.filter(each => !published.includes(each) && !each.startsWith('page /place/'))).toEqual([]);
  });

  it('an answer by name is in her own export and sealed; and on the screen of a reader who was named, once they read it', () => {
    const { closed, read } = all.shown;
    expect(holding(closed.taken, NAMED).every(each => RUTHS.test(each))).toBe(true);
    expect(holding(closed.taken, NAMED)).toContain('export of ruth: person.json');
    expect([has(closed.live, NAMED), has(closed.backup, NAMED)]).toEqual([false, false]);
    expect(holding(read, NAMED)).toEqual(['calls to Teams']);
    expect(
      apart(but(closed.taken, /^(?!export of ruth)/), but(all.otherwise.closed.taken, /^(?!export of ruth)/)),
    ).not.toEqual([]);
  });
});

describe('with the outside key in hand', () => {
  it('there is nothing it could open: no ballot and no key of a round in any backup, nor in the database after the close', () => {
    for (const [, story] of stories()) {
      for (const taken of [story.before, story.open.taken, story.closed.taken]) {
        expect(taken['backup, rows of Ballot']).toEqual([]);
        expect(taken['backup, rows of Round']).toHaveLength(1);
        for (const each of taken['backup, rows of Round'] ?? []) expect(JSON.parse(each).wrappedKey).toBeNull();
      }
      expect(rows(story.closed, 'Ballot')).toEqual([]);
      for (const each of rows(story.closed, 'Round'))
        expect(JSON.parse(each)).toMatchObject({ wrappedKey: null, shredded: 1 });
    }
  });

  it('and no byte of what was sealed is left in them', () => {
    for (const [, { open, closed }] of stories()) {
      expect(open.sealed.length).toBeGreaterThan(6);
      const traces = open.sealed.map(each => each.subarray(-TAIL));
      expect(traces.filter(each => !open.live.includes(each))).toEqual([]);
      const left = [open.backup, closed.backup, closed.live];
      expect(traces.filter(each => left.some(bytes => bytes.includes(each)))).toEqual([]);
    }
  });
});
