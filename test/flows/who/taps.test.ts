/**
 * Proves, by walking from every card a partner has, that each of their actions takes at most three taps, that nothing is offered
 * and then refused, and that every such card reads at the sixth grade or lower (product §4, §8).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../../src/domain/trust/statements.ts';
import { grade, isWhole, sentencesIn } from '../../messages/readability/grade.ts';
import { read } from '../../support/reading.ts';
import { actionLines } from './lines.ts';
import { hasOf, partners } from './partners.ts';
import { pressing } from './press.ts';
import { founded } from './town.ts';
import { type Walked, walk } from './walk.ts';

const MOST = 3;

/** Reached by no button within three taps, and why that is right. A new action of a partner's must not need a line here. */
const NOT_BY_BUTTON: Readonly<Record<string, string>> = {
  'commitment.ask_redate': 'stands on the answer to a promise that was just made beside overdue ones',
  'pulse.discuss': 'stands on the card of a low answer by name, for those who may read it (flows/dip/named)',
  'stranger.ask': 'for who is no partner yet',
  'stranger.say': 'for who is no partner yet',
  'checkin.agenda': 'typed; a button shows the same check-in as checkin.show',
  'checkin.write_minutes': 'typed; a button asks for the same as checkin.ask_minutes',
  'checkin.ask_event': 'typed; it asks for checkin.event',
  'event.ask_attendance': 'on the answer to how it went, which comes first',
  'event.attendance': 'on the answer to how it went, which comes first',
  'partnership.pack': 'on the card that tells somebody they take over',
  'contact.left': 'typed; a button asks the same as contact.ask_end',
  'contact.mine': 'typed; the card of the partnership has a button to each contact',
  'home.unheard': 'what was typed and not understood',
  'home.help': 'typed',
  'home.read': 'on the page of a link alone',
  'checkin.ask_line': 'offered where minutes have more lines than stand with buttons',
  'checkin.ask_unfinished': 'offered where minutes have more lines than stand with buttons',
  'pulse.show': 'from a card of a page that has the questions folded',
  'pulse.results': 'offered while no question is open, and told by itself',
  'person.resume': 'offered while somebody is paused',
  'privacy.how': 'typed; every card with such words has the button itself',
};

/** The pulse: start, one tap a statement, send. */
const MOST_IN_PULSE = 8;

/** Some hundred presses each, on however busy a machine. */
const PATIENCE = 600_000;

let town: Awaited<ReturnType<typeof founded>>;
let on: Awaited<ReturnType<typeof pressing>>;
const walked = new Map<string, Walked>();
beforeAll(async () => {
  town = await founded();
  on = await pressing(town);
  for (const viewer of partners) walked.set(viewer.letter, await walk(on, viewer, await hasOf(on, viewer), MOST));
}, PATIENCE);
afterAll(async () => {
  await on.close();
  await town.close();
});

describe.each(partners)('$who', ({ letter }) => {
  const theirs = actionLines.filter(({ may }) => may.includes(letter)).map(({ name }) => name);
  const from = (): Walked => {
    const found = walked.get(letter);
    if (found === undefined) throw new Error(`nobody walked as ${letter}`);
    return found;
  };

  it('is offered nothing that is then refused', () => {
    expect(from().refused).toEqual([]);
  });

  it('reads nothing harder than the sixth grade', () => {
    const texts = from()
      .cards.filter(card => card.language === 'en')
      .map(card => sentencesIn(read(card)).filter(isWhole).join(' '));
    const hard = texts.filter(text => grade(text) > 6);
    expect(hard.map(text => `${grade(text).toFixed(1)} ${text}`)).toEqual([]);
  });

  it.runIf(letter === 'P')('carries each action out in three taps, and the pulse in eight', () => {
    const { taps, forms } = from();
    const far = theirs
      .filter(name => NOT_BY_BUTTON[name] === undefined && name !== 'pulse.cast')
      .filter(name => (taps.get(name)?.taps ?? Number.POSITIVE_INFINITY) > MOST)
      .map(name => `${name}: ${taps.get(name)?.by ?? 'no button leads there'}`);
    expect(far, 'give it a button nearer to a card or the home screen').toEqual([]);
    const questions = forms.find(each => each.action === 'pulse.cast');
    const points = questions?.fields.filter(each => codes.some(code => code === each.name)) ?? [];
    expect(points.length).toBe(codes.length);
    expect((taps.get('pulse.cast')?.taps ?? 0) + points.length).toBeLessThanOrEqual(MOST_IN_PULSE);
  });

  it.runIf(letter === 'P')('has no way listed as missing that is there', () => {
    const there = Object.keys(NOT_BY_BUTTON).filter(name => (from().taps.get(name)?.taps ?? MOST + 1) <= MOST);
    expect(there).toEqual([]);
  });
});
