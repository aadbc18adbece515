/** What admins do changes the world and is told to those who may hear it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP } from '../../../support/slack/app.ts';
import type { Fields } from '../../../support/slack/world.ts';
import { bolt, client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
let bot: Awaited<ReturnType<typeof bolt>>;
let heard: Fields[];
beforeEach(async () => {
  there = await town({ app: { events: [...APP.events, 'group_archive'] } });
  bot = await bolt(there.slack);
  heard = [];
  bot.app.use(async ({ body, next }) => {
    if ('event' in body) heard.push({ ...body.event });
    await next();
  });
});
afterEach(async () => {
  await bot.stop();
  await there.slack.stop();
});

const api = () => client(there.slack, there.bot, patient);
const info = async () => (await api().conversations.info({ channel: there.partners.id })).channel;

it('an uninstall takes the token, the seats and the commands, and is told in two events', async () => {
  const { slack, mercy, dana, partners } = there;
  const told = await slack.uninstalls(mercy.id);
  expect(told.map(({ status }) => status)).toEqual([200, 200]);
  expect(heard).toMatchObject([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { bot: [there.bot.botUser] } },
  ]);
  expect(await refusal(api().auth.test())).toBe('account_inactive');
  expect(partners.members.has(there.bot.botUser)).toBe(false);
  await expect(slack.person(mercy, dana).command('/tend')).rejects.toThrow('not installed');
  await expect(slack.uninstalls(mercy.id)).rejects.toThrow('not installed');
});

it('the two events may come the other way round, and a new installation has a new token', async () => {
  const { slack, mercy } = there;
  await slack.uninstalls(mercy.id, 'tokens_revoked');
  expect(heard.map(({ type }) => type)).toEqual(['tokens_revoked', 'app_uninstalled']);
  const again = slack.installs(mercy);
  expect(again.token).not.toBe(there.bot.token);
  expect(again.botUser).toBe(there.bot.botUser);
  expect(await refusal(client(slack, again, patient).auth.test())).toBe('ok');
});

it('shares a channel and takes it back, with the people who came along', async () => {
  const { slack, grace, rosa, partners } = there;
  const oak = slack.team({ name: 'Oak School' });
  slack.offers(partners.id, oak.id);
  expect(await info()).toMatchObject({ is_pending_ext_shared: true, connected_team_ids: [grace.id] });
  await slack.shares(partners.id, oak.id);
  expect(await info()).toMatchObject({ is_pending_ext_shared: false, connected_team_ids: [grace.id, oak.id] });
  await slack.unshares(partners.id, oak.id);
  await slack.unshares(partners.id, grace.id);
  expect(await info()).toMatchObject({ is_ext_shared: false });
  expect(partners.members.has(rosa.id)).toBe(false);
  expect(heard).toMatchObject([
    { type: 'channel_shared', connected_team_id: oak.id, channel: partners.id },
    { type: 'channel_unshared', previously_connected_team_id: oak.id, is_ext_shared: true },
    { type: 'channel_unshared', previously_connected_team_id: grace.id, is_ext_shared: false },
  ]);
});

it('brings the bot in and throws it out, and lets people come and go', async () => {
  const { slack, mercy, dana, bot: installed } = there;
  const plans = slack.channel(mercy, { name: 'plans', private: true, members: [dana] });
  await slack.invitesBot(plans.id, dana.id);
  expect(await refusal(api().chat.postMessage({ channel: plans.id, text: 'x' }))).toBe('ok');
  const lee = slack.user(mercy, { name: 'lee' });
  await slack.joins(plans.id, lee.id);
  await slack.leaves(plans.id, lee.id);
  await slack.kicksBot(plans.id);
  expect(await refusal(api().chat.postMessage({ channel: plans.id, text: 'x' }))).toBe('channel_not_found');
  expect(heard.map(({ type, user, channel_type }) => [type, user, channel_type])).toEqual([
    ['member_joined_channel', installed.botUser, 'G'],
    ['member_joined_channel', lee.id, 'G'],
    ['member_left_channel', lee.id, 'G'],
    ['member_left_channel', installed.botUser, 'G'],
  ]);
});

it('archives channels under two names, by whether they are private', async () => {
  const { slack, mercy, dana, partners } = there;
  const plans = slack.channel(mercy, { name: 'plans', private: true, members: [dana] });
  await slack.invitesBot(plans.id, dana.id);
  await slack.archives(plans.id, dana.id);
  await slack.archives(partners.id, dana.id);
  expect(heard.slice(1)).toMatchObject([
    { type: 'group_archive', channel: plans.id, user: dana.id },
    { type: 'channel_archive', channel: partners.id },
  ]);
  expect(await info()).toMatchObject({ is_archived: true });
});

it('tells of people who change and who leave, partners too', async () => {
  const { slack, grace, mercy, dana, rosa } = there;
  await slack.changes(dana.id, { tz: 'America/Chicago' });
  await slack.deactivates(rosa.id);
  expect(heard).toMatchObject([
    { type: 'user_change', user: { id: dana.id, tz: 'America/Chicago', deleted: false } },
    { type: 'user_change', user: { id: rosa.id, team_id: grace.id, deleted: true } },
  ]);
  await expect(slack.person(grace, rosa).says('hi', there.partners)).rejects.toThrow('deactivated');
  expect((await slack.person(mercy, dana).says('hi'))?.status).not.toBe(0);
});

it('gives a channel a new id, and all that is in it', async () => {
  const { slack, partners } = there;
  const old = partners.id;
  await api().chat.postMessage({ channel: old, text: 'x' });
  await slack.renumbers(old);
  expect(partners.id).not.toBe(old);
  expect(heard).toMatchObject([{ type: 'channel_id_changed', old_channel_id: old, new_channel_id: partners.id }]);
  expect(slack.messages(partners.id)).toHaveLength(1);
  expect(await refusal(api().chat.postMessage({ channel: old, text: 'x' }))).toBe('channel_not_found');
});

it('tells nothing that was not subscribed to or has no scope', async () => {
  const { slack, partners, dana, mercy } = there;
  there.bot.scopes.delete('im:history');
  expect(await slack.person(mercy, dana).says('hi')).toBeNull();
  const deaf = await town({ app: { events: ['message.im'] } });
  expect(await deaf.slack.archives(partners.id, dana.id)).toEqual([]);
  await deaf.slack.stop();
  expect(heard).toEqual([]);
});
