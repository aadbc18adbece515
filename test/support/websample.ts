/** Owns a sample of every kind of block and field, as long and as awkward as real ones get. */
import * as cards from '../../src/cards/card.ts';
import type { Form } from '../../src/cards/form.ts';
import { link, say, strong } from '../../src/cards/text.ts';

const points = (language: 'en' | 'es') =>
  (language === 'en'
    ? ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree', 'Skip']
    : ['Muy en desacuerdo', 'En desacuerdo', 'Ni una cosa ni otra', 'De acuerdo', 'Muy de acuerdo', 'Omitir']
  ).map((label, at) => ({ value: String(at + 1), label }));

export const late: Form = {
  language: 'en',
  title: 'Running late',
  action: 'promise.late',
  hidden: { promise: 'P1', nonce: 'N1' },
  intro: [cards.text(say`Tell Rosa about ${strong('200 leaflets in Spanish')}, due Friday, June 5.`)],
  fields: [
    { kind: 'words', name: 'why', label: 'Why?', hint: 'One plain sentence is enough.', required: true, most: 3000 },
    { kind: 'line', name: 'now', label: 'What we do for now', required: false, most: 200 },
    { kind: 'date', name: 'due', label: 'New date', required: true },
    {
      kind: 'choice',
      name: 'tell',
      label: 'Who should tell them?',
      required: true,
      choices: [
        { value: 'bot', label: 'Tend' },
        { value: 'me', label: 'I will call' },
      ],
    },
    {
      kind: 'several',
      name: 'days',
      label: 'Days that work for you',
      required: false,
      choices: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(day => ({ value: day, label: day })),
    },
    {
      kind: 'pick',
      name: 'zone',
      label: 'Time zone',
      required: false,
      choices: ['America/New_York', 'America/Chicago', 'America/Los_Angeles'].map(zone => ({
        value: zone,
        label: zone,
      })),
    },
    { kind: 'person', name: 'backup', label: 'A backup', required: false },
    { kind: 'line', name: 'mail', label: 'E-mail', required: false, most: 200, as: 'email' },
  ],
  submit: 'Tell Rosa',
};

export const pulse: Form = {
  language: 'es',
  title: '¿Cómo va Mercy como su socio?',
  action: 'pulse.answer',
  hidden: { round: 'R1' },
  intro: [cards.note('Confidencial: Mercy solo ve promedios, y solo si responden 5 personas de 3 organizaciones.')],
  fields: [
    'Mercy Hospital hizo lo que dijo, cuando lo dijo.',
    'Mercy Hospital nos avisó a tiempo de lo que necesitábamos saber, bueno o malo.',
  ].map((label, at) => ({ kind: 'choice', name: `s${at}`, label, required: false, choices: points('es') }) as const),
  submit: 'Enviar',
};

export const first = cards.card(
  'en',
  'Dana Lee at Mercy Hospital asked me to write.',
  cards.text(
    say`Hello Rosa. Dana Lee at Mercy Hospital asked me to write. I am Tend, a bot. I keep one list of what Mercy and Grace Pantry promise each other. First on it: ${strong('Mercy brings 200 leaflets by Friday, June 5')}. No account needed. Please never write about the people you serve. May I message you?`,
  ),
  cards.quote('Rosa, it was so good to see the new pantry. Tend will help me keep my word to you.', 'Dana Lee'),
  cards.buttons(
    cards.button('Yes, here', 'consent.yes', {}, 'main'),
    cards.button('By e-mail', 'consent.email'),
    cards.button('Call me', 'consent.call'),
    cards.button('No thanks', 'consent.no', {}, 'quiet'),
    cards.button('Español', 'consent.language', { language: 'es' }, 'quiet'),
  ),
);

export const brief = cards.card(
  'en',
  'Check-in with Grace Pantry tomorrow at 10:00',
  cards.heading('Check-in tomorrow'),
  cards.facts(
    { label: 'When', value: say`Tuesday, July 7, 10:00 to 10:45 (Eastern)` },
    { label: 'Where', value: say`${link('Video room', 'https://example.org/room')} or by phone` },
    { label: 'Shared purpose', value: say`Every family leaves the clinic with food for a week.` },
  ),
  cards.heading('Agenda', 3),
  cards.list(
    [say`How could we help?`, say`Progress on ${strong('leaflets')}`, say`Carried over: fridge for the lobby`],
    true,
  ),
  cards.heading('Open promises', 3),
  cards.list([say`200 leaflets in Spanish, due Friday, June 5`, say`A tour of the clinic, due Monday, June 22`]),
  {
    kind: 'calendar',
    uid: 'checkin-1@tend',
    label: 'Add to my calendar',
    title: 'Check-in: Mercy and Grace Pantry',
    start: new Date('2026-07-07T14:00:00Z'),
    minutes: 45,
    where: 'Video room',
  },
  cards.divider(),
  cards.note('Any of you may change this check-in. Minutes follow within three working days.'),
);

export const digest = cards.card(
  'en',
  'Week of June 1: we had 11 promises due, 9 done',
  cards.heading('Week of June 1'),
  cards.text(
    'We had 11 promises due: 9 done (7 confirmed by partners), 1 moved in time, 1 overdue: leaflets for Grace Pantry; the printer broke down.\nPartners kept 6 of 6.',
  ),
  {
    kind: 'table',
    caption: 'Promises this week',
    columns: ['Who promised', 'Due', 'Done', 'Confirmed', 'Moved in time', 'Overdue'],
    rows: [
      [say`We`, say`11`, say`9`, say`7`, say`1`, say`1`],
      [say`Partners`, say`6`, say`6`, say`6`, say`0`, say`0`],
    ],
  },
  {
    kind: 'chart',
    shape: 'line',
    title: 'Promises kept on time, in percent',
    categories: ['Apr 6', 'Apr 13', 'Apr 20', 'Apr 27', 'May 4', 'May 11', 'May 18', 'May 25', 'Jun 1'],
    series: [
      { name: 'We', values: [71, 74, 70, 78, 81, 79, 85, 83, 82] },
      { name: 'Partners', values: [88, 90, 86, 91, 93, 92, 95, 94, 100] },
    ],
  },
  {
    kind: 'chart',
    shape: 'bar',
    title: 'Promises done this quarter',
    categories: ['Getting families fed', 'Health at school, with Oak Elementary and the Northside Interfaith Council'],
    series: [
      { name: 'We', values: [24, 9] },
      { name: 'Partners', values: [18, 13] },
    ],
  },
  cards.note('Kept rate: kept ÷ (kept + kept late + not kept), each promise once.'),
);

export const mine = cards.card(
  'es',
  'Vence mañana, viernes 5 de junio',
  cards.text(
    say`Vence mañana, viernes 5 de junio: usted prometió a Grace Pantry ${strong('200 folletos en español')}. ¿Va bien?`,
  ),
  cards.buttons(
    { ...cards.button('Hecho', 'promise.done', { promise: 'P1' }, 'main'), spoken: 'Hecho: 200 folletos en español' },
    cards.button('Voy con retraso', 'promise.late', { promise: 'P1' }),
  ),
);

export const hostile = '<script>alert(1)</script> <!channel> @everyone "\' onload=x & \u202Eevil\u0000 😀😀😀 العربية';

export const loud = cards.card('en', hostile, cards.text(say`${hostile}`), cards.quote(hostile, hostile));

export const inline = cards.card('es', 'Pulso de junio', { kind: 'form', form: pulse });
