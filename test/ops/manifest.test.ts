/** Proves that Slack's manifest asks for what the code uses, and nothing more, and is printed with the operator's address. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { slackManifest } from '../../src/ops/manifest.ts';
import { ANYWHERE, FROM_MESSAGE, HEARD } from '../../src/platforms/slack/intent.ts';
import { NOTICED } from '../../src/platforms/slack/notice.ts';
import { optionalScopes, reasons, scopes } from '../../src/platforms/slack/scopes.ts';

const text = readFileSync('manifests/slack.yaml', 'utf8');
const manifest = parse(text);

test('the scopes are those in the code, each with its reason', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  expect(bot.toSorted()).toEqual(scopes.toSorted());
  expect(optional.toSorted()).toEqual(optionalScopes.toSorted());
  expect(reasons.filter(each => each.why.length < 15)).toEqual([]);
  const readme = readFileSync('README.md', 'utf8');
  expect(scopes.filter(scope => !readme.includes(`\`${scope}\``))).toEqual([]);
});

test('the events are those the code listens to', () => {
  expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual([...NOTICED, ...HEARD].toSorted());
});

test('one command, a shortcut on messages and one from anywhere, no socket, no rotating tokens', () => {
  const { slash_commands: commands, shortcuts, app_home: home } = manifest.features;
  expect(commands.map((each: { command: string }) => each.command)).toEqual(['/tend']);
  expect(shortcuts.map((each: { type: string; callback_id: string }) => [each.type, each.callback_id])).toEqual([
    ['message', FROM_MESSAGE],
    ['global', ANYWHERE],
  ]);
  expect(home).toMatchObject({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: false, token_rotation_enabled: false });
});

test('texts fit where Slack shows them', () => {
  const { name, description, long_description: long } = manifest.display_information;
  expect([name.length <= 35, description.length <= 140, long.length >= 175, long.length <= 4_000]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  for (const each of manifest.features.shortcuts) expect(each.name.length).toBeLessThanOrEqual(24);
});

test('every address in it is the operator’s', async () => {
  const printed = await slackManifest('https://tend.mercy.org');
  expect(printed).not.toContain('example.org');
  const made = parse(printed);
  expect(made.features.slash_commands[0].url).toBe('https://tend.mercy.org/slack/events');
  expect(made.oauth_config.redirect_urls).toEqual(['https://tend.mercy.org/slack/oauth_redirect']);
  expect(made.settings.interactivity.request_url).toBe('https://tend.mercy.org/slack/events');
});

test.each([
  'http://tend.mercy.org',
  'https://tend.mercy.org/slack',
  'tend.mercy.org',
  'https://me:x@tend.mercy.org',
  '',
])('an address Slack would not take is refused in a sentence: %s', async address => {
  await expect(slackManifest(address)).rejects.toThrow('--url must be an https address without a path');
});
