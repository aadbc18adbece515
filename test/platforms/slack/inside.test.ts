/** Proves whose workspaces Tend sees in a channel: who is not named where it is shared counts as unknown, never as nobody. */
import { expect, test } from 'vitest';
import { insideOf } from '../../../src/platforms/slack/directory.ts';

test.each([
  ['a channel of its own', { id: 'C1', is_ext_shared: false, shared_team_ids: ['T1'] }, []],
  ['one shared with a partner', { is_ext_shared: true, shared_team_ids: ['T1', 'T2'] }, ['T2']],
  ['one the partner hosts', { is_ext_shared: true, conversation_host_id: 'T2', connected_team_ids: ['T1'] }, ['T2']],
  [
    'one with an invitation not yet taken up',
    { is_pending_ext_shared: true, pending_connected_team_ids: ['T3'] },
    ['T3'],
  ],
  ['one shared with nobody Slack names', { is_ext_shared: true }, ['unknown']],
  ['one within an organisation', { is_org_shared: true, internal_team_ids: ['T1', 'T4'] }, ['T4']],
  ['an answer that says nothing', undefined, []],
])('%s', (_what, channel, tenants) => {
  expect(insideOf(channel, 'T1')).toEqual(tenants);
});
