/** Proves what brief, agenda and notices say, in both languages, on the reader's own clock. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { inEachLanguage } from '../../../src/messages/bundle.ts';
import { agenda } from '../../../src/messages/checkin/agenda.ts';
import { type BriefView, brief } from '../../../src/messages/checkin/brief.ts';
import * as contact from '../../../src/messages/checkin/contact.ts';
import * as notices from '../../../src/messages/checkin/notices.ts';
import type { PersonView } from '../../../src/messages/checkin/people.ts';
import { linesOf } from '../../support/reading.ts';
import { promise, said, view } from './views.ts';

const somebody = (over: Partial<PersonView>): PersonView => ({
  name: '',
  organisation: 'Grace',
  role: 'member',
  language: 'en',
  consent: 'here',
  channel: 'slack',
  days: [],
  hours: null,
  awayUntil: null,
  standsIn: null,
  note: '',
  ...over,
});

const briefing = (over: Partial<BriefView> = {}): BriefView => ({
  language: 'en',
  today: '2026-06-03',
  partnership: { id: 'food', name: 'Fresh Food' },
  next: view({ points: [said('agenda', 0, 'Who opens the door?', { kind: 'carried' }), said('agenda', 1, 'The bus')] }),
  promises: [promise(), promise({ ours: false, owner: 'Rosa Díaz, Grace', what: 'A table', stand: 'overdue' })],
  doneSince: [promise({ stand: 'kept', on: '2026-05-29' })],
  feedback: [],
  last: view({ lines: [said('said', 0, 'The line was shorter')] }, { on: '2026-05-21', state: 'held' }),
  people: [
    somebody({ name: 'Rosa Díaz', role: 'steward', language: 'es', consent: 'call', channel: 'email' }),
    somebody({ name: 'Ben Carter' }),
  ],
  repairs: [],
  nextDates: [
    { kind: 'checkin', on: '2026-06-04' },
    { kind: 'checkin', on: '2026-06-18' },
  ],
  lastContactOn: '2026-05-21',
  ...over,
});

describe('the brief', () => {
  it('tells everything a steward wants to know, in one order', () => {
    expect(linesOf(brief(briefing()))).toEqual([
      '# Brief: Fresh Food',
      'When: Thursday, June 4, 3:30 PM (Eastern Time). Where: Front office',
      '(Add to my calendar: Check-in, Fresh Food, 2026-06-04T19:30:00.000Z, 60 minutes, Front office)',
      '# What your side promised',
      '- “200 leaflets”, Dana Lee, Mercy, by June 12',
      '# What they promised',
      '- “A table”, Rosa Díaz, Grace, overdue since June 12',
      '# Done since last time',
      '- “200 leaflets”, Dana Lee, Mercy, kept May 29',
      '# Minutes of May 21',
      '- The line was shorter',
      '# Still open from last time',
      '- Who opens the door? (Rosa Díaz)',
      '# On the agenda',
      '- The bus (Rosa Díaz)',
      '# Who is who',
      '- Rosa Díaz: Grace, steward, Spanish, please call',
      '- Ben Carter: Grace, by Slack',
      '# Next dates',
      '- Check-in: Thursday, June 4',
      '- Check-in: Thursday, June 18',
      'Last contact: Thursday, May 21.',
      '[Add a point] [Call it off] [Change when or where] [Say something]',
    ]);
  });

  it('says how each would like to be reached, when they work, and what is good to know', () => {
    const people = [
      somebody({ name: 'Ben', days: [2, 4], hours: { from: '10:00', to: '13:00' }, note: 'Side door' }),
      somebody({ name: 'Luz', consent: 'no', awayUntil: '2026-06-20' }),
      somebody({ name: 'Kim', consent: null, channel: null, standsIn: { name: 'Dana', until: '2026-06-12' } }),
      somebody({ name: 'Ana', consent: 'asked', channel: null, standsIn: { name: 'Rosa', until: null } }),
    ];
    const shown = linesOf(brief(briefing({ people })));
    expect(shown).toContain(
      '- Ben: Grace, by Slack, works Tuesday and Thursday, 10:00 AM to 1:00 PM; good to know: Side door',
    );
    expect(shown).toContain('- Luz: Grace, no messages');
    expect(shown).toContain('- Kim: Grace, stands in for Dana until June 12');
    expect(shown).toContain('- Ana: Grace, takes over from Rosa, asked, no answer yet');
    const es = linesOf(brief(briefing({ language: 'es', people })));
    expect(es.join()).toMatch(
      /- Ben: Grace, inglés, por Slack, trabaja martes y jueves, de 10:00\sa\.m\. a 1:00\sp\.m\.; conviene saber: Side door/,
    );
  });

  it('says what waits for a yes, who keeps a promise in need, which day is asked for, and what is to be made good', () => {
    const promises = [promise({ stand: 'proposed', backup: 'Ben', newDate: '2026-06-15' })];
    const repairs = [
      { what: 'Chairs', owner: 'Dana, Mercy', due: '2026-05-15', isAsked: false, by: null },
      { what: 'Fans', owner: 'Dana, Mercy', due: '2026-05-15', isAsked: true, by: null },
      {
        what: 'Tables',
        owner: 'Dana, Mercy',
        due: '2026-05-15',
        isAsked: true,
        by: { what: '2 tables', due: '2026-06-19' },
      },
    ];
    const shown = linesOf(brief(briefing({ promises, repairs })));
    expect(shown).toContain(
      '- “200 leaflets”, Dana Lee, Mercy, by June 12, waits for a yes (backup: Ben; new date asked for: June 15)',
    );
    expect(shown.slice(shown.indexOf('# To be made good'), shown.indexOf('# Done since last time'))).toEqual([
      '# To be made good',
      '- “Chairs”, Dana, Mercy, was due May 15 and was not kept',
      '- “Fans”, Dana, Mercy, was due May 15 and was not kept. A new promise was asked for.',
      '- “Tables”, Dana, Mercy, was not kept. To make it good: “2 tables” by June 19.',
    ]);
  });

  it('speaks Spanish to whoever reads Spanish', () => {
    const next = view({ language: 'es' });
    const shown = linesOf(brief(briefing({ language: 'es', next, last: null })));
    expect(shown[0]).toBe('# Resumen: Fresh Food');
    // How a zone is called differs between releases of Node.
    expect(shown[1]).toMatch(/^Cuándo: jueves, 4 de junio, 3:30\sp\.\s?m\. \(.*hora.*\)\. Dónde: Front office$/);
    expect(shown.slice(3, 5)).toEqual([
      '# Lo que prometió su lado',
      '- «200 leaflets», Dana Lee, Mercy, a más tardar el 12 de junio',
    ]);
  });

  it('adds the reader’s own clock where it shows another hour, and says when a holiday moved the day', () => {
    const next = view({ zone: 'America/Chicago' }, { slot: '2026-06-03' });
    const shown = linesOf(brief(briefing({ next })));
    expect(shown).toContain('On your clock: Thursday, June 4, 2:30 PM.');
    expect(shown).toContain('Moved here from Wednesday, June 3, a day on which we do not meet.');
  });

  it('without a check-in ahead offers what is left', () => {
    const shown = linesOf(brief(briefing({ next: null, promises: [], last: null, nextDates: [] })));
    expect(shown).toContain('No check-in is planned.');
    expect(shown.filter(line => line === 'Nothing.')).toHaveLength(2);
    expect(shown.at(-1)).toBe('[We talked] [Visited] [Change when or where] [Say something]');
  });
});

describe('the agenda', () => {
  const shown = agenda({
    ...view({ points: [said('agenda', 0, 'The bus', { kind: 'carried' })] }, { state: 'open' }),
    progress: [],
    challenges: [promise({ stand: 'late' })],
    upcoming: [],
    feedback: [],
    thanks: [promise({ stand: 'kept', on: '2026-05-29' })],
  });

  it('asks how to help first, then progress, what is hard, what comes, what is left, thanks', () => {
    expect(linesOf(shown).filter(line => line.startsWith('#'))).toEqual([
      '# Check-in: Fresh Food',
      '# How could we help?',
      '# Progress',
      '# What is hard',
      '# What comes next',
      '# Still open from last time',
      '# Thanks to give',
    ]);
    expect(linesOf(shown)).toContain('What went well since last time?');
  });

  it('carries the four buttons and an entry for the calendar', () => {
    expect(buttonsOf(shown).map(each => [each.label, each.action])).toEqual([
      ['Add a point', 'checkin.ask_point'],
      ['Write minutes', 'checkin.ask_minutes'],
      ['We met: nothing to note', 'checkin.met'],
      ['It did not happen', 'checkin.ask_not_held'],
    ]);
    expect(shown.blocks.some(block => block.kind === 'calendar')).toBe(true);
  });

  it('has no buttons for somebody who only looks', () => {
    const looked = agenda({
      ...view({ acts: false }),
      progress: [],
      challenges: [],
      upcoming: [],
      feedback: [],
      thanks: [],
    });
    expect(buttonsOf(looked)).toEqual([]);
  });

  it('stands in both languages in a place, its buttons once', () => {
    const parts = { progress: [], challenges: [], upcoming: [], feedback: [], thanks: [] };
    const inEnglish = agenda({ ...view({ zone: null }, { state: 'open' }), ...parts });
    const inSpanish = agenda({ ...view({ zone: null, language: 'es' }, { state: 'open' }), ...parts });
    const both = inEachLanguage([inEnglish, inSpanish]);
    expect(buttonsOf(both).map(each => each.label)).toEqual([
      'Add a point · Agregar un punto',
      'Write minutes · Escribir el acta',
      'We met: nothing to note · Nos reunimos: nada que anotar',
      'It did not happen · No se hizo',
    ]);
  });
});

describe('notices', () => {
  it('say who called it off and why, and what comes next', () => {
    const off = view(
      { calledOffBy: 'Rosa Díaz', next: { date: '2026-06-18', time: '15:30' } },
      { state: 'called_off', calledOffWhy: '<b>The freezer</b> broke' },
    );
    expect(linesOf(notices.calledOff(off))).toEqual([
      'Rosa Díaz called off the check-in of Fresh Food on Thursday, June 4.',
      'Why: <b>The freezer</b> broke',
      'Next check-in: Thursday, June 18.',
    ]);
  });

  it('ask for minutes, and still do after it was missed', () => {
    // It is over: what is asked for comes first, and no point can be added to its agenda any more.
    expect(linesOf(notices.minutesWanted(view({}, { state: 'open' }))).at(-1)).toBe(
      '[Write minutes] [We met: nothing to note] [It did not happen]',
    );
    expect(linesOf(notices.missed(view({}, { state: 'missed' }))).at(-1)).toBe(
      '[Write minutes] [We met: nothing to note]',
    );
  });

  it('settle into one line that is true', () => {
    expect(linesOf(notices.settled(view({ acts: false }, { state: 'held' })))).toEqual([
      'Check-in with Fresh Food, Thursday, June 4: held.',
    ]);
    expect(linesOf(notices.settled(view({ language: 'es', acts: false }, { state: 'missed' })))).toEqual([
      'Reunión con Fresh Food, jueves, 4 de junio: no se hizo.',
    ]);
  });

  it('ask to visit, not to message, when it was quiet', () => {
    const quiet = { language: 'en', today: '2026-06-03', id: 'food', name: 'Fresh Food' } as const;
    const shown = contact.silence({ ...quiet, checkIn: 'none', where: '', nextOn: null, acts: true }, '2026-05-04');
    expect(linesOf(shown)).toEqual([
      'It has been quiet with Fresh Food for 30 days, since Monday, May 4. Please go and see them, or pick up the phone. A visit does more than a message.',
      '[We talked] [Visited] [Show the brief]',
    ]);
  });
});
