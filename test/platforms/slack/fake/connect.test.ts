/** Slack Connect: who is seen, who can be written to, and whose workspace stands in which payload. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bolt, client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  there = await town();
});
afterEach(() => there.slack.stop());

const api = () => client(there.slack, there.bot, patient);
const button = {
  type: 'button' as const,
  action_id: 'pulse.start',
  text: { type: 'plain_text' as const, text: 'Answer' },
};
const asks = () =>
  api().chat.postMessage({
    channel: there.partners.id,
    text: 'Pulse',
    blocks: [{ type: 'actions', block_id: 'b', elements: [button] }],
  });

describe('people', () => {
  it('of one’s own workspace are seen whole, partners in part', async () => {
    const own = (await api().users.info({ user: there.dana.id })).user;
    expect(own).toMatchObject({ team_id: there.mercy.id, tz: 'America/New_York', tz_offset: -14_400 });
    expect(own).not.toHaveProperty('is_stranger');
    expect(own?.profile).not.toHaveProperty('email');
    const partner = (await api().users.info({ user: there.rosa.id })).user;
    expect(partner).toMatchObject({ team_id: there.grace.id, is_stranger: false });
    expect(partner).not.toHaveProperty('tz');
    there.bot.scopes.add('users:read.email');
    expect((await api().users.info({ user: there.dana.id })).user?.profile?.email).toBe('dana@mercy.example');
    expect((await api().users.info({ user: there.rosa.id })).user?.profile?.email).toBeUndefined();
  });

  it('are strangers where the app shares no channel with them, and unknown where nobody does', async () => {
    const { slack, mercy, grace, dana } = there;
    const [far, apart] = [slack.user(grace, { name: 'far' }), slack.user(grace, { name: 'apart' })];
    slack.channel(mercy, { name: 'other', members: [dana, far], sharedWith: [grace] });
    expect((await api().users.info({ user: far.id })).user?.is_stranger).toBe(true);
    expect(await refusal(api().users.info({ user: apart.id }))).toBe('user_not_found');
  });

  it('are found by e-mail in one’s own workspace only', async () => {
    expect(await refusal(api().users.lookupByEmail({ email: 'dana@mercy.example' }))).toBe('missing_scope');
    there.bot.scopes.add('users:read.email');
    expect((await api().users.lookupByEmail({ email: 'Dana@mercy.example' })).user?.id).toBe(there.dana.id);
    expect(await refusal(api().users.lookupByEmail({ email: 'rosa@grace.example' }))).toBe('users_not_found');
  });
});

describe('a direct message', () => {
  const both = async (user: string) => [
    await refusal(api().conversations.open({ users: user })),
    await refusal(api().chat.postMessage({ channel: user, text: 'x' })),
  ];

  it('to a partner waits until their workspace has the app', async () => {
    expect(await both(there.rosa.id)).toEqual(['user_not_found', 'channel_not_found']);
    const theirs = there.slack.installs(there.grace);
    expect(await both(there.rosa.id)).toEqual(['ok', 'ok']);
    const own = client(there.slack, theirs, patient);
    await own.chat.postMessage({ channel: there.rosa.id, text: 'from her own workspace’s bot' });
    expect(there.slack.messages(there.rosa.id).map(({ team }) => team)).toEqual([there.grace.id]);
  });

  it('is with one person, and needs its scope', async () => {
    const users = `${there.dana.id},${there.rosa.id}`;
    expect(await refusal(api().conversations.open({ users }))).toBe('missing_scope');
    expect(await refusal(api().conversations.open({ users: '' }))).toBe('users_list_not_supplied');
    expect(await refusal(api().conversations.history({ channel: there.dana.id }))).toBe('channel_not_found');
    await api().conversations.open({ users: there.dana.id });
    expect(await refusal(api().conversations.history({ channel: there.dana.id }))).toBe('ok');
    expect(await refusal(api().conversations.info({ channel: there.dana.id }))).toBe('missing_scope');
    there.bot.scopes.delete('im:write');
    expect(await refusal(api().conversations.open({ users: there.dana.id }))).toBe('missing_scope');
  });

  it.each([
    ['never', ['user_not_found', 'channel_not_found']],
    ['always', ['ok', 'ok']],
  ] as const)('to partners %s', async (partnerDms, expected) => {
    const other = await town({ app: { partnerDms } });
    if (partnerDms === 'never') other.slack.installs(other.grace);
    const own = client(other.slack, other.bot, patient);
    expect(await refusal(own.conversations.open({ users: other.rosa.id }))).toBe(expected[0]);
    expect(await refusal(own.chat.postMessage({ channel: other.rosa.id, text: 'x' }))).toBe(expected[1]);
    await other.slack.stop();
  });

  it('reaches guests, and neither bots, nor who has left, nor who is kept from it', async () => {
    const { slack, mercy, dana, bot } = there;
    const guest = slack.user(mercy, { name: 'guest', guest: 'single channel' });
    expect(await both(guest.id)).toEqual(['ok', 'ok']);
    expect((await api().users.info({ user: guest.id })).user).toMatchObject({ is_ultra_restricted: true });
    expect(await both(bot.botUser)).toEqual(['cannot_dm_bot', 'cannot_dm_bot']);
    guest.unreachable = true;
    expect(await both(guest.id)).toEqual(['restricted_action', 'restricted_action']);
    const { channel = '' } = await api().chat.postMessage({ channel: dana.id, text: 'x' });
    await slack.deactivates(dana.id);
    expect(await both(dana.id)).toEqual(['user_disabled', 'channel_not_found']);
    expect(await refusal(api().chat.postMessage({ channel, text: 'x' }))).toBe('is_archived');
  });
});

it('a shared channel says with whom it is shared', async () => {
  const { channel } = await api().conversations.info({ channel: there.partners.id, include_num_members: true });
  expect(channel).toMatchObject({
    is_ext_shared: true,
    is_member: true,
    num_members: 3,
    shared_team_ids: [there.mercy.id, there.grace.id],
    connected_team_ids: [there.grace.id],
  });
  const { members } = await api().conversations.members({ channel: there.partners.id, limit: 2 });
  expect(members).toEqual([there.dana.id, there.rosa.id]);
});

describe('a partner’s press', () => {
  it('names the host as team and the partner as the presser’s, through the modal to the thanks', async () => {
    const { slack, mercy, grace, rosa, partners } = there;
    const bot = await bolt(slack);
    const seen: unknown[] = [];
    bot.app.action('pulse.start', async ({ ack, body, client: own, context }) => {
      seen.push([context.teamId, body.team?.id, body.user.team_id]);
      const view = {
        type: 'modal' as const,
        callback_id: 'pulse',
        title: { type: 'plain_text' as const, text: 'Pulse' },
      };
      const submit = { type: 'plain_text' as const, text: 'Send' };
      if ('trigger_id' in body)
        await own.views.open({ trigger_id: body.trigger_id, view: { ...view, submit, blocks: [] } });
      await ack();
    });
    bot.app.view('pulse', async ({ ack, body, client: own, context }) => {
      seen.push([context.teamId, body.team?.id, body.view.app_installed_team_id]);
      await own.chat.postEphemeral({ channel: partners.id, user: body.user.id, text: 'Thank you' });
      await ack();
    });
    await asks();
    const hands = slack.person(grace, rosa);
    expect((await hands.presses('Answer')).status).toBe(200);
    expect((await hands.fills({})).status).toBe(200);
    expect(bot.failed).toEqual([]);
    expect(seen).toEqual([
      [mercy.id, mercy.id, grace.id],
      [mercy.id, grace.id, mercy.id],
    ]);
    expect(slack.ephemerals(partners.id, rosa.id)).toMatchObject([{ text: 'Thank you' }]);
    await bot.stop();
  });

  it('a mention names the partner’s workspace beside the host’s', async () => {
    const bot = await bolt(there.slack);
    bot.app.event('app_mention', async () => {});
    const sent = await there.slack.person(there.grace, there.rosa).says('@Tend hello', there.partners);
    expect(sent?.status).toBe(200);
    expect(sent?.payload).toMatchObject({
      team_id: there.mercy.id,
      is_ext_shared_channel: true,
      authorizations: [{ team_id: there.mercy.id, user_id: there.bot.botUser, is_bot: true }],
      event: { user: there.rosa.id, user_team: there.grace.id, source_team: there.grace.id },
    });
    await bot.stop();
  });

  it('an organisation’s id stands beside its workspace’s', async () => {
    const { slack } = there;
    const clinic = slack.team({ name: 'Clinic', enterprise: 'E1' });
    const nurse = slack.user(clinic, { name: 'nurse' });
    slack.installs(clinic);
    const bot = await bolt(slack);
    const sent = await slack.person(clinic, nurse).says('hi');
    expect(sent?.payload).toMatchObject({ enterprise_id: 'E1', authorizations: [{ enterprise_id: 'E1' }] });
    const asked = await slack.person(clinic, nurse).globalShortcut('x');
    expect(asked.payload).toMatchObject({ enterprise: { id: 'E1' }, team: { enterprise_id: 'E1' } });
    await bot.stop();
  });

  it('there are no commands and no shortcuts without the app at home', async () => {
    const hands = there.slack.person(there.grace, there.rosa);
    await expect(hands.command('/tend', 'hi', there.partners)).rejects.toThrow('not installed in');
    await expect(hands.globalShortcut('x')).rejects.toThrow('not installed in');
    await expect(hands.says('hi')).rejects.toThrow('nobody to write to');
    expect(() => there.slack.person(there.mercy, there.rosa)).toThrow('is at home in');
  });
});
