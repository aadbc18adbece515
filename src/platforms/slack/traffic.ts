/** Owns with whom Tend speaks where Slack is connected: which hosts it calls, and where Slack and people come in. */
import { into, out, type Way } from '../../ports/traffic.ts';
import { INSTALL, REDIRECT } from './install.ts';
import { PATH } from './receiver.ts';
import type { SlackSettings } from './slack.ts';

/** Where presses and commands are answered, beside the API itself; each comes with its own address in a signed request. */
const ANSWERS = 'hooks.slack.com';
const OWN = 'slack.com';

export function traffic({ apiUrl, login }: SlackSettings): readonly Way[] {
  const { host } = new URL(apiUrl);
  const installs =
    login.kind === 'install'
      ? [
          into(INSTALL, 'people who install the app', 'begins to let a workspace in'),
          into(REDIRECT, 'people who install the app', 'ends it: Slack sends them back with a code, once'),
        ]
      : [];
  return [
    out(host, 'Slack’s Web API: posts, updates, look-ups, names of accounts'),
    ...(host === OWN ? [out(ANSWERS, 'answers to what somebody pressed or typed')] : []),
    into(PATH, 'Slack', 'what is written to Tend, pressed and done; each request signed with SLACK_SIGNING_SECRET'),
    ...installs,
  ];
}
