/** Proves that what people typed on Slack comes back as the words they meant. */
import { expect, test } from 'vitest';
import { unformatted } from '../../../src/platforms/slack/plain.ts';

test.each([
  ['an address', 'write to <mailto:rosa@grace.org|rosa@grace.org>', 'write to rosa@grace.org'],
  ['an address without a label', '<mailto:rosa@grace.org>', 'rosa@grace.org'],
  ['a link', 'see <https://grace.org/plan>', 'see https://grace.org/plan'],
  ['a link with its words', 'see <https://grace.org/plan|the plan>', 'see the plan'],
  ['a person', 'ask <@U1|rosa> and <@U2>', 'ask @rosa and @U2'],
  ['a channel', 'here <#C1|grace> <#C2>', 'here #grace #C2'],
  ['everybody', '<!channel> and <!subteam^S1|@nurses> and <!here>', '@channel and @nurses and @here'],
  ['the three signs', 'a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['a sign that was typed as one', '&amp;lt;', '&lt;'],
  ['nothing special', 'promise 20 chairs by Friday', 'promise 20 chairs by Friday'],
])('%s', (_what, slack, meant) => {
  expect(unformatted(slack)).toBe(meant);
});
