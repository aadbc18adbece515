/** Proves that no words anybody typed are too much for what a button or a form of a promise carries through Slack. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/messages/checkin/minutes.ts';
import { choosePartnership } from '../../../src/messages/commitment/forms.ts';
import { messageOf } from '../../../src/platforms/slack/blocks.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { pressedOf, submittedOf } from '../../../src/platforms/slack/submitted.ts';
import { view as checkIn, said } from '../../messages/checkin/views.ts';
import { problemsOfMessage, problemsOfModal } from '../../support/slack/blockkit.ts';
import { typed } from './arbitrary.ts';
import { buttonsIn, press, submission } from './client.ts';
import { seen } from './seen.ts';

const seed = { seed: 20261128, numRuns: 200, endOnFailure: true };
const MOST = 3000;
const DUE = 'miércoles, 23 de septiembre de 2026';
/** Where the answer goes, at its longest. */
const CARRY = { channel: 'C0123456789', message: '1718000000.000100', direct: 'yes', home: '' };
const choices = ['Fresh Food', 'Healthy Start'].map((label, at) => ({ value: `PARTNERSHIP${at}`, label }));
/** All that a message or a command can hand over: anything typed, and what costs most to write down. */
const words = fc.oneof(
  typed.map(each => each.slice(0, MOST)),
  fc
    .tuple(fc.constantFrom('&', '<', '"', '\\', '\n', '\u0001', '\uD83D', '😀'), fc.nat(MOST))
    .map(([one, many]) => one.repeat(many).slice(0, MOST)),
);

describe.each(['en', 'es'] as const)('in %s', language => {
  it('which partnership a promise is for can always be asked, whatever is promised', () => {
    fc.assert(
      fc.property(words, what => {
        const form = choosePartnership(language, choices, { what, due: DUE, instead: '', line: 'LINE00000001' });
        const view = viewOf(form, CARRY);
        expect(problemsOfModal(view)).toEqual([]);
        expect(view.submit).toBeDefined();
        const back = submittedOf(submission(view));
        expect(back?.values).toMatchObject({ partnership: 'PARTNERSHIP0', due: DUE, line: 'LINE00000001' });
        // What is carried is shown above, and comes back as it was; what is long stands in its field, to be shortened.
        if (form.hidden.what !== undefined) expect(back?.values.what).toBe(what);
        expect(view.blocks).toHaveLength(form.intro.length + form.fields.length);
        expect(form.fields).toHaveLength(form.hidden.what === undefined ? 2 : 1);
      }),
      seed,
    );
  });

  it('a line of the minutes keeps its button wherever it is shown, whatever was written', () => {
    fc.assert(
      fc.property(words, line => {
        // A line of nothing but blanks is never written down.
        const card = minutes(
          checkIn({ language, lines: [said('said', 0, `x${line}`)] }, { state: 'held', minutesOn: '2026-06-02' }),
        );
        const message = messageOf(card);
        expect(problemsOfMessage(message)).toEqual([]);
        expect(seen(message.blocks).join('\n')).not.toMatch(/is left out|^Falta «/m);
        const pressed = buttonsIn(message.blocks).map(button => pressedOf(press(message.blocks, button)));
        // A line that is too much for a whole message goes with its buttons, and the card says so.
        const isCut = /fit here|no cabe/.test(seen(message.blocks).join('\n'));
        if (!isCut) expect(pressed[0]).toMatchObject({ action: 'checkin.line_promise', values: { line: 'said0' } });
      }),
      seed,
    );
  });
});
