/** Proves that everything can be asked for in English and Spanish, and that the help card names only words that are understood. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { actions } from '../../../src/messages/actions.ts';
import { help } from '../../../src/messages/home/help.ts';
import { commandIn } from '../../../src/messages/typed/command.ts';
import * as en from '../../../src/messages/words/en/help.ts';
import * as es from '../../../src/messages/words/es/help.ts';
import { read } from '../../support/reading.ts';

describe('each thing', () => {
  it.each<readonly [action: string, english: readonly string[], spanish: readonly string[]]>([
    ['commitment.ask', ['promise leaflets by Friday', 'I promise that'], ['prometo folletos', 'promesa: folletos']],
    ['commitment.list', ['promises', 'My promises'], ['promesas', 'mis promesas']],
    ['checkin.brief', ['brief Grace', 'briefing for Oak'], ['resumen de Grace', 'Resumen Grace']],
    ['checkin.agenda', ['agenda', 'agenda for Grace'], ['agenda de Grace', 'orden del día']],
    ['checkin.write_minutes', ['minutes', 'minutes of Grace'], ['acta', 'minuta de Grace']],
    ['place.here', ['here', 'here Grace'], ['aquí', 'aqui Grace']],
    ['home.help', ['help', 'Help!', 'what can I do?', '?'], ['ayuda', 'Ayuda.', 'comandos', 'qué puedo hacer']],
    ['person.pause', ['pause', 'pause until June 5'], ['pausa', 'pausa hasta el 5 de junio']],
    ['checkin.talked', ['talked', 'we talked with Grace'], ['hablamos', 'hablé con Grace', 'hable con Grace']],
    ['checkin.visited', ['visited', 'I visited Grace'], ['visitamos', 'visité a Grace', 'visite a Grace']],
    ['person.show', ['settings', 'my settings'], ['ajustes', 'configuración', 'mis preferencias']],
    ['pulse.open', ['pulse', 'trust questions'], ['pulso', 'el pulso']],
    ['digest.show', ['digest', 'this week', 'Week', 'week?'], ['resumen', 'resumen semanal', 'esta semana', 'Semana']],
    ['digest.show', ['This week so far', 'the week'], ['Esta semana hasta hoy', 'la semana']],
    ['report.show', ['report', 'quarterly report for Q2 2026'], ['informe', 'informe trimestral del T2 2026']],
    ['objective.ask', ['objectives', 'our goals'], ['objetivos', 'nuestras metas']],
    ['partnership.show', ['people'], ['personas']],
    ['home.open', ['hi', 'home'], ['hola', 'inicio']],
  ])('%s', (action, english, spanish) => {
    const asked = (some: readonly string[]) => some.map(words => commandIn(words)?.action);
    expect(asked(english)).toEqual(english.map(() => action));
    expect(asked(spanish)).toEqual(spanish.map(() => action));
  });

  it('may be said as a command to the bot; the command alone asks for nothing', () => {
    expect(commandIn('/tend here Grace Pantry')).toEqual({ action: 'place.here', values: { name: 'Grace Pantry' } });
    expect(commandIn('/Tend ayuda')?.action).toBe('home.help');
    for (const nothing of ['', ' ', '/tend', '/tend ']) expect(commandIn(nothing)).toBeNull();
    expect(commandIn('/tendhelp')).toBeNull();
  });

  it('is asked for by its own words alone', () => {
    for (const other of ['next week', 'week of June 1', 'semana santa']) expect(commandIn(other)).toBeNull();
    for (const other of ['help with the leaflets', 'ayuda con los folletos', 'helpful']) {
      expect(commandIn(other)?.action).not.toBe('home.help');
    }
  });
});

const EXPECTED: Readonly<Record<keyof typeof en.lines, readonly string[]>> = {
  promise: ['commitment.ask'],
  promises: ['commitment.list'],
  brief: ['checkin.brief'],
  checkIn: ['checkin.agenda', 'checkin.write_minutes'],
  talk: ['checkin.talked', 'checkin.visited', 'checkin.talks'],
  say: ['feedback.ask'],
  agreement: ['agreement.show'],
  metrics: ['metric.ask', 'metric.show'],
  people: ['partnership.show'],
  own: ['contact.mine'],
  week: ['digest.show'],
  pulse: ['pulse.open'],
  lead: ['report.show', 'objective.ask'],
  settings: ['person.show', 'person.pause', 'person.speak'],
  records: ['privacy.show', 'privacy.ask_forget', 'privacy.how'],
  here: ['place.here'],
  add: ['partnership.ask_add'],
};

describe('the help card', () => {
  it.each([
    ['English', en],
    ['Spanish', es],
  ])('names words that do what it says, in %s', (_language, words) => {
    const understood = Object.entries(words.lines).map(([name, { says }]) => [
      name,
      says.map(each => commandIn(each)?.action),
    ]);
    expect(Object.fromEntries(understood)).toEqual(EXPECTED);
  });

  it.each(['en', 'es'] as const)('has the main things as buttons, in %s', language => {
    const card = help({ language, may: { promise: true, add: true, lead: true } });
    const pressed = buttonsOf(card).map(each => each.action);
    expect(pressed).toEqual([
      'commitment.ask',
      'checkin.talked',
      'commitment.list',
      'feedback.ask',
      'partnership.show',
      'digest.show',
      'pulse.open',
      'home.open',
      'partnership.ask_add',
      'person.show',
    ]);
    expect(pressed.filter(action => !(action in actions))).toEqual([]);
    expect(card.language).toBe(language);
  });

  it('leaves out what is not the reader’s', () => {
    const partner = read(help({ language: 'en', may: { promise: true, add: false, lead: false } }));
    expect(partner).toContain('“agenda” and “minutes”: your check-in');
    expect(partner).not.toMatch(/“here|add a partnership|report|objectives/);
    const leader = help({ language: 'es', may: { promise: false, add: false, lead: true } });
    expect(read(leader)).toContain('«esta semana»: cómo va la semana');
    expect(read(leader)).toContain('«informe» y «objetivos»');
    expect(read(leader)).not.toMatch(/prometo|acta/);
    expect(buttonsOf(leader).map(each => each.action)).toEqual(['home.open', 'person.show']);
  });
});
