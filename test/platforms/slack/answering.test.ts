/** Proves how answers come back: after the acknowledgement, to the asker alone, by the next way where one is barred. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, buttons, card, text } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeAll(async () => {
  r = await rig();
});
afterAll(() => r.stop());

const hands = () => r.fake.person(r.mercy, r.dana);
const said = (words: string) => card('en', words, text(words));
const asking = card(
  'en',
  'Due today',
  text('Due today'),
  buttons(button('Done', 'commitment.done', { id: 'M1' }, 'main')),
);
const late: Form = {
  language: 'es',
  title: 'Una promesa se retrasa',
  action: 'commitment.late',
  hidden: { id: 'M1' },
  intro: [],
  fields: [
    { kind: 'words', name: 'why', label: 'Por qué', required: true, most: 500 },
    { kind: 'line', name: 'newDate', label: 'Nueva fecha', required: true, most: 100 },
  ],
  submit: 'Enviar',
};

async function pressed(label: string): Promise<void> {
  await hands().presses(label);
  await r.shown();
}

async function told(words: string): Promise<void> {
  await hands().says(words);
  await r.shown();
}

test('a card in one’s own conversation turns, and nothing is said beside it', async () => {
  r.answers({ tell: asking });
  await told('hi');
  const count = r.fake.messages('UDANA').length;
  r.answers({ turn: said('Done. Thank you.') });
  await pressed('Done');
  const messages = r.fake.messages('UDANA');
  expect([messages.length, messages.at(-1)?.text]).toEqual([count, 'Done. Thank you.']);
});

test('in a channel the answer is for the asker’s eyes, and the card stays for everybody', async () => {
  r.answers({ tell: asking });
  await hands().says(`<@${r.bot}> hi`, r.pantry);
  await r.shown();
  r.answers({ turn: said('Done.'), tell: said('Noted, Dana.') });
  await pressed('Done');
  expect(r.fake.messages('CPANTRY').filter(each => each.only === null)).toEqual([]);
  expect(r.fake.ephemerals('CPANTRY', 'UDANA').at(-1)?.text).toBe('Noted, Dana.');
});

test('typed words cannot open a form; a button says them again, and then it opens', async () => {
  r.answers({ ask: late });
  await told('running late');
  expect(r.fake.modals('UDANA')).toEqual([]);
  r.answers({ ask: late });
  await pressed('Abrir el formulario');
  expect(r.last()).toMatchObject({ kind: 'typed', words: 'running late' });
  expect(r.fake.modals('UDANA')).toHaveLength(1);
});

test('a mistake stands at its field and the form stays open; sent right, it closes and is answered', async () => {
  r.answers({ fix: { newDate: 'Ese día ya pasó.' } });
  const first = await hands().fills({ 'Por qué': 'La imprenta', 'Nueva fecha': 'ayer' });
  expect(first.errors).toEqual({ 'f:newDate': 'Ese día ya pasó.' });
  expect(r.fake.modals('UDANA')).toHaveLength(1);
  r.answers({ tell: said('Rosa lo sabrá.') });
  const second = await hands().fills({ 'Nueva fecha': 'mañana' });
  await r.shown();
  expect([second.errors, second.trouble, r.fake.modals('UDANA')]).toEqual([null, null, []]);
  expect(r.fake.messages('UDANA').at(-1)?.text).toBe('Rosa lo sabrá.');
  expect(r.last()).toMatchObject({ values: { id: 'M1', why: 'La imprenta', newDate: 'mañana' } });
});

test('a form that gains a field has it from then on, with what is wrong above its field and all that was typed', async () => {
  const field = {
    kind: 'several',
    name: 'sure',
    label: 'Sure?',
    required: false,
    choices: [{ value: 'yes', label: 'Yes' }],
  } as const;
  r.answers({ ask: late });
  await hands().command('/tend', 'late', r.pantry);
  await r.shown();
  r.answers({ fix: { why: 'Eso no.', hidden: 'Tampoco.' }, gains: field });
  const first = await hands().fills({ 'Por qué': 'Algo', 'Nueva fecha': 'mañana' });
  expect([first.errors, first.trouble]).toEqual([null, null]);
  const blocks = r.fake.modals('UDANA').at(-1)?.given.blocks as readonly { type: string; text?: { text: string } }[];
  expect(blocks.map(each => each.text?.text ?? each.type)).toEqual(['Eso no. Tampoco.', 'input', 'input', 'input']);
  // It has it now: the next mistake is told like others.
  r.answers({ fix: { why: 'Eso no.' }, gains: field });
  expect((await hands().fills({})).errors).toEqual({ 'f:why': 'Eso no.' });
  r.answers({ tell: said('Hecho.') });
  await hands().fills({ 'Sure?': ['Yes'] });
  await r.shown();
  expect(r.last()).toMatchObject({ values: { id: 'M1', why: 'Algo', newDate: 'mañana', sure: 'yes' } });
});

test('one form leads to the next in the same window', async () => {
  r.answers({ ask: { ...late, title: 'Primero', action: 'commitment.ask' } });
  await hands().command('/tend', 'promise', r.pantry);
  await r.shown();
  r.answers({ ask: late });
  const sent = await hands().fills({ 'Por qué': 'x', 'Nueva fecha': 'y' });
  expect(sent.trouble).toBeNull();
  expect(r.fake.modals('UDANA').at(-1)?.given.callback_id).toBe('commitment.late');
  await hands().closes();
});

test('a trigger that has run out is said kindly, and the next press works', async () => {
  r.answers({ tell: asking });
  await told('hi again');
  r.fake.faults.next('views.open', { kind: 'refusal', error: 'expired_trigger_id' });
  r.answers({ ask: late });
  await pressed('Done');
  expect(r.fake.messages('UDANA').at(-1)?.text).toMatch(/presione el botón otra vez/);
});

test('a command in a channel the bot is no member of is answered all the same', async () => {
  const other = r.fake.channel(r.mercy, { name: 'elsewhere', members: [r.dana] });
  r.answers({ tell: said('Your promises') });
  await hands().command('/tend', 'promises', other);
  await r.shown();
  expect(r.fake.ephemerals(other.id, 'UDANA').at(-1)?.text).toBe('Your promises');
});

test('where the short way back is barred, the answer takes another', async () => {
  r.fake.faults.next('response_url', { kind: 'status', status: 404 });
  r.answers({ tell: said('By another way') });
  await hands().command('/tend', 'promises', r.pantry);
  await r.shown();
  expect(r.fake.ephemerals('CPANTRY', 'UDANA').at(-1)?.text).toBe('By another way');
});

test('the acknowledgement does not wait for the answer to be shown', async () => {
  const held = r.fake.faults.hold('chat.postMessage');
  r.answers({ tell: said('Slow') });
  const ack = await hands().says('slowly');
  expect(ack?.status).toBe(200);
  held.letIn();
  await r.shown();
  expect(r.fake.messages('UDANA').at(-1)?.text).toBe('Slow');
});

test('a guest of one channel acts there like everybody', async () => {
  const ben = r.fake.person(r.mercy, r.ben);
  r.answers({ tell: asking });
  await ben.says(`<@${r.bot}> hi`, r.pantry);
  await r.shown();
  r.answers({ tell: said('Thank you, Ben.') });
  await ben.presses('Done');
  await r.shown();
  expect(r.fake.ephemerals('CPANTRY', 'UBEN').at(-1)?.text).toBe('Thank you, Ben.');
});

test('a card in the asker’s own ephemeral answer turns too', async () => {
  r.answers({ tell: asking });
  await hands().command('/tend', 'promises', r.pantry);
  await r.shown();
  r.answers({ turn: said('Kept.') });
  await pressed('Done');
  expect(r.fake.ephemerals('CPANTRY', 'UDANA').map(each => each.text)).toContain('Kept.');
});
