/** Proves what Tend understands of Slack's lifecycle events, and that everything else is none of its business. */
import { expect, test } from 'vitest';
import { noticed } from '../../../src/platforms/slack/notice.ts';

const TOLD = { workspace: 'T1', enterprise: '' };
const event = (some: Readonly<Record<string, unknown>>) => ({ event_id: 'Ev1', team_id: 'T1', event: some });
const place = (conversation: string) => ({ platform: 'slack', tenant: 'T1', conversation });

test.each([
  ['the app removed', { type: 'app_uninstalled' }, { kind: 'removed', platform: 'slack', tenant: 'T1' }],
  ['its token revoked', { type: 'tokens_revoked', tokens: { bot: ['UB'] } }, { kind: 'removed', tenant: 'T1' }],
  [
    'the bot invited',
    { type: 'member_joined_channel', user: 'UB', channel: 'C1' },
    { kind: 'joined', place: place('C1') },
  ],
  ['the bot removed', { type: 'member_left_channel', user: 'UB', channel: 'C1' }, { kind: 'left', place: place('C1') }],
  ['a channel archived', { type: 'channel_archive', channel: 'C1', user: 'U9' }, { kind: 'left', place: place('C1') }],
  ['a channel opened again', { type: 'group_unarchive', channel: 'C1' }, { kind: 'joined', place: place('C1') }],
  [
    'a channel shared',
    { type: 'channel_shared', channel: 'C1', connected_team_id: 'T2' },
    { kind: 'shared', place: place('C1') },
  ],
  ['a channel no longer shared', { type: 'channel_unshared', channel: 'C1' }, { kind: 'shared', place: place('C1') }],
  [
    'a channel under a new id',
    { type: 'channel_id_changed', old_channel_id: 'G1', new_channel_id: 'C2' },
    { kind: 'renamed', place: place('G1'), conversation: 'C2' },
  ],
  [
    'an account closed',
    { type: 'user_change', user: { id: 'U5', team_id: 'T2', deleted: true } },
    { kind: 'deactivated', account: { platform: 'slack', tenant: 'T2', user: 'U5' } },
  ],
  [
    'an account open again',
    { type: 'user_change', user: { id: 'U5', team_id: 'T2', deleted: false } },
    { kind: 'reactivated', account: { platform: 'slack', tenant: 'T2', user: 'U5' } },
  ],
])('%s', (_what, said, expected) => {
  expect(noticed(event(said), TOLD, 'UB')).toMatchObject({ id: 'slack:event:Ev1', ...expected });
});

test.each([
  ['somebody else joining', { type: 'member_joined_channel', user: 'U5', channel: 'C1' }],
  ['a person’s own token revoked', { type: 'tokens_revoked', tokens: { oauth: ['U5'] } }],
  ['a change of nobody', { type: 'user_change' }],
  ['an event of another kind', { type: 'reaction_added', user: 'U5' }],
  ['no event at all', null],
])('nothing of %s', (_what, said) => {
  expect(noticed({ event_id: 'Ev1', team_id: 'T1', event: said }, TOLD, 'UB')).toBeNull();
});
