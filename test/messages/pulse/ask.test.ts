/** Proves the words before and after answering: the preface says all it must, the form is eight taps, nobody is in a value. */
import { describe, expect, it } from 'vitest';
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import { bare } from '../../../src/cards/text.ts';
import { codes } from '../../../src/domain/trust/statements.ts';
import { read as readAction } from '../../../src/messages/actions.ts';
import * as messages from '../../../src/messages/pulse/ask.ts';
import { questions } from '../../../src/messages/pulse/form.ts';
import * as stewards from '../../../src/messages/pulse/steward.ts';
import { commandIn } from '../../../src/messages/typed/command.ts';
import * as en from '../../../src/messages/words/en/pulse.ts';
import * as es from '../../../src/messages/words/es/pulse.ts';
import { linesOf } from '../../support/reading.ts';
import { asking } from './views.ts';

const statementsOf = (form: Form) => form.fields.filter(field => field.kind === 'choice');

describe('the question', () => {
  it('says why, who sees what, the floor, whether not what, that comments may show who you are, and funding', () => {
    expect(linesOf(messages.ask(asking(), false))).toEqual([
      'How is Mercy Hospital doing as your partner? Six questions, one minute. Skip any.',
      'It is about “Fresh Food”. Your answers show Mercy Hospital what to keep and what to do better. Mercy Hospital sees averages only. It sees none till 5 people from 3 organizations have had their say. Your group of partnerships is too small to be shown by itself. Your answers count in the average of all partners. Dana Lee can see if you answered, not what. Comments may show who you are. What you say here never decides funding.',
      'Want to be heard by name? Then Dana Lee and Pastor Reed see your answers, and they are not averaged.',
      '[Start] [Start by name]',
      'Your answers are confidential. They are sealed until we close on Friday, August 7. Then I count them, and delete them. What is published can be seen by Mercy Hospital and its partners. If no average can be shown, I delete all comments unread.',
    ]);
  });

  it('says it in Spanish too', () => {
    expect(linesOf(messages.ask(asking({ language: 'es' }), true)).slice(0, 4)).toEqual([
      'Abierto hasta el viernes, 7 de agosto: ¿cómo le va con Mercy Hospital como aliado? Seis preguntas, un minuto. Puede saltar las que quiera. Solo se lo pregunto esta vez más.',
      'Se trata de «Fresh Food». Sus respuestas muestran a Mercy Hospital qué conviene mantener y qué mejorar. Mercy Hospital solo ve promedios, y solo si responden 5 personas de 3 organizaciones. Su grupo de alianzas es demasiado pequeño para mostrarse solo. Sus respuestas cuentan en el promedio de todos los aliados. Quién puede ver si usted respondió, no qué respondió: Dana Lee. Los comentarios pueden mostrar quién es usted. Lo que responda nunca decide sobre el financiamiento.',
      '¿Quiere que se le escuche con su nombre? Entonces Dana Lee y Pastor Reed ven sus respuestas, y no entran en los promedios.',
      '[Empezar] [Empezar con mi nombre]',
    ]);
  });

  it('in a channel says who sees what, and nothing of who is asked', () => {
    const { language, today, round, host, stewards, fundingPromise } = asking();
    const place = { language, today, round, host, stewards, fundingPromise };
    const [question, preface, button, small] = linesOf(messages.askInPlace(place));
    expect(question).toBe(
      'The trust questions are open until Friday, August 7. How is Mercy Hospital doing as your partner? Six questions, one minute. Skip any.',
    );
    expect(preface).toBe(
      'If you are asked this time, press the button. Questions and answers are shown to you alone, never in this channel. Mercy Hospital sees averages only. It sees none till 5 people from 3 organizations have had their say. Dana Lee can see if you answered, not what. Comments may show who you are. What you say here never decides funding.',
    );
    expect(button).toBe('[Answer the pulse]');
    expect(small).toContain('Your answers are confidential.');
    const spanish = linesOf(messages.askInPlace({ ...place, language: 'es' }));
    expect(spanish[1]).toContain('se le muestran solo a usted, nunca en este canal');
    expect(spanish[2]).toBe('[Responder al pulso]');
    expect(buttonsOf(messages.askInPlace(place)).map(({ action, values }) => [action, values])).toEqual([
      ['pulse.open', {}],
    ]);
  });

  it('promises nothing about funding unless the host did', () => {
    const said = linesOf(messages.ask(asking({ fundingPromise: false }), false)).join(' ');
    expect(said).not.toContain('funding');
  });

  it('offers no name where nobody could read it', () => {
    const shown = messages.ask(asking({ readers: [] }), false);
    expect(buttonsOf(shown).map(button => button.label)).toEqual(['Start']);
    expect(linesOf(shown).join(' ')).not.toContain('by name?');
  });

  it.each([
    ['partnership', 'the average for all of you here is shown too'],
    ['cohort', 'Your partnership is too small to be shown by itself'],
    ['portfolio', 'Your group of partnerships is too small'],
    ['none', 'too few people are asked for any average'],
  ] as const)('says before answering how far an answer can be shown: %s', (reach, said) => {
    expect(linesOf(messages.ask(asking({ reach }), false)).join(' ')).toContain(said);
  });
});

describe('the form', () => {
  it('is six statements on the scale of five, and skip: start, six taps, send', () => {
    const form = questions(asking(), 'pooled');
    const [first] = statementsOf(form);
    expect(statementsOf(form).map(field => field.name)).toEqual([...codes]);
    expect(first).toEqual({
      kind: 'choice',
      name: 'R',
      label: 'Mercy Hospital did what it said it would do, when it said it would.',
      required: false,
      choices: [
        { value: '1', label: 'Strongly disagree' },
        { value: '2', label: 'Disagree' },
        { value: '3', label: 'Neither agree nor disagree' },
        { value: '4', label: 'Agree' },
        { value: '5', label: 'Strongly agree' },
        { value: 'skip', label: 'Skip' },
      ],
    });
    expect(1 + statementsOf(form).length + 1).toBeLessThanOrEqual(8);
    expect(form.fields.every(field => !field.required)).toBe(true);
  });

  it('asks the six of the product, about the last three months or since we began', () => {
    const labels = statementsOf(questions(asking({ host: 'Mercy' }), 'pooled')).map(field => field.label);
    expect(labels).toEqual([
      'Mercy did what it said it would do, when it said it would.',
      'Mercy told us early what we needed to know, good news and bad.',
      'What we get out of this partnership is worth what we put in.',
      'I am confident that Mercy will deliver what we agreed.',
      'Mercy gives us a fair say in decisions that affect us.',
      'The way Mercy keeps in touch works for us.',
    ]);
    const first = (window: 'quarter' | 'since') => questions(asking({ window }), 'pooled').intro[0];
    expect(first('quarter')).toMatchObject({ text: [{ text: 'Think of the last three months.' }] });
    expect(first('since')).toMatchObject({ text: [{ text: 'Think of the time since we began.' }] });
  });

  it('carries the round and the mode, and is empty whatever was sent before', () => {
    const form = questions(asking({ answered: true }), 'by_name');
    expect(form.hidden).toEqual({ id: '2026-Q3', how: 'by_name', readers: 'dana-food,reed-food' });
    expect(form.fields.flatMap(field => ('value' in field ? field.value : undefined))).toEqual(
      Array(7).fill(undefined),
    );
  });

  it('asks for a comment only where one can be read', () => {
    const names = (form: Form) => form.fields.map(field => field.name);
    expect(names(questions(asking(), 'pooled'))).toContain('comment');
    expect(names(questions(asking({ reach: 'none' }), 'pooled'))).not.toContain('comment');
    expect(names(questions(asking({ reach: 'none' }), 'by_name'))).toContain('comment');
  });

  it('is read by its own action; any other point, mode or length is not', () => {
    const values = { id: '2026-Q3', how: 'pooled', R: '5', T: 'skip', P: '1', C: '', F: '3', M: '4' };
    expect(readAction('pulse.cast', values)).toMatchObject({ ok: true });
    expect(readAction('pulse.cast', { ...values, R: '6' })).toEqual({ ok: false, why: 'malformed' });
    expect(readAction('pulse.cast', { ...values, how: 'secret' })).toEqual({ ok: false, why: 'malformed' });
    const long = readAction('pulse.cast', { ...values, comment: 'x'.repeat(1501) });
    expect(long).toEqual({ ok: false, why: 'long', field: 'comment', most: 1500 });
  });
});

describe('the receipt', () => {
  it('says that it arrived and until when it can be changed; neither what nor how', () => {
    const shown = messages.received(asking(), asking().round);
    expect(linesOf(shown)).toEqual(['Received; change it until Friday, August 7.', '[Change it]']);
    expect(buttonsOf(shown).map(button => button.values)).toEqual([{ id: '2026-Q3' }]);
  });
});

describe('every card and form, in both languages', () => {
  const cards = (language: 'en' | 'es'): readonly (Card | Form)[] => {
    const view = asking({ language });
    return [
      messages.ask(view, false),
      messages.ask(view, true),
      messages.received(view, view.round),
      messages.closed(view, view.round.closesOn),
      messages.voided(view, '2026-10-13'),
      messages.nothingAsked(view, null, '2026-10-13', '2026-Q2'),
      messages.nothingAsked(view, view.round, '2026-10-13', null),
      stewards.namedNotice(view, view.round.id),
      questions(view, 'pooled'),
      questions(view, 'by_name'),
    ];
  };
  const valuesOf = (shown: Card | Form) =>
    'fields' in shown ? [shown.hidden] : buttonsOf(shown).map(button => button.values);

  it.each(['en', 'es'] as const)('carry a round and a mode, never a person or a point: %s', language => {
    for (const values of cards(language).flatMap(valuesOf)) {
      const { id, how, readers, ...others } = values;
      expect(id).toMatch(/^2026-Q[23]$/);
      expect([undefined, 'pooled', 'by_name']).toContain(how);
      // Those whom the form itself names, and only where it does; never who answers.
      expect(readers).toBe(how === 'by_name' && 'readers' in values ? 'dana-food,reed-food' : undefined);
      expect(others).toEqual({});
    }
  });

  it('never call it anonymous, validated or broken', () => {
    const texts = [en, es].map(words =>
      JSON.stringify(words, (_key, value) => (typeof value === 'function' ? worded(value) : value)),
    );
    for (const text of texts) expect(text).not.toMatch(/an[oó]nim|anonym|valid|broken/i);
  });
});

/** What a sentence says with anything put in. */
function worded(sentence: (...given: readonly unknown[]) => unknown): unknown {
  const given = Array.from({ length: sentence.length }, () => 'x');
  const said = sentence(...given);
  return Array.isArray(said) ? bare(said) : said;
}

describe('typed', () => {
  it.each(['pulse', 'Pulse?', 'the pulse', 'trust questions', 'pulso', 'el pulso', 'preguntas de confianza'])(
    '%s',
    words => {
      expect(commandIn(words)?.action).toBe('pulse.open');
    },
  );
});
