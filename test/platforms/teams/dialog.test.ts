/** Proves dialogs: opened from a message or a button, in plain submissions, and back again with what is wrong. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { invoke, messageAction } from '../../support/teams/activities.ts';
import type { Json } from '../../support/teams/world.ts';
import * as sample from '../../support/websample.ts';
import { rig } from './rig.ts';
import { seen, sendingOf } from './seen.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig();
});
afterEach(() => r.stop());

const card = (said: string, ...more: readonly cards.Block[]) => cards.card('en', said, cards.text(said), ...more);

describe('a dialog', () => {
  type Task = { readonly type: string; readonly value: { readonly card: { readonly content: Json } } & string };
  const task = (body: Json | null) => body?.task as Task;
  const window = (body: Json | null) => seen(task(body).value.card.content);
  const fetched = (data?: Json) => {
    const name = data === undefined ? 'composeExtension/fetchTask' : 'composeExtension/submitAction';
    return invoke(r.fake, r.dana, r.group, name, messageAction('<p>20 chairs</p>', r.ben, data));
  };

  it('opens from a message, with plain submissions only, and says in a window what came of it', async () => {
    r.answers({ ask: sample.late }, { tell: card('Rosa knows.') });
    const { body } = await r.fake.sends(fetched());
    const shown = task(body).value.card.content;
    expect(task(body).value).toMatchObject({ title: 'Running late' });
    // The window has its title already.
    expect(seen(shown)[0]).toMatch(/^Tell Rosa about/);
    expect(JSON.stringify(shown)).not.toContain('Action.Execute');
    const filled = { ...sendingOf(shown), 'f0:why': 'Printer' };
    expect(window((await r.fake.sends(fetched(filled))).body)).toEqual(['Rosa knows.']);
    expect(r.last()).toMatchObject({
      kind: 'pressed',
      action: 'promise.late',
      values: { why: 'Printer', nonce: 'N1' },
    });
    expect(r.fake.world.calls).toEqual([]);
  });

  it('comes back with what is wrong, by the message it was opened from', async () => {
    r.answers({ ask: sample.late }, { fix: { due: 'Please choose a later day.' } }, { ask: sample.late });
    const shown = task((await r.fake.sends(fetched())).body).value.card.content;
    const lines = window((await r.fake.sends(fetched({ ...sendingOf(shown), 'f0:why': 'Printer' }))).body);
    expect(lines[0]).toBe('*Please choose a later day.*');
    expect(lines).toContain('Why? (One plain sentence is enough.)* {Input.Text =Printer}');
    expect(r.last()).toMatchObject({ kind: 'captured', id: `${r.intents[1]?.id}:again` });
  });

  it('of several steps comes back as the step that was wrong, not as the first', async () => {
    const which = { ...sample.late, action: 'promise.which', title: 'In which partnership?' };
    const wrong = { fix: { due: 'Later, please.' } };
    r.answers({ ask: which }, { ask: sample.late }, wrong, { ask: sample.late }, wrong, { ask: which });
    const first = task((await r.fake.sends(fetched())).body).value.card.content;
    const second = task((await r.fake.sends(fetched({ ...sendingOf(first), 'f0:why': 'P1' }))).body).value.card.content;
    const { body } = await r.fake.sends(fetched({ ...sendingOf(second), 'f0:why': 'Printer' }));
    expect(task(body).value).toMatchObject({ title: 'Running late' });
    expect(window(body)).toContain('Why? (One plain sentence is enough.)* {Input.Text =Printer}');
    expect(r.last()).toMatchObject({ kind: 'pressed', action: 'promise.which', values: { why: 'P1' } });
    // Where what opened it was too much to carry, another form is never shown for it.
    const { q: _opener, ...bare } = sendingOf(second);
    expect(window((await r.fake.sends(fetched(bare))).body)).toEqual(['Later, please.']);
  });

  it('opens from a button, and is opened again by it where something is wrong', async () => {
    r.answers({ ask: sample.late }, { fix: { due: 'Later, please.' } }, { ask: sample.late }, { fix: { due: 'No.' } });
    const opening = invoke(r.fake, r.dana, r.chat, 'task/fetch', { data: { a: 'promise.ask', v: { id: 'P1' } } });
    const shown = task((await r.fake.sends(opening)).body).value.card.content;
    const sending = invoke(r.fake, r.dana, r.chat, 'task/submit', { data: { ...sendingOf(shown), 'f0:why': 'x' } });
    expect(window((await r.fake.sends(sending)).body)[0]).toBe('*Later, please.*');
    expect(r.last()).toMatchObject({ action: 'promise.ask', values: { id: 'P1' } });
    // Where the form is not given again, what is wrong is said all the same.
    expect(task((await r.fake.sends(sending)).body)).toEqual({ type: 'message', value: 'No.' });
  });

  it('that gains a field has it when it comes back', async () => {
    const choices = [{ value: 'yes', label: 'Yes' }];
    const field = { kind: 'several', name: 'sure', label: 'Sure?', required: false, choices } as const;
    r.answers({ ask: sample.late }, { fix: { why: 'Not that.' }, gains: field }, { ask: sample.late });
    const shown = task((await r.fake.sends(fetched())).body).value.card.content;
    const again = (await r.fake.sends(fetched({ ...sendingOf(shown), 'f0:why': 'x' }))).body;
    expect(window(again).filter(line => line.startsWith('Sure?'))).toHaveLength(1);
    r.answers({ tell: card('Well.') });
    await r.fake.sends(fetched({ ...sendingOf(task(again).value.card.content), 'f0:why': 'x', 'f0:sure': 'yes' }));
    expect(r.last()).toMatchObject({ values: { why: 'x', sure: 'yes' } });
  });

  it('that is called off is closed with a word', async () => {
    const cancel = { a: 'teams.cancel', v: { language: 'en' } };
    expect(window((await r.fake.sends(fetched(cancel))).body)).toEqual(['Closed. Nothing was changed.']);
    const { body } = await r.fake.sends(invoke(r.fake, r.dana, r.chat, 'task/submit', { data: cancel }));
    expect(task(body)).toEqual({ type: 'message', value: 'Closed. Nothing was changed.' });
  });

  it('shows what is no form, too', async () => {
    r.answers({ tell: card('Which one?', cards.buttons(cards.button('A', 'a.b'))) }, { tell: card('No.') });
    expect(window((await r.fake.sends(fetched())).body)).toEqual(['Which one?', '[A]']);
    expect(window((await r.fake.sends(fetched())).body)).toEqual(['No.']);
  });
});
