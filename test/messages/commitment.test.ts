/** Proves the words of a promise: both languages say the same things, offer only what the rules accept, and keep typed text plain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../src/cards/card.ts';
import type { CommitmentState } from '../../src/domain/commitment/commitment.ts';
import { type CommitmentKindOfDelivery, settled, told, whole } from '../../src/messages/commitment/cards.ts';
import type { CommitmentView } from '../../src/messages/commitment/view.ts';
import { promise } from '../domain/commitment/promises.ts';

const view = (over: Partial<CommitmentView> = {}): CommitmentView => ({
  commitment: promise(),
  ownerName: 'Dana Lee',
  ownerOrganisation: 'Mercy Hospital',
  toOrganisation: 'Grace Pantry',
  recordedBy: 'Dana Lee',
  backup: '',
  carrier: null,
  language: 'en',
  today: '2026-06-18',
  stand: 'owner',
  answersNewDate: false,
  makesGood: null,
  madeGood: { by: null, isAsked: false },
  thanks: { said: false, asksName: false },
  ...over,
});
const detail = { last: null, lastBy: '', isNews: true, standIn: null };
const actionsOf = (shown: CommitmentView) => buttonsOf(settled(shown)).map(button => button.action);

describe('the day before', () => {
  it('says what, to whom and when, and what to do', () => {
    const card = told(view(), 'commitment.day_before', detail);
    expect(card.summary).toContain('Due Friday, June 19: you promised Grace Pantry “200 leaflets in Spanish”.');
    expect(buttonsOf(card).map(button => button.label)).toEqual(['Done', 'Running late', 'Ask for help', 'Show it']);
  });

  it('says it in Spanish too', () => {
    const card = told(view({ language: 'es' }), 'commitment.day_before', detail);
    expect(card.summary).toContain(
      'Vence el viernes, 19 de junio: usted prometió a Grace Pantry «200 leaflets in Spanish».',
    );
    expect(card.language).toBe('es');
  });
});

describe('buttons', () => {
  const inState = (state: CommitmentState, over: Partial<CommitmentView> = {}) =>
    actionsOf(view({ commitment: { ...promise(), state, doneOn: '2026-06-17' }, ...over }));

  it.each<[string, CommitmentState, Partial<CommitmentView>, readonly string[]]>([
    ['a proposal to its owner', 'proposed', {}, ['commitment.accept', 'commitment.decline']],
    ['a proposal to the other side', 'proposed', { stand: 'receiver' }, []],
    ['done, to the recipient', 'done', { stand: 'receiver' }, ['commitment.confirm', 'commitment.ask_not_yet']],
    ['done, to the recipient, after thirty days', 'done', { stand: 'receiver', today: '2026-07-18' }, []],
    ['done, to the owner', 'done', {}, []],
    ['not kept, to the owner', 'not_kept', {}, ['commitment.ask_repair']],
    ['open, to somebody who only looks', 'open', { stand: 'reader' }, []],
    ['kept', 'kept', {}, []],
  ])('%s', (_name, state, over, expected) => {
    // The whole promise is one tap away, whatever else there is to do.
    expect(inState(state, over)).toEqual([...expected, 'commitment.show']);
  });

  it('name their promise to a screen reader', () => {
    expect(buttonsOf(settled(view()))[0]?.spoken).toBe('Done: 200 leaflets in Spanish');
  });
});

describe('whatever was typed', () => {
  const kinds: readonly CommitmentKindOfDelivery[] = [
    'commitment.due_today',
    'commitment.accept',
    'commitment.done_question',
    'commitment.new_date',
    'commitment.not_kept',
  ];
  it('stays plain text in every card, in both languages', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<!channel>',
        '<script>alert(1)</script>',
        '@everyone',
        '\u202Egnp.exe',
        'a\u0000b',
        '😀'.repeat(500),
      ),
    );
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('en' as const, 'es' as const),
        fc.constantFrom(...kinds),
        (what, language, kind) => {
          const shown = view({ language, commitment: { ...promise(), what } });
          for (const card of [told(shown, kind, detail), whole(shown, [])]) {
            const spans = card.blocks.flatMap(block =>
              block.kind === 'text' || block.kind === 'note' ? [...block.text] : [],
            );
            expect(spans.every(span => span.kind === 'plain')).toBe(true);
            expect(spans.some(span => span.text.includes('\0') || span.text.includes('\u202E'))).toBe(false);
            expect(card.summary.length).toBeGreaterThan(0);
          }
        },
      ),
      { seed: 2026, numRuns: 200 },
    );
  });
});
