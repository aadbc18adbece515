/** Proves that both languages say everything, that forms open in the reader's, and how a rhythm is said. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/domain/cadence.ts';
import * as arrival from '../../../src/messages/partnership/arrival.ts';
import * as forms from '../../../src/messages/partnership/forms.ts';
import * as own from '../../../src/messages/partnership/own.ts';
import * as peopleForms from '../../../src/messages/partnership/peopleForms.ts';
import { rhythm } from '../../../src/messages/partnership/rhythm.ts';
import { words } from '../../../src/messages/partnership/words.ts';
import * as rows from '../../support/rows.ts';

describe('both languages', () => {
  it('have the same keys, and no sentence left empty or in the other language', () => {
    const paths = (of: object, at = ''): readonly string[] =>
      Object.entries(of).flatMap(([key, value]) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? paths(value, `${at}${key}.`)
          : [`${at}${key}`],
      );
    expect(paths(words.es)).toEqual(paths(words.en));
    for (const [key, value] of Object.entries(words.es.own.families))
      expect(value).not.toBe(words.en.own.families[key as 'day']);
  });

  it('every form opens in the reader’s language with its action and nonce', () => {
    const person = rows.person({ name: 'Rosa', language: 'es' });
    const all = [
      forms.add('es', 'N'),
      peopleForms.add('es', {
        nonce: 'N',
        partnership: 'food',
        partnershipName: 'F',
        organisations: [],
        role: 'member',
      }),
      peopleForms.handover('es', { nonce: 'N', contact: 'c', name: 'Dana', partnership: 'Fresh Food', colleagues: [] }),
      peopleForms.cover('es', { nonce: 'N', contact: 'c', name: 'Dana', partnership: 'Fresh Food', colleagues: [] }),
      arrival.role('es', 'N'),
    ];
    for (const form of all) expect([form.language, form.hidden.nonce]).toEqual(['es', 'N']);
    expect(own.details(person, ['UTC']).fields.map(field => field.name)).toEqual([
      'name',
      'email',
      'phone',
      'zone',
      'days',
      'from',
      'to',
    ]);
  });

  it.each([
    ['none', 'no regular check-ins', 'sin encuentros regulares'],
    ['weekly Monday 09:00', 'every Monday, 9:00 AM', 'cada lunes, 9:00 a.m.'],
    [
      'first Tuesday monthly 10:00',
      'the first Tuesday of every month, 10:00 AM',
      'el primer martes de cada mes, 10:00 a.m.',
    ],
    [
      'quarterly second Wednesday 09:00',
      'once a quarter on the second Wednesday, 9:00 AM',
      'una vez por trimestre, el segundo miércoles, 9:00 a.m.',
    ],
    [
      'last weekday monthly 16:00',
      'the last working day of every month, 4:00 PM',
      'el último día hábil de cada mes, 4:00 p.m.',
    ],
    ['every 2 months day 15 12:00', 'every 2 months on day 15, 12:00 PM', 'cada 2 meses, el día 15, 12:00 p.m.'],
    [
      'yearly last Friday 10:00',
      'once a year on the last Friday, 10:00 AM',
      'una vez al año, el último viernes, 10:00 a.m.',
    ],
  ])('a rhythm is said in words: %s', (phrase, english, spanish) => {
    expect(parse(phrase)).not.toBeNull();
    // Releases of Node differ in how they space the half of the day.
    const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replace(/([ap])\. m\./, '$1.m.');
    expect([plain(rhythm(phrase, 'en')), plain(rhythm(phrase, 'es'))]).toEqual([english, spanish]);
  });
});
