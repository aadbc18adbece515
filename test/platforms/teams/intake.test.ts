/** Proves the way in: what somebody does on Teams is the intent they meant, from whichever client, and from nobody else. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { withoutTags } from '../../../src/platforms/teams/plain.ts';
import { activityBy, invoke, mention, messageAction, press, submit, words } from '../../support/teams/activities.ts';
import { BOT, TENANT } from '../../support/teams/teams.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig();
});
afterEach(() => r.stop());

const place = { platform: 'teams', tenant: TENANT, conversation: '19:pantry@thread.tacv2' } as const;
const dana = { platform: 'teams', tenant: TENANT, user: 'dana' } as const;

describe('words', () => {
  it('in the bot’s own chat', async () => {
    await r.fake.sends(words(r.fake, r.dana, r.chat, 'promise R&amp;D &lt;chairs&gt;\r\nby Friday&nbsp;'));
    expect(r.last()).toMatchObject({ kind: 'typed', from: dana, at: null, words: 'promise R&D <chairs>\nby Friday' });
  });

  it('after a mention, in a channel and its threads, without the bot’s name and with the names of others', async () => {
    const entities = [
      { type: 'mention', text: '<at>Tend</at>', mentioned: { id: BOT } },
      { type: 'mention', text: '<at>Rosa</at>', mentioned: { id: '29:rosa' } },
    ];
    const text = 'Hey <at>Tend</at> ask <at>Rosa</at>';
    await r.fake.sends(activityBy(r.fake, r.dana, r.channel, { type: 'message', text, entities }));
    expect(r.last()).toMatchObject({ kind: 'typed', at: place, words: 'Hey   ask Rosa' });
  });

  it('in a group chat', async () => {
    await r.fake.sends(mention(r.fake, r.dana, r.group, 'here Grace Pantry'));
    expect(r.last()).toMatchObject({ at: { conversation: '19:group@thread.v2' }, words: 'here Grace Pantry' });
  });

  it('of bots, and reactions, are nobody’s', async () => {
    const from = { id: BOT, name: 'Tend', aadObjectId: 'x' };
    await r.fake.sends({ ...words(r.fake, r.dana, r.chat, 'hi'), from });
    await r.fake.sends(
      activityBy(r.fake, r.dana, r.chat, { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
    );
    expect(r.intents).toEqual([]);
  });

  it('of somebody from another tenant are theirs there', async () => {
    const said = mention(r.fake, r.rosa, r.channel, 'hi');
    await r.fake.sends({ ...said, from: { ...(said.from as object), tenantId: 'GRACE' } });
    expect(r.last()).toMatchObject({ from: { tenant: 'grace', user: 'rosa' }, at: place });
  });
});

describe('a press', () => {
  const data = { a: 'commitment.done', v: { id: 'P1' } };

  it('of a verb', async () => {
    await r.fake.sends(press(r.fake, r.dana, r.chat, { verb: 'commitment.done', data }));
    expect(r.last()).toMatchObject({ kind: 'pressed', action: 'commitment.done', values: { id: 'P1' }, from: dana });
  });

  it('of a client that knows no verbs', async () => {
    await r.fake.sends(submit(r.fake, r.dana, r.channel, data));
    expect(r.last()).toMatchObject({ kind: 'pressed', action: 'commitment.done', values: { id: 'P1' }, at: place });
  });

  it('of a form: every field, also those left empty, and what it hides', async () => {
    const form = { a: 'commitment.record', f: 0, h: { nonce: 'N1' }, n: ['what', 'due', 'why'], o: 1 };
    const filled = { ...form, 'f0:what': '20 chairs', 'f0:due': '2026-06-05', 'f0:nonce': 'forged', extra: 'x' };
    await r.fake.sends(press(r.fake, r.dana, r.chat, { verb: 'commitment.record', data: filled }));
    expect(r.last()).toMatchObject({ values: { what: '20 chairs', due: '2026-06-05', why: '', nonce: 'N1' } });
    expect(Object.keys((r.last() as { values: object }).values)).toHaveLength(4);
  });

  it('of the button that says words again', async () => {
    await r.fake.sends(press(r.fake, r.dana, r.channel, { data: { a: 'teams.say', v: { words: 'promise' } } }));
    expect(r.last()).toMatchObject({ kind: 'typed', words: 'promise', at: place });
  });

  it.each([
    ['no data', {}],
    ['values that are no texts', { verb: 'x', data: { a: 'x', v: { id: 7 } } }],
    ['a form without its fields', { verb: 'x', data: { a: 'x', f: 0, h: {} } }],
    ['a list', { verb: 'x', data: [] }],
  ])('with %s is answered, and nothing happens', async (_what, action) => {
    const { status, body } = await r.fake.sends(press(r.fake, r.dana, r.chat, action));
    expect([status, body?.statusCode, body?.type]).toEqual([200, 200, 'application/vnd.microsoft.activity.message']);
    expect(await r.fake.sends(submit(r.fake, r.dana, r.chat, (action as { data?: unknown }).data ?? {}))).toMatchObject(
      {
        status: 200,
      },
    );
    expect(r.intents).toEqual([]);
  });

  it('that a card made by itself is nobody’s', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'commitment.done', data }, trigger: 'automatic' };
    const { body } = await r.fake.sends(invoke(r.fake, r.dana, r.chat, 'adaptiveCard/action', value));
    expect(body?.statusCode).toBe(200);
    expect(r.intents).toEqual([]);
  });

  it('told again under another id, or without one, is the same when it is the same', async () => {
    const { id: _none, ...once } = press(r.fake, r.dana, r.chat, { verb: 'commitment.done', data });
    await r.fake.sends(once);
    await r.fake.sends(once);
    await r.fake.sends({ ...once, timestamp: '2026-06-05T14:00:01.000Z' });
    expect(r.intents.map(each => each.id === r.intents[0]?.id)).toEqual([true, true, false]);
  });
});

describe('a message that becomes a promise', () => {
  it('comes with its words, its author and its address, also where the bot is no member', async () => {
    const html =
      '<p>We bring <b>20 chairs</b> &amp; tables<br>by <at id="0">Rosa</at>’s door</p><script>x()</script><p></p>';
    const elsewhere = { ...r.group, id: '19:elsewhere@thread.v2' };
    await r.fake.sends(invoke(r.fake, r.dana, elsewhere, 'composeExtension/fetchTask', messageAction(html, r.ben)));
    expect(r.last()).toMatchObject({
      kind: 'captured',
      text: 'We bring 20 chairs & tables\nby Rosa’s door',
      author: { platform: 'teams', tenant: TENANT, user: 'ben' },
      link: 'https://teams.microsoft.com/l/message/1',
    });
    expect(r.fake.world.calls).toEqual([]);
  });

  it('of a bot has no author, and an address that is none is left out', async () => {
    const value = messageAction('x', null);
    const payload = { ...(value.messagePayload as object), linkToMessage: 'javascript:alert(1)' };
    await r.fake.sends(
      invoke(r.fake, r.dana, r.chat, 'composeExtension/fetchTask', { ...value, messagePayload: payload }),
    );
    expect(r.last()).toMatchObject({ author: null, link: '' });
  });

  it.each([
    ['is cut', 'x'.repeat(5_000), 'x'.repeat(3_000)],
    ['is never half a letter', `${'x'.repeat(2_999)}😀`, 'x'.repeat(2_999)],
    ['has no tags, closed or not', 'a <b onclick="x">b</b> <img src=x onerror=y>c <i', 'a b c'],
    ['keeps signs that were meant as such', '1 &lt; 2 &amp;lt; 3', '1 < 2 &lt; 3'],
    ['is not held up by what is made to', '<'.repeat(200_000), ''],
  ])('%s', (_what, html, expected) => {
    expect(withoutTags(html, 3_000)).toBe(expected);
  });
});

describe('what nobody asked for', () => {
  it.each([
    ['added in a channel', { type: 'conversationUpdate', membersAdded: [{ id: BOT }] }, 'joined'],
    ['removed from it', { type: 'conversationUpdate', membersRemoved: [{ id: BOT }] }, 'left'],
    ['somebody new in it', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] }, 'shared'],
    ['installed in it', { type: 'installationUpdate', action: 'add' }, 'joined'],
    ['uninstalled', { type: 'installationUpdate', action: 'remove' }, 'left'],
  ])('%s', async (_what, more, kind) => {
    await r.fake.sends(activityBy(r.fake, r.dana, r.channel, more));
    expect(r.notices).toMatchObject([{ kind, place }]);
  });

  it.each(['channelDeleted', 'channelRestored', 'channelShared', 'channelRenamed'])('%s', async eventType => {
    const activity = activityBy(r.fake, r.dana, r.channel, { type: 'conversationUpdate' });
    await r.fake.sends({ ...activity, channelData: { ...(activity.channelData as object), eventType } });
    expect(r.notices.map(each => each.kind)).toEqual(
      { channelDeleted: ['left'], channelRestored: ['joined'], channelShared: ['shared'] }[eventType] ?? [],
    );
  });

  it.each([
    ['add', 'reactivated'],
    ['remove', 'deactivated'],
  ])('by somebody for themselves: %s, told as often as Teams likes', async (action, kind) => {
    const once = activityBy(r.fake, r.dana, r.chat, { type: 'installationUpdate', action });
    await r.fake.sends(once);
    await r.fake.sends({ ...once, id: 'again' });
    await r.fake.sends(
      activityBy(r.fake, r.dana, r.chat, { type: 'conversationUpdate', membersAdded: [{ id: '29:dana' }] }),
    );
    expect(r.notices).toMatchObject([
      { kind, account: dana },
      { kind, account: dana },
    ]);
  });
});

test('every invoke is answered with something, or Teams shows a failure and says it again', async () => {
  for (const name of ['task/fetch', 'task/submit', 'composeExtension/fetchTask', 'composeExtension/submitAction']) {
    const { status, body } = await r.fake.sends(invoke(r.fake, r.dana, r.chat, name, {}));
    expect([name, status, body]).toMatchObject([
      name,
      200,
      { task: { type: name.startsWith('task/') ? 'message' : 'continue' } },
    ]);
  }
  for (const name of ['adaptiveCard/action', 'signin/verifyState', 'composeExtension/query', '']) {
    const { status, text } = await r.fake.sends(invoke(r.fake, r.dana, r.chat, name, null));
    expect([name, status, text.length > 10]).toEqual([name, 200, true]);
  }
});
