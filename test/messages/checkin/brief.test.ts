/** Proves what a brief says of people and of what is to be made good, in both languages. */
import { describe, expect, it } from 'vitest';
import { brief } from '../../../src/messages/checkin/brief.ts';
import { linesOf } from '../../support/reading.ts';
import { briefing, promise, said, somebody, view } from './views.ts';

describe('the brief', () => {
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

  it('says of the last minutes what is a thank-you and who came, which their words alone do not', () => {
    const lines = [said('said', 0, 'More ask for help.'), said('thanks', 0, 'To Ben.'), said('attendance', 0, '12')];
    const last = view({ lines }, { on: '2026-05-21' });
    const shown = linesOf(brief(briefing({ last })));
    expect(shown.slice(shown.indexOf('# Minutes of May 21')).slice(1, 4)).toEqual([
      '- More ask for help.',
      '- Thanks: To Ben.',
      '- Who came: 12',
    ]);
  });
});
