/** Proves what the cards of something said tell in both languages, which buttons they offer to whom, and that no button names anybody. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { bare } from '../../../src/cards/text.ts';
import { line, receipt, told, whole } from '../../../src/messages/feedback/cards.ts';
import { type SayView, sayIt } from '../../../src/messages/feedback/forms.ts';
import { draft, portfolio, posted } from '../../../src/messages/feedback/posted.ts';
import type { FeedbackView } from '../../../src/messages/feedback/view.ts';
import { feedback } from '../../domain/feedback/rows.ts';
import { labels, linesOf, read } from '../../support/reading.ts';

type Over = Partial<FeedbackView> & { readonly row?: Parameters<typeof feedback>[0] };

const view = ({ row, ...over }: Over = {}): FeedbackView => ({
  ...{ language: 'en', today: '2026-06-02', feedback: feedback(row), partnership: { id: 'food', name: 'Fresh Food' } },
  ...{ by: { name: 'Rosa Díaz', organisation: 'Grace Pantry' }, carrier: null, toOrganisation: 'Mercy Hospital' },
  ...{
    host: 'Mercy Hospital',
    answerers: 'Dana Lee',
    others: ['Dana Lee'],
    talksToo: false,
    confidants: 'Dana Lee and Hal Hill',
    seenBy: 'Dana Lee',
    mayRemove: false,
    stand: 'answerer',
  },
  ...over,
});

describe('the whole of it', () => {
  it.each([
    ['answerer', 'said', ['I have seen it', 'We decided', 'It is done', "We can't"]],
    ['answerer', 'seen', ['We decided', 'It is done', "We can't"]],
    ['answerer', 'decided', ['It is done', "We can't"]],
    ['answerer', 'did', []],
    ['sayer', 'said', []],
    ['sayer', 'did', ['Yes, closed', 'Not yet']],
    ['sayer', 'cannot', ['Yes, closed', 'Not yet']],
    ['reader', 'said', []],
    ['reader', 'did', []],
  ] as const)('offers to a %s of what is %s only what the rules accept', (stand, state, expected) => {
    const card = whole(view({ stand, row: { state } }));
    expect(labels(card)).toEqual(expected);
    expect(JSON.stringify(buttonsOf(card).map(each => each.values))).not.toMatch(/rosa|grace/i);
  });

  it('shows words, how it stands and what became of it', () => {
    const card = whole(view({ row: { state: 'did', decision: 'We ask', outcome: 'Open now', wasDone: true } }));
    expect(linesOf(card)).toEqual([
      '# Said on Monday, June 1',
      '“The door is locked” Rosa Díaz, Grace Pantry',
      'To: Mercy Hospital',
      'How it stands: done, not closed yet',
      'Decided: We ask',
      'Done: Open now',
    ]);
  });

  it('names nobody where the reader is not to know', () => {
    const hidden = view({ by: null, row: { voice: 'confidence' } });
    for (const card of [whole(hidden), told(hidden, 'feedback.said', '0'), told(hidden, 'feedback.late', '')]) {
      expect(JSON.stringify(card)).not.toMatch(/Rosa|Grace/);
      expect(read(card)).toContain('in confidence');
    }
  });
});

it('a draft with nothing in it does not offer to leave a line out', () => {
  const empty = { language: 'en', today: '2026-06-02', host: 'Mercy Hospital', loops: [], owed: 1 } as const;
  expect(read(draft({ ...empty, postsOn: '2026-07-06' }))).not.toContain('leave out a line');
});

it('a receipt says of two that they read it, and of one that they do', () => {
  const second = (language: 'en' | 'es', ...others: string[]) =>
    read(receipt(view({ language, others, row: { voice: 'second' } })));
  expect(second('en', 'Sol Hill')).toContain('Only Sol Hill reads it.');
  expect(second('en', 'Sol Hill', 'Pia Hill')).toContain('Only Sol Hill and Pia Hill read it.');
  expect(second('es', 'Sol Hill', 'Pia Hill')).toContain('Solo Sol Hill y Pia Hill lo leen.');
});

describe('to who said it in confidence', () => {
  const own = view({ stand: 'sayer', row: { voice: 'confidence' } });

  it('their name does not stand beside their words, as it stands nowhere else either', () => {
    for (const card of [whole(own), told(own, 'feedback.answered', 'seen')]) {
      expect(read(card)).toContain('in confidence');
      expect(JSON.stringify(card)).not.toContain('Rosa');
    }
    expect(bare(line(own, own))).not.toContain('Rosa');
  });
});

describe('in Spanish', () => {
  const spanish = (over: Over = {}) => view({ language: 'es', ...over });

  it('the receipt, the questions and the line say the same', () => {
    expect(read(receipt(spanish({ row: { voice: 'confidence' } })))).toContain('no su nombre');
    expect(read(told(spanish(), 'feedback.said', '0'))).toContain('tiene algo que decir en Fresh Food');
    const question = told(
      spanish({ stand: 'sayer', row: { state: 'cannot', outcome: 'no hay llave' } }),
      'feedback.close',
      '',
    );
    expect(read(question)).toContain('no es posible, porque: no hay llave. ¿Está cerrado para usted?');
    expect(labels(question)).toEqual(['Sí, está cerrado', 'Todavía no']);
    expect(bare(line(spanish(), { language: 'es', today: '2026-06-02' }))).toBe(
      '«The door is locked» (Rosa Díaz, 1 de junio): nadie lo ha visto todavía',
    );
  });

  it('what is posted, too', () => {
    const card = posted(spanish({ row: { postedWords: 'La puerta', outcome: 'Abierta', wasDone: true } }));
    expect(linesOf(card)).toEqual([
      '# Ustedes dijeron, nosotros hicimos',
      'Ustedes dijeron:',
      '“La puerta” ',
      'Lo que hizo Mercy Hospital: Abierta.',
    ]);
    const loops = [{ said: 'La puerta', how: 'cannot', outcome: 'no hay llave' } as const];
    const all = portfolio({ language: 'es', today: '2026-07-06', host: 'Mercy Hospital', loops, owed: 2 });
    expect(read(all)).toContain('Ustedes dijeron: «La puerta» No podemos, porque: no hay llave.');
    expect(read(all)).toContain('Todavía debemos una respuesta a 2 aliados.');
  });
});

describe('the form', () => {
  const asked = (over: Partial<SayView> = {}) =>
    sayIt({
      ...{ language: 'en', today: '2026-06-02', nonce: 'N', partnership: { id: 'food', name: 'Fresh Food' } },
      ...{ words: '', kind: 'feedback', receivers: [{ value: 'mercy', label: 'Mercy Hospital' }], readers: 'Dana Lee' },
      ...{ count: 1, second: 'Sol Hill', carried: false },
      ...over,
    });

  it.each(['en', 'es'] as const)('keeps its choices short enough for every platform, in %s', language => {
    const choices = asked({ language }).fields.flatMap(field => ('choices' in field ? field.choices : []));
    expect(choices.map(each => each.label).filter(label => label.length > 75)).toEqual([]);
  });

  it('in a coalition speaks of the steward there, since it is not said yet where', () => {
    const receivers = [
      { value: 'mercy', label: 'Mercy Hospital' },
      { value: 'oak', label: 'Oak School' },
    ];
    const form = JSON.stringify(asked({ receivers }));
    expect(form).toContain('your words go to the steward and the backups there without your name');
    expect(form).not.toMatch(/Dana|Sol Hill/);
  });
});
