/** Proves what is worth a look in the leaders' week: the most pressing first, and nothing twice. */
import { expect, it } from 'vitest';
import type { Ask } from '../../../src/domain/digest/asks.ts';
import type { Signalled } from '../../../src/domain/digest/evidence.ts';
import { week } from '../../../src/domain/digest/week.ts';
import type { Signal } from '../../../src/domain/signal.ts';
import { post } from '../../../src/messages/digest/leaders.ts';
import { facts } from '../../domain/digest/weeks.ts';
import { read } from '../../support/reading.ts';
import { view } from './views.ts';

const silence: Signal = { code: 'silence', days: 46, allowedDays: 45 };
const unwarned: Signal = { code: 'overdue_unwarned', count: 1, longestDays: 3, promises: ['late'] };
const missed: Signal = { code: 'check_ins_missed', count: 2 };
const visit: Ask = { kind: 'silent', partnership: 'food', days: 46 };

function said(signals: readonly Signalled[], asks: readonly Ask[] = []): readonly string[] {
  const ids = ['food', ...signals.map(each => each.partnership)];
  const told = { ...week(facts()), signals, asks };
  return read(post(view(told, { partnerships: new Map(ids.map(id => [id, id])) }))).split('\n');
}

it('names the most pressing first, so that none of it falls under how many more there are', () => {
  const quiet = ['arts', 'care', 'farm', 'gym', 'hub'].map(partnership => ({ partnership, signals: [missed] }));
  const lines = said([...quiet, { partnership: 'oak', signals: [unwarned, silence] }]);
  const at = lines.indexOf('Worth a look');
  expect(lines.slice(at + 1, at + 3)).toEqual([
    'oak: 1 of our promises overdue, with no word before the date; no meeting, talk or visit for 46 days.',
    'arts: 2 check-ins missed in a row.',
  ]);
  expect(lines[at + 6]).toBe('And 1 more.');
});

it('does not say again of a partner what the ask to visit them says', () => {
  const alone = said([{ partnership: 'food', signals: [silence] }], [visit]);
  expect(alone.join()).toContain('visit or call food: no meeting, talk or visit for 46 days.');
  expect(alone).not.toContain('Worth a look');
  const beside = said([{ partnership: 'food', signals: [silence, missed] }], [visit]);
  expect(beside).toContain('food: 2 check-ins missed in a row.');
  expect(said([{ partnership: 'oak', signals: [silence] }], [visit])).toContain(
    'oak: no meeting, talk or visit for 46 days.',
  );
});
