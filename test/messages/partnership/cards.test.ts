/** Proves the cards of partnerships and people in both languages: what is said, what is offered, and what is never shown. */
import { describe, expect, it } from 'vitest';
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import { bare } from '../../../src/cards/text.ts';
import * as contactCards from '../../../src/messages/partnership/contact.ts';
import * as hub from '../../../src/messages/partnership/hub.ts';
import * as introduction from '../../../src/messages/partnership/introduction.ts';
import * as notices from '../../../src/messages/partnership/notices.ts';
import { firstName } from '../../../src/messages/partnership/words.ts';
import * as rows from '../../support/rows.ts';

const TODAY = '2026-06-01';
const view: introduction.IntroducedView = {
  contact: 'c1',
  name: 'Rosa Ortiz',
  organisation: 'Grace Pantry',
  steward: 'Dana Lee',
  host: 'Mercy Hospital',
  partnership: '',
  ownWords: '',
  promise: { what: '200 leaflets', due: '2026-06-05' },
  phone: '555 010 2233',
  isReached: true,
  sentOn: '2026-05-18',
  today: TODAY,
};
const said = (card: Card) =>
  card.blocks.flatMap(block => (block.kind === 'text' || block.kind === 'note' ? [bare(block.text)] : []));
const labels = (card: Card) => buttonsOf(card).map(each => each.label);

describe('the introduction', () => {
  it('is the manner of the first message, in English and Spanish', () => {
    expect(said(introduction.introduction(view, 'en'))).toEqual([
      'Hello Rosa. Dana Lee at Mercy Hospital asked me to write. I am Tend, a bot. I keep one list of what Mercy Hospital and Grace Pantry promise each other. First on it: “200 leaflets”, from Mercy Hospital, by Friday, June 5. No account needed. Please never write about the people you serve. May I message you?',
    ]);
    expect(said(introduction.introduction({ ...view, promise: null }, 'es'))).toEqual([
      'Hola, Rosa. Dana Lee, de Mercy Hospital, me pidió que le escribiera. Soy Tend, un bot. Llevo una lista única de lo que Mercy Hospital y Grace Pantry se prometen. No hace falta ninguna cuenta. Por favor, nunca escriba sobre las personas a las que atienden. ¿Puedo escribirle?',
    ]);
  });

  it('the preview shows the same words and none of its buttons but as words', () => {
    const real = introduction.introduction({ ...view, ownWords: 'We met on Friday.' }, 'es');
    const preview = introduction.preview({ ...view, ownWords: 'We met on Friday.' }, 'es', 'en', false);
    for (const block of real.blocks.filter(each => each.kind !== 'buttons'))
      expect(preview.blocks).toContainEqual(block);
    expect(labels(preview)).toEqual(['Send it']);
    expect(said(preview).join()).toContain('Sí, por aquí · Por correo · Llámenme · No, gracias · English');
  });

  it.each([
    ['Rosa Ortiz', 'Rosa'],
    ['Pastor Reed', 'Pastor Reed'],
    ['Dr. Ana Ruiz', 'Dr. Ana Ruiz'],
    ['Sra. Luz Marín', 'Sra. Luz Marín'],
    ['Prince', 'Prince'],
  ])('greets %s as %s', (name, greeting) => {
    expect(firstName(name)).toBe(greeting);
  });

  it('what somebody typed never becomes a link, and a number to call is one', () => {
    const hostile = introduction.call({ ...view, name: '<script>', phone: 'javascript:alert(1)' }, 'en');
    expect(JSON.stringify(hostile)).not.toContain('"url":"javascript');
    expect(JSON.stringify(introduction.call(view, 'en'))).toContain('"url":"tel:5550102233"');
  });
});

describe('a partnership and its people', () => {
  const food = rows.partnership({
    id: 'food',
    name: 'Fresh Food',
    checkIn: 'every 2 weeks Thursday 15:30',
    restMonths: '7,8',
    purpose: 'Food.',
  });
  const rosa = rows.contact({
    id: 'rosa',
    partnershipId: 'food',
    personId: 'rosa',
    organisationId: 'grace',
    role: 'steward',
  });
  const all = { manage: true, tune: true, add: true, promise: true, share: true, met: false };
  const base = (may: hub.HubView['may'], language: 'en' | 'es' = 'en'): hub.HubView => ({
    partnership: food,
    people: [{ contact: rosa, name: 'Rosa Ortiz', organisation: 'Grace Pantry', isHost: false }],
    places: ['#food'],
    talks: [],
    leadersMet: null,
    metrics: [],
    may,
    language,
    today: TODAY,
  });

  it('shows how it stands in both languages', () => {
    const facts = (language: 'en' | 'es') => hub.settings(base(all, language)).map(fact => bare(fact.value));
    expect(facts('en')).toEqual([
      'active',
      'Food.',
      'Networking: we know each other',
      'every 2 weeks on Thursday, 3:30 PM',
      'every year in July and August',
      '#food',
    ]);
    expect(facts('es')).toContain('cada año en julio y agosto');
  });

  it('offers only what the reader may do, and nothing once it has ended', () => {
    const offered = (may: hub.HubView['may']) => labels(hub.hub(base(may)));
    expect(offered(all)).toEqual([
      'Rosa Ortiz',
      'Make a promise',
      'Brief',
      'Promises',
      'Our agreement',
      'Share a number',
      'Add somebody',
      'How we meet',
      'Rest',
      'Remove this text…',
      'About it',
      'End it',
    ]);
    expect(offered({ manage: false, tune: false, add: false, promise: true, share: false, met: false })).toEqual([
      'Rosa Ortiz',
      'Make a promise',
      'Brief',
      'Promises',
      'Our agreement',
    ]);
    expect(labels(hub.hub({ ...base(all), partnership: { ...food, state: 'ended' } }))).toEqual(['Rosa Ortiz']);
  });

  it('a contact’s addresses are shown to their side and themselves only', () => {
    const person = rows.person({ name: 'Rosa Ortiz', email: 'rosa@grace.example' });
    const shown = (may: Partial<contactCards.ContactView['may']>) =>
      contactCards.whole({
        contact: rosa,
        person,
        organisation: 'Grace Pantry',
        isHost: false,
        covers: '',
        may: { side: false, host: false, self: false, handOn: false, ...may },
        language: 'en',
        today: TODAY,
      });
    expect(JSON.stringify(shown({}))).not.toContain('rosa@grace.example');
    expect(labels(shown({}))).toEqual([]);
    expect(JSON.stringify(shown({ self: true }))).toContain('rosa@grace.example');
    expect(labels(shown({ self: true }))).toEqual(['By e-mail', 'Call me instead', 'No messages']);
    expect(labels(shown({ side: true, handOn: true }))).toEqual([
      'Change',
      'Hand over',
      'Cover while away',
      'Has left',
      'Hand on the promises',
    ]);
  });
});

describe('what the other side hears', () => {
  const change: notices.ChangeView = {
    next: 'Amir Patel',
    old: 'Dana Lee',
    organisation: 'Mercy Hospital',
    partnership: { id: 'food', name: 'Fresh Food' },
    from: '2026-06-08',
    until: null,
    isReader: false,
    language: 'en',
    today: TODAY,
  };

  it.each([
    [
      {},
      'A change at Mercy Hospital. Dana Lee hands over to Amir Patel on Monday, June 8. All promises stay as they are.',
    ],
    [
      { from: TODAY },
      'A change at Mercy Hospital. Your contact there is Amir Patel now, in place of Dana Lee. All promises stay as they are.',
    ],
    [
      { until: '2026-06-12' },
      'Amir Patel at Mercy Hospital stands in for Dana Lee. That is from Monday, June 8 until Friday, June 12.',
    ],
    [
      { language: 'es' as const, until: '2026-06-12' },
      'Amir Patel, de Mercy Hospital, suple a Dana Lee desde el lunes, 8 de junio hasta el viernes, 12 de junio.',
    ],
  ])('%o', (over, sentence) => {
    expect(notices.handover({ ...change, ...over }).summary).toBe(sentence);
  });

  it('whoever takes over gets the pack', () => {
    expect(labels(notices.handover({ ...change, isReader: true }))).toEqual([
      'All you need to know',
      'Show it',
      'Promises',
    ]);
  });
});
