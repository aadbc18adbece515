/** Owns how the cast presses: which button, how often, how late, and what they type into a form. */
import type { Button } from '../cards/card.ts';
import type { Field, Form } from '../cards/form.ts';
import { chanceOf, pick } from './chance.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// UTC: ten to six in New York in summer, the people of the sample live within an hour of it.
const MORNING = 14 * HOUR;
const EVENING = 22 * HOUR;
const DUE = /\b(due today|was due|overdue|vence hoy|vencía)\b/i;
/** How often something is done before the card says that it is due. */
const EARLY = 0.45;

/**
 * How likely a card with this button is answered by it. What is left to 1 stays silent; a button that is not named here
 * is never pressed by the cast. Actions are opaque to platforms; the cast plays people, who can read.
 */
const LIKELY: Readonly<Record<string, number>> = {
  'commitment.done': 0.72,
  'commitment.ask_late': 0.17,
  'commitment.ask_help': 0.03,
  'commitment.ask_repair': 0.7,
  'commitment.accept': 0.85,
  'commitment.decline': 0.08,
  'commitment.confirm': 0.84,
  'commitment.ask_not_yet': 0.06,
  'commitment.agree': 0.8,
  'contact.consent': 0.85,
  'checkin.ask_minutes': 0.8,
  'checkin.line_promise': 0.55,
  'checkin.ask_line': 0.6,
  'checkin.talked': 0.5,
  'checkin.visited': 0.3,
};

/** Most answer the pulse in averages, a few by name, the rest not at all. */
const PULSE: Readonly<Record<string, number>> = { pooled: 0.78, by_name: 0.06 };

function likelihood(button: Button): number {
  return button.action === 'pulse.start' ? (PULSE[button.values.how ?? ''] ?? 0) : (LIKELY[button.action] ?? 0);
}

/** `words`: what the card says first; much is done only on its day. */
export function choose(buttons: readonly Button[], words: string, seed: string): Button | null {
  // Several promises in one bundle are several decisions; the cast takes them one card at a time.
  const lines = buttons.filter(button => button.action === 'checkin.line_promise');
  const sensible = buttons.filter(button => button.values.line === undefined || button === lines.at(-1));
  const early = DUE.test(words) ? 1 : EARLY;
  return pick(
    sensible.map(button => [button, likelihood(button) * (button.action === 'commitment.done' ? early : 1)] as const),
    chanceOf(seed),
  );
}

/** The first moment from `at` on at which people at work press buttons: Monday to Friday, daytime in the Americas. */
export function awake(at: Date): Date {
  const day = Math.floor(at.getTime() / DAY);
  const since = at.getTime() - day * DAY;
  // The first day of 1970 was a Thursday.
  const weekday = (day + 4) % 7;
  if (weekday === 0 || weekday === 6) return awake(new Date((day + 1) * DAY + since));
  if (since < MORNING) return new Date(day * DAY + MORNING + (since % HOUR));
  return since < EVENING ? at : awake(new Date((day + 1) * DAY + MORNING + (since % HOUR)));
}

/** Milliseconds until somebody answers, if they did so at any hour: most within a working day, some after days. */
export function delay(seed: string): number {
  const chance = chanceOf(`${seed}:delay`);
  if (chance < 0.5) return HOUR * (1 + Math.floor(chance * 10));
  if (chance < 0.85) return HOUR * (20 + Math.floor(chance * 20));
  return HOUR * (72 + Math.floor(chance * 48));
}

/** Fills a form as somebody in a hurry would: the first fitting thing in every field that is required. */
export function fill(form: Form, seed: string): Readonly<Record<string, string>> {
  const values = Object.fromEntries(form.fields.map(field => [field.name, answer(field, `${seed}:${field.name}`)]));
  return { ...form.hidden, ...values };
}

function answer(field: Field, seed: string): string {
  switch (field.kind) {
    case 'choice':
    case 'pick':
      return field.value ?? likely(field, seed);
    case 'several':
      return (field.value ?? field.choices.map(choice => choice.value)).join(',');
    case 'date':
      return field.value ?? '';
    case 'person':
      return '';
    default:
      return typed(field, seed);
  }
}

/** Scales go up to the right in this house: people are fairly content, and some skip. */
function likely(field: Extract<Field, { kind: 'choice' | 'pick' }>, seed: string): string {
  // Of the lines of minutes the last is what will be done.
  if (field.name === 'line') return field.choices.at(-1)?.value ?? '';
  const points = field.choices.filter(choice => choice.value !== 'skip');
  if (points.length < field.choices.length && chanceOf(`${seed}:skip`) < 0.08) return 'skip';
  const at = Math.min(points.length - 1, Math.floor(points.length * (0.45 + chanceOf(seed) * 0.55)));
  return points[at]?.value ?? '';
}

function typed(field: Extract<Field, { kind: 'line' | 'words' }>, seed: string): string {
  if (field.value !== undefined && field.value !== '') return field.value;
  const habit = HABITS[field.name];
  if (habit !== undefined) return oneOf(habit, seed);
  if (!field.required) return '';
  if (/date|due|when/i.test(field.name)) return 'in two weeks';
  return oneOf(['The printer broke down.', 'Two people are ill this week.', 'The supplier is late.'], seed);
}

/** What people write into fields they could leave empty: minutes above all. */
const HABITS: Readonly<Record<string, readonly string[]>> = {
  said: [
    'Thursdays are the busiest day now.',
    'More families ask for help in Spanish.',
    'The new room works well.',
    'The bus line was cut, so fewer older people come.',
    'Parents would like a talk on asthma.',
    'We stay with the same day and place.',
  ],
  willDo: [
    'Bring 50 leaflets to the next evening',
    'Send the list of open places',
    'Find two more volunteers',
    'Ask the parish for a larger room',
    'Print the phone list in large letters',
    'Bring the blood pressure cuffs back',
  ],
  thanks: ['To everybody who stayed late.', 'To the volunteers at the door.', '', ''],
  why: ['The printer broke down.', 'Two of us are ill this week.', 'The supplier is late.', 'The room was taken.'],
  forNow: ['We bring half of it on the day.', 'I call everybody who waits for it.', ''],
  remedy: ['We bring it ourselves next week'],
  cause: ['We promised more than we could carry.', 'A colleague left, and it fell between two desks.'],
  help: ['Somebody with a van for an hour.'],
};

function oneOf(words: readonly string[], seed: string): string {
  return words[Math.floor(chanceOf(seed) * words.length)] ?? '';
}
