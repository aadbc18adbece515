/** Proves how the liaison's look opens: as the leaders' post does. */
import { expect, it } from 'vitest';
import { week } from '../../../src/domain/digest/week.ts';
import { seen } from '../../../src/messages/digest/look.ts';
import { facts, promised } from '../../domain/digest/weeks.ts';
import { read } from '../../support/reading.ts';
import { view } from './views.ts';

it('says once of both sides that nothing was due, above what slipped before', () => {
  const told = week(facts({ eyes: 'steward', promises: [promised({ due: '2026-05-20' })] }));
  const shown = seen(view(told, { eyes: 'steward' }), [], false);
  expect(read(shown).split('\n').slice(2, 4)).toEqual([
    'No promises were due in the week, on either side.',
    'Our promises from earlier weeks: 1 still overdue.',
  ]);
  expect(shown.summary).toBe('Before Monday: your week. No promises were due in the week, on either side.');
});
