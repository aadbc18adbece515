/** Proves the way back: each answer where it belongs, for the eyes it is for, at once, and never empty. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { mention, press, submit, words } from '../../support/teams/activities.ts';
import type { Json } from '../../support/teams/world.ts';
import * as sample from '../../support/websample.ts';
import { rig } from './rig.ts';
import { seen, sendingOf } from './seen.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig();
});
afterEach(async () => {
  expect(r.fake.problems()).toEqual([]);
  await r.stop();
});

const card = (said: string, ...more: readonly cards.Block[]) => cards.card('en', said, cards.text(said), ...more);
const action = { verb: 'a.b', data: { a: 'a.b', v: {} } };
const alone = { verb: 'promise.late', data: { a: 'promise.late', f: 0, h: {}, n: [], o: 1 } };
const inChat = () => r.fake.cards(r.chat).map(each => seen(each).join('|'));
const inChannel = () => r.fake.cards(r.channel).map(each => seen(each).join('|'));
const said = (body: Json | null) => {
  const value = body?.value;
  return typeof value === 'string' ? value : seen(value as Json).join('|');
};

describe('in the chat between somebody and the bot', () => {
  it('words are answered by a message, and a form is one', async () => {
    r.answers({ tell: card('Here you are.') }, { ask: sample.late });
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'hi'));
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'late'));
    await r.shown();
    expect(inChat()).toEqual(['Here you are.', expect.stringContaining('# Running late|')]);
    expect(r.fake.world.calls.map(each => each.body.summary)).toContain('Here you are.');
  });

  it('a press turns its card at once and for good, and what else there is to say follows', async () => {
    r.answers({ tell: card('Before') }, { turn: card('Done, thank you.'), tell: card('And one more.') });
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'hi'));
    await r.shown();
    const [id = ''] = r.chat.messages.keys();
    const { body } = await r.fake.sends(press(r.fake, r.dana, r.chat, action, id));
    expect([body?.statusCode, body?.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(said(body)).toBe('Done, thank you.');
    await r.shown();
    expect(inChat()).toEqual(['Done, thank you.', 'And one more.']);
  });

  it('a card that is gone is answered by a new one', async () => {
    r.answers({ turn: card('Done.') });
    await r.fake.sends(press(r.fake, r.dana, r.chat, action, 'gone'));
    await r.shown();
    expect(inChat()).toEqual(['Done.']);
  });

  it('an answer that changes no card is a message below', async () => {
    r.answers({ tell: card('Here is all of it.') }, {});
    const { body } = await r.fake.sends(press(r.fake, r.dana, r.chat, action, '1'));
    await r.shown();
    expect([body?.type, said(body)]).toEqual(['application/vnd.microsoft.activity.message', 'My answer is below.']);
    expect(inChat()).toEqual(['Here is all of it.']);
    expect(said((await r.fake.sends(press(r.fake, r.dana, r.chat, action))).body)).toBe('Noted. · Anotado.');
  });

  it('a form becomes its answer, so that nobody sends it twice', async () => {
    r.answers({ ask: sample.late }, { tell: card('Rosa knows.') });
    await r.fake.sends(press(r.fake, r.dana, r.chat, action));
    await r.shown();
    const [id = ''] = r.chat.messages.keys();
    expect(said((await r.fake.sends(press(r.fake, r.dana, r.chat, alone, id))).body)).toBe('Rosa knows.');
    await r.shown();
    expect(inChat()).toEqual(['Rosa knows.']);
  });

  it.each([
    ['a verb', (data: Json, id: string) => press(r.fake, r.dana, r.chat, { verb: 'promise.late', data }, id)],
    ['a client that knows none', (data: Json, id: string) => submit(r.fake, r.dana, r.chat, data, id)],
  ])(
    'a form with a mistake comes back filled in as it was, with what is wrong, nonce and all: %s',
    async (_what, sends) => {
      const asked = { ...sample.late, hidden: { promise: 'P1', nonce: 'N2' } };
      r.answers({ ask: sample.late }, { fix: { due: 'Please choose a later day.' } }, { ask: asked });
      await r.fake.sends(words(r.fake, r.dana, r.chat, 'late'));
      await r.shown();
      const [id = ''] = r.chat.messages.keys();
      const data = sendingOf(r.fake.cards(r.chat)[0]);
      await r.fake.sends(
        sends({ ...data, 'f0:why': 'Printer', 'f0:due': '2026-06-05', 'f0:days': 'Monday,Friday' }, id),
      );
      await r.shown();
      expect(r.fake.cards(r.chat)).toHaveLength(1);
      const [shown] = r.fake.cards(r.chat);
      const lines = seen(shown ?? {});
      expect(lines[1]).toBe('*Please choose a later day.*');
      expect(lines).toContain('Why? (One plain sentence is enough.)* {Input.Text =Printer}');
      // A long form is not seen whole: the field says it too.
      expect(lines).toContain('New date (Please look at this again.)* {Input.Date =2026-06-05}');
      expect(lines.find(line => line.startsWith('Days'))).toContain('=Monday,Friday');
      expect(sendingOf(shown)).toMatchObject({ h: { nonce: 'N1' }, q: { a: 'teams.say', v: { words: 'late' } } });
      expect(r.last()).toMatchObject({ kind: 'typed', words: 'late', id: expect.stringMatching(/:again$/) });
    },
  );

  it('a mistake in a form that cannot be had again is said below it', async () => {
    r.answers({ fix: { due: 'Too early.' } }, { fix: { due: 'Too early.' } }, { tell: card('No form any more.') });
    const wrong = await r.fake.sends(press(r.fake, r.dana, r.chat, alone, '1'));
    expect([wrong.body?.statusCode, said(wrong.body)]).toEqual([200, 'Too early.']);
    const opened = { ...alone, data: { ...alone.data, q: { a: 'x.y', v: {} } } };
    expect(said((await r.fake.sends(press(r.fake, r.dana, r.chat, opened, '1'))).body)).toBe('Too early.');
  });

  it('one form leads to the next in the same place', async () => {
    r.answers({ ask: sample.late }, { ask: sample.pulse });
    await r.fake.sends(press(r.fake, r.dana, r.chat, action));
    await r.shown();
    const [id = ''] = r.chat.messages.keys();
    await r.fake.sends(press(r.fake, r.dana, r.chat, alone, id));
    await r.shown();
    expect(inChat()).toEqual([expect.stringContaining('Mercy Hospital')]);
  });

  it('a form that is called off says so, and nothing is asked of anybody', async () => {
    r.answers({ ask: sample.pulse });
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'pulse'));
    await r.shown();
    const [id = ''] = r.chat.messages.keys();
    const cancel = { verb: 'teams.cancel', data: { a: 'teams.cancel', v: { language: 'es' } } };
    expect(said((await r.fake.sends(press(r.fake, r.dana, r.chat, cancel, id))).body)).toBe(
      'Cerrado. No se cambió nada.',
    );
    await r.shown();
    expect([inChat(), r.intents.length]).toEqual([['Cerrado. No se cambió nada.'], 1]);
  });

  it('a client that knows no verbs has its card turned too', async () => {
    r.answers({ tell: card('Before') }, { turn: card('Done.') }, { fix: { due: 'Too early.' } });
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'hi'));
    await r.shown();
    const [id = ''] = r.chat.messages.keys();
    await r.fake.sends(submit(r.fake, r.dana, r.chat, action.data, id));
    await r.shown();
    await r.fake.sends(submit(r.fake, r.dana, r.chat, alone.data, id));
    await r.shown();
    expect(inChat()).toEqual(['Done.', 'Too early.']);
  });
});

describe('where others can read', () => {
  it('an answer to words goes to who asked; the others read that there was one', async () => {
    r.answers({ tell: card('For your eyes.') });
    await r.fake.sends(mention(r.fake, r.dana, r.channel, 'hi'));
    await r.shown();
    expect(inChat()).toEqual(['For your eyes.']);
    expect(inChannel()).toEqual(['I answered you in our own chat, since others can read here.']);
    expect(r.fake.world.calls.map(each => each.path).at(-1)).toContain(';messageid=1/');
  });

  it('who has not added the bot is told how, and nobody reads what was for them', async () => {
    r.answers({ tell: card('For your eyes.') });
    const asked = mention(r.fake, r.rosa, r.channel, 'hi');
    await r.fake.sends({ ...asked, from: { ...(asked.from as object), tenantId: 'grace' } });
    await r.shown();
    expect(inChannel()).toEqual([expect.stringContaining('Open Tend under Apps in Teams, press Add')]);
  });

  it('a form opens for who presses, in the place of the card they see', async () => {
    r.answers({ ask: sample.late }, { ask: sample.late });
    await r.fake.sends(mention(r.fake, r.dana, r.channel, 'late'));
    await r.shown();
    expect(inChannel()).toEqual([
      'Running late: press the button to fill it in. Only you will see the form.|[Open the form]',
    ]);
    const say = { data: { a: 'teams.say', v: { words: 'late' } } };
    const { body } = await r.fake.sends(press(r.fake, r.ben, r.channel, say, '1700000000000'));
    expect(said(body)).toContain('# Running late|');
    expect(r.last()).toMatchObject({ kind: 'typed', words: 'late', from: { user: 'ben' } });
    await r.shown();
    expect(inChannel()).toHaveLength(1);
  });

  it('a press is answered to who pressed, and everybody’s card stays', async () => {
    r.answers({ tell: card('Thank you.') }, { tell: card('Choose', cards.buttons(cards.button('A', 'a.b'))) }, {});
    const short = await r.fake.sends(press(r.fake, r.dana, r.channel, action, '1'));
    expect([short.body?.type, said(short.body)]).toEqual(['application/vnd.microsoft.activity.message', 'Thank you.']);
    const long = await r.fake.sends(press(r.fake, r.dana, r.channel, action, '1'));
    expect([long.body?.type, said(long.body)]).toEqual(['application/vnd.microsoft.card.adaptive', 'Choose|[A]']);
    expect(said((await r.fake.sends(press(r.fake, r.dana, r.channel, action, '1'))).body)).toBe('Noted. · Anotado.');
    await r.shown();
    expect(r.fake.world.calls).toEqual([]);
  });
});

test('an answer that Teams does not take is logged by its code, without a word of it', async () => {
  r.answers({ tell: card('Secret') });
  r.fake.fails({ status: 502, body: 'Secret' });
  await r.fake.sends(words(r.fake, r.dana, r.chat, 'hi'));
  await r.shown();
  expect(r.complaints).toEqual([
    expect.stringMatching(/^teams answer failed \{"what":"typed","intent":"teams:[\w:-]+","code":"http_502"\}$/),
  ]);
});
