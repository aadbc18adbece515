/** Proves minutes as a card: lines tap into promises or go on, many lines stay readable, corrections stand below with a name. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { read as readValues } from '../../../src/messages/actions.ts';
import * as forms from '../../../src/messages/checkin/forms.ts';
import { minutes } from '../../../src/messages/checkin/minutes.ts';
import { linesOf } from '../../support/reading.ts';
import { said, view } from './views.ts';

const sent = { state: 'held', minutesOn: '2026-06-04', correctionsUntil: '2026-06-09' } as const;
const lines = [
  said('said', 0, 'The line was shorter'),
  said('will_do', 0, 'Dana brings 200 leaflets'),
  said('thanks', 0, 'Ben, for the table'),
];
const shown = view({ lines, minutesBy: 'Dana Lee', present: ['Dana Lee', 'Rosa Díaz'], today: '2026-06-05' }, sent);

describe('minutes', () => {
  it('say who sent them, who was there, and until when they can be corrected', () => {
    expect(linesOf(minutes(shown))).toEqual([
      '# Minutes: Fresh Food, Thursday, June 4',
      'Sent by Dana Lee on Thursday, June 4.',
      'There: Dana Lee and Rosa Díaz.',
      '# What we said and decided',
      'The line was shorter',
      '[Make it a promise] [Not finished: next agenda]',
      '# What we will do',
      'Dana brings 200 leaflets (goes on the next agenda)',
      '[Make it a promise] [Finished]',
      '# Thanks',
      '- Ben, for the table',
      'These minutes stand if nobody corrects them by Tuesday, June 9.',
      "[That isn't right] [Say something]",
    ]);
  });

  it('a line taps into a promise tied to it; the button names the line and holds none of its words', () => {
    const [promise] = buttonsOf(minutes(shown));
    expect(promise).toMatchObject({
      action: 'checkin.line_promise',
      values: { line: 'said0' },
      spoken: 'Make it a promise: The line was shorter',
    });
    expect(readValues('checkin.line_promise', promise?.values ?? {}).ok).toBe(true);
  });

  it('a line that became a promise says so and offers nothing more', () => {
    const tied = [said('will_do', 0, 'Dana brings 200 leaflets', { commitmentId: 'p1', finished: true })];
    expect(linesOf(minutes(view({ ...shown, lines: tied }, shown.checkIn)))).toContain(
      '- Dana brings 200 leaflets (now a promise)'.slice(2),
    );
  });

  it('are numbered with their buttons in a place, where words and buttons may stand apart', () => {
    expect(linesOf(minutes({ ...shown, zone: null }))).toContain('1. The line was shorter');
    const labels = buttonsOf(minutes({ ...shown, zone: null })).map(each => each.label);
    expect(labels.slice(0, 3)).toEqual([
      'Make it a promise (1)',
      'Not finished: next agenda (1)',
      'Make it a promise (2)',
    ]);
  });

  it('with many lines keep one row of buttons', () => {
    const many = Array.from({ length: 40 }, (_, at) => said('notes', at, `Line ${at}`));
    const card = minutes({ ...shown, lines: many });
    expect(buttonsOf(card).map(each => each.label)).toEqual([
      'Make a line a promise',
      'A line is not finished',
      "That isn't right",
      'Say something',
    ]);
    expect(linesOf(card).filter(line => line.startsWith('- Line'))).toHaveLength(40);
  });

  it('once they stand, offer no correction, and show those that were made', () => {
    const corrected = [...lines, said('correction', 0, 'It was 40, not 400')];
    const later = minutes({ ...shown, lines: corrected, today: '2026-06-10' });
    expect(linesOf(later).slice(-4)).toEqual([
      '# Corrections',
      '- Correction by Rosa Díaz: It was 40, not 400',
      'These minutes stand.',
      '[Say something]',
    ]);
  });

  it('read the same way in Spanish', () => {
    expect(linesOf(minutes({ ...shown, language: 'es' }))[0]).toBe('# Acta: Fresh Food, jueves, 4 de junio');
  });
});

describe('the form', () => {
  const people = [{ value: 'dana-food', label: 'Dana Lee, Mercy' }];

  it('asks for three lines or notes, who was there, and what comes back', () => {
    const form = forms.minutes(view({ points: [said('agenda', 0, 'The bus')] }), 'n1', people);
    expect(form.fields.map(field => [field.name, field.kind, field.required])).toEqual([
      ['said', 'words', false],
      ['willDo', 'words', false],
      ['thanks', 'words', false],
      ['notes', 'words', false],
      ['attended', 'several', false],
      ['unfinished', 'several', false],
    ]);
    expect(form.hidden).toEqual({ id: 'c1', nonce: 'n1' });
  });

  it('comes back in a shape that is read', () => {
    const said3000 = 'x'.repeat(3000);
    const values = { id: 'c1', nonce: 'n1', said: said3000, willDo: '', thanks: '', notes: '', attended: 'a,b' };
    expect(readValues('checkin.minutes', values).ok).toBe(true);
    expect(readValues('checkin.minutes', { ...values, notes: `${said3000}x` })).toMatchObject({
      why: 'long',
      field: 'notes',
    });
  });

  it('lets nobody have called off only what is over', () => {
    const choices = (isToCome: boolean) => {
      const [by] = forms.notHeld(view(), people, isToCome).fields;
      return by?.kind === 'pick' ? by.choices.map(choice => choice.value) : [];
    };
    expect(choices(true)).toEqual(['dana-food']);
    expect(choices(false)).toEqual(['dana-food', '']);
  });
});
