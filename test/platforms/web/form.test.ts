/** Forms in the console: opened by a press, filled in, corrected, and never lost. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../../src/ports/chat.ts';
import * as sample from '../../support/websample.ts';
import { account, get, post, rosa, type WebStage, webStage } from '../../support/webstage.ts';

let stage: WebStage;
const good = { 'v.why': 'the printer', 'v.due': '2026-06-12', 'v.tell': 'bot' };

beforeAll(async () => {
  stage = await webStage();
});
afterAll(() => stage.listening.close());
beforeEach(() => {
  stage.intents.length = 0;
});

const markup = async (path: string) => (await get(stage, path)).text();

/** Presses a button that asks for the form, and gives the address of its page. */
async function open(id: string): Promise<string> {
  stage.answer = () => ({ ask: sample.late });
  const fields = { intent: id, action: 'promise.late', values: '{}', card: 'R9', label: 'Running late' };
  const answer = await post(stage, '/as/console/rosa/pressed', fields);
  expect(answer.status).toBe(303);
  stage.intents.length = 0;
  return answer.headers.get('location') ?? '';
}

const submit = (id: string, fields: Record<string, string>) =>
  post(stage, '/as/console/rosa/submitted', {
    intent: `${id}-sent`,
    form: id,
    card: 'R9',
    action: 'promise.late',
    values: '{"promise":"P1","nonce":"N1"}',
    ...fields,
  });

test('ask: the form is a page with every field labelled, in its language', async () => {
  const path = await open('F1');
  expect(path).toBe('/as/console/rosa/form/F1');
  const page = await markup(path);
  expect(page).toContain('<h1>Running late</h1>');
  for (const control of [...page.matchAll(/<(?:input type="(?:text|email|date)"|textarea|select)[^>]* id="([^"]+)"/g)])
    expect(page).toContain(`<label for="${control[1]}">`);
  expect(page).toContain('<legend>Who should tell them?</legend>');
  expect(page).toContain('One plain sentence is enough.');
  expect(page).not.toContain('A backup');
  expect(page).toContain('type="email"');
});

test('a page has no list of people to pick from: what a picker would have spared is typed', async () => {
  const helper = {
    kind: 'line',
    name: 'helper',
    label: 'Who?',
    required: false,
    most: 99,
    orPicked: 'backup',
  } as const;
  const form = { ...sample.late, fields: [...sample.late.fields.filter(field => field.name === 'backup'), helper] };
  stage.answer = () => ({ ask: form });
  const press = { intent: 'F0', action: 'promise.late', values: '{}', card: 'R9', label: 'Running late' };
  const path = (await post(stage, '/as/console/rosa/pressed', press)).headers.get('location') ?? '';
  const page = await markup(path);
  expect(page).toMatch(/<label for="(f0-\w+)">Who\?<\/label><input type="text" id="\1" name="v.helper" required/);
  expect(page).not.toContain('v.backup');
  stage.intents.length = 0;
  const answer = await submit('F0', { 'v.helper': ' ' });
  expect(stage.intents).toEqual([]);
  expect(await markup(answer.headers.get('location') ?? '')).toMatch(/<a href="#f0-\w+">Who\? Please fill this in/);
});

test('what is filled in comes back beside what the form carried', async () => {
  await open('F2');
  stage.answer = () => ({ tell: sample.first });
  const body = new URLSearchParams({ ...good, intent: 'F2-sent', form: 'F2', card: '', action: 'promise.late' });
  body.set('values', '{"promise":"P1","nonce":"N1"}');
  body.set('v.promise', 'P666');
  body.append('v.days', 'Monday');
  body.append('v.days', 'Friday');
  const path = new URL('/as/console/rosa/submitted', stage.listening.url);
  expect((await fetch(path, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
  expect(stage.intents).toEqual([
    {
      id: 'F2-sent',
      from: rosa.account,
      at: null,
      kind: 'pressed',
      action: 'promise.late',
      values: { why: 'the printer', due: '2026-06-12', tell: 'bot', days: 'Monday,Friday', promise: 'P1', nonce: 'N1' },
    },
  ]);
});

test('fix: the form comes again with what was written and errors at the fields', async () => {
  await open('F3');
  stage.answer = (): Reply => ({ fix: { due: 'That day is past <b>.', other: 'Something else.' } });
  const answer = await submit('F3', good);
  expect(answer.status).toBe(303);
  const page = await markup(answer.headers.get('location') ?? '');
  expect(page).toContain('<title>Error: Running late');
  const error = /id="(f2-\w+)-error"><span class="sr">Error: <\/span>That day is past &lt;b&gt;\./.exec(page);
  const field = error?.[1];
  expect(page).toMatch(
    new RegExp(`<input type="date" id="${field}"[^>]* aria-invalid="true" aria-describedby="${field}-error"`),
  );
  expect(page).toMatch(/class="problems" tabindex="-1" autofocus/);
  expect(page).toContain(`<a href="#${field}">New date: That day is past &lt;b&gt;.</a>`);
  expect(page).toContain('<li>Something else.</li>');
  expect(page).toMatch(/<textarea[^>]*>\nthe printer<\/textarea>/);
  expect(page).toMatch(/value="bot" checked/);
  expect(page).not.toContain('value="F3-sent"');
});

test('a form that gains a field comes again with it, once', async () => {
  await open('F9');
  const choices = [{ value: 'yes', label: 'I am sure' }];
  const gains = { kind: 'several', name: 'sure', label: 'Sure?', required: false, choices } as const;
  stage.answer = (): Reply => ({ fix: { why: 'Not that.' }, gains });
  const page = async () => markup((await submit('F9', good)).headers.get('location') ?? '');
  for (const each of [await page(), await page()]) {
    expect([...each.matchAll(/<input type="checkbox"[^>]*name="v\.sure"\s+value="yes"/g)]).toHaveLength(1);
  }
});

test('a corrected form is a new intent, and once taken nothing of it is shown again', async () => {
  const path = await open('F4');
  stage.answer = () => ({ fix: { due: 'no' } });
  await submit('F4', good);
  stage.answer = () => ({ tell: sample.first });
  await submit('F4', { ...good, intent: 'F4-again' });
  expect(stage.intents.map(intent => intent.id)).toEqual(['F4-sent', 'F4-again']);
  expect(await markup(path)).not.toContain('the printer');
});

test('what the form itself forbids is not handed on: empty, and too long', async () => {
  await open('F5');
  stage.answer = () => ({ tell: sample.first });
  const answer = await submit('F5', { 'v.why': ' ', 'v.now': 'x'.repeat(201), 'v.due': '2026-06-12' });
  expect(stage.intents).toEqual([]);
  const page = await markup(answer.headers.get('location') ?? '');
  expect(page).toContain('Why? Please fill this in.');
  expect(page).toContain('What we do for now: Please keep this to 200 characters.');
  expect(page).toContain('Who should tell them? Please fill this in.');
  expect(page).toContain('x'.repeat(201));
});

test('sent twice: the same intent twice, one answer in the thread', async () => {
  await open('F6');
  stage.answer = () => ({ tell: sample.first });
  const before = stage.lines(account(rosa)).length;
  const answers = await Promise.all([submit('F6', good), submit('F6', good)]);
  expect(answers.map(one => one.status)).toEqual([303, 303]);
  expect(stage.intents.map(intent => intent.id)).toEqual(['F6-sent', 'F6-sent']);
  const said = stage.lines(account(rosa)).slice(before);
  expect(said.map(line => line.said.by).sort()).toEqual(['bot', 'person']);
});

test('a form inside a card works where it stands, and is corrected on a page of its own', async () => {
  const remote = await stage.thread.keep(account(rosa), sample.inline, 'inline', stage.now);
  const page = await markup('/as/console/rosa');
  expect(page).toContain('<section class="form" lang="es">');
  expect(page).toContain(`name="card" value="${remote}"`);
  stage.answer = () => ({ fix: { s1: 'Elija un punto.' } });
  const fields = {
    intent: 'I1',
    card: remote,
    block: '0',
    action: 'pulse.answer',
    values: '{"round":"R1"}',
    'v.s0': '4',
  };
  const answer = await post(stage, '/as/console/rosa/submitted', fields);
  expect(stage.intents[0]).toMatchObject({ action: 'pulse.answer', values: { round: 'R1', s0: '4' } });
  const again = await markup(answer.headers.get('location') ?? '');
  expect(again).toContain('lang="es"');
  expect(again).toContain('Elija un punto.');
  expect(again).toMatch(/value="4" checked/);
  stage.answer = () => ({ turn: sample.first });
  const taken = await post(stage, '/as/console/rosa/submitted', { ...fields, intent: 'I2' });
  expect(taken.headers.get('location')).toBe(`/as/console/rosa#m-${remote}`);
});

test('the form of somebody else, or of before a restart, is not there; a press on it changes nothing', async () => {
  await open('F7');
  expect((await get(stage, '/as/console/dana/form/F7')).status).toBe(404);
  expect((await get(stage, '/as/console/rosa/form/F999')).status).toBe(404);
  stage.answer = () => ({ fix: { due: 'no' } });
  const answer = await submit('F999', good);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('This form is no longer open.');
});
