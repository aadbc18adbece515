/** Proves what brief, agenda and notices say, in both languages, on the reader's own clock. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { inEachLanguage } from '../../../src/messages/bundle.ts';
import { agenda } from '../../../src/messages/checkin/agenda.ts';
import { brief } from '../../../src/messages/checkin/brief.ts';
import * as contact from '../../../src/messages/checkin/cadence.ts';
import * as notices from '../../../src/messages/checkin/notices.ts';
import { linesOf } from '../../support/reading.ts';
import { briefing, nothingAgreed, promise, said, view } from './views.ts';

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
    ...view({ today: '2026-06-04', points: [said('agenda', 0, 'The bus', { kind: 'carried' })] }, { state: 'open' }),
    progress: [],
    milestones: [],
    events: [],
    challenges: [promise({ stand: 'late' })],
    upcoming: [],
    feedback: [],
    ...{ thanks: [promise({ stand: 'kept', on: '2026-05-29' })], agreement: nothingAgreed },
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

  it('offers before its day only what can be done then', () => {
    const parts = { progress: [], milestones: [], challenges: [], upcoming: [], events: [], feedback: [], thanks: [] };
    const before = agenda({ ...view(), ...parts, agreement: nothingAgreed });
    expect(buttonsOf(before).map(each => each.action)).toEqual(['checkin.ask_point', 'checkin.ask_not_held']);
  });

  it('has no buttons for somebody who only looks', () => {
    const looked = agenda({
      ...view({ acts: false }),
      progress: [],
      events: [],
      milestones: [],
      challenges: [],
      upcoming: [],
      feedback: [],
      ...{ thanks: [], agreement: nothingAgreed },
    });
    expect(buttonsOf(looked)).toEqual([]);
  });

  it('stands in both languages in a place, its buttons once', () => {
    const parts = {
      progress: [],
      milestones: [],
      challenges: [],
      upcoming: [],
      events: [],
      feedback: [],
      thanks: [],
      agreement: nothingAgreed,
    };
    const inEnglish = agenda({ ...view({ zone: null, today: '2026-06-04' }, { state: 'open' }), ...parts });
    const inSpanish = agenda({
      ...view({ zone: null, language: 'es', today: '2026-06-04' }, { state: 'open' }),
      ...parts,
    });
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
