/** Proves that any card and any form is one Teams takes: by its schema, light enough, and with nothing typed that could be markup. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { cardOf, formOf } from '../../../src/platforms/teams/adaptive.ts';
import { unpack } from '../../../src/platforms/teams/carried.ts';
import { everything, problemsOf } from '../../support/teams/adaptivecard.ts';
import * as arbitrary from '../slack/arbitrary.ts';

test('every card', () => {
  fc.assert(
    fc.property(arbitrary.card, card => {
      expect(problemsOf(cardOf(card))).toEqual([]);
    }),
    { seed: 20260605, numRuns: 500 },
  );
});

test('every form, and its answer comes back with all it carries', () => {
  fc.assert(
    fc.property(arbitrary.form, form => {
      const shown = formOf(form);
      expect(problemsOf(shown)).toEqual([]);
      const send = everything(shown).find(each => each.type === 'Action.Execute' && each.verb === form.action);
      if (send === undefined) return;
      const back = unpack(send.data, String(send.verb));
      expect(back?.values).toMatchObject(form.hidden);
      // Left out where room is short.
      const older = send.fallback as { readonly data: unknown } | undefined;
      if (older !== undefined) expect(unpack(older.data)).toEqual(back);
    }),
    { seed: 20260606, numRuns: 500 },
  );
});

it('takes nothing for an answer that no form of ours could give', () => {
  fc.assert(
    fc.property(fc.anything(), data => {
      const read = unpack(data, 'x');
      expect(read === null || Object.values(read.values).every(value => typeof value === 'string')).toBe(true);
    }),
    { seed: 20260607, numRuns: 500 },
  );
});
