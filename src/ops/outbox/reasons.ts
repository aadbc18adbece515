/** Owns what each code of a message that did not arrive means in plain words, and what an operator can do about it. */

export type Reason = { readonly means: string; readonly mend: string };

const THEN = 'then try it again';
const TOKEN = `Run doctor, set the right credentials and start again; ${THEN}.`;
const WAIT = 'Nothing: Tend tries again by itself.';
const OTHER_WAY = 'Their steward reaches them in another way, or changes the address in chat.';
const LOOK = 'Ask them, or look there; then say arrived, or retry it.';
const NETWORK = 'See whether this machine may open connections to it; doctor looks at each platform.';

const reason = (means: string, mend: string): Reason => ({ means, mend });

const KNOWN: Readonly<Record<string, Reason>> = {
  // Tend's own
  no_address: reason('there is no address in reach', OTHER_WAY),
  refused: reason('every address refused it', OTHER_WAY),
  no_platform: reason('its platform is not connected', `Connect the platform it belongs to; ${THEN}.`),
  foreign_tenant: reason(
    'somebody in that place belongs to no organisation of the partnership',
    'The steward adds their organisation to the partnership or removes them; it goes out by itself then.',
  ),
  inside_unknown: reason('nobody could tell who is in that place', WAIT),
  compose_failed: reason(
    'it could not be put into words: a fault of Tend',
    'Look in the log for this reference, and report it.',
  ),
  not_weighed: reason(
    'what is stored of whom it is for makes no sense',
    `See in the log what is wrong, such as a time zone that does not exist; set it right; ${THEN}.`,
  ),
  too_many_attempts: reason('it was tried eight times', `See in the log what stood in its way; ${THEN}.`),
  not_sent_again: reason(
    'it may have been sent once, and is not sent twice by itself',
    'If it did not arrive, retry it; it may then come twice.',
  ),
  broke_off: reason('the connection broke off while it was sent', LOOK),
  cannot_look_up: reason('it broke off, and this platform lets nobody look whether it arrived', LOOK),
  look_up_failed: reason('it broke off, and looking for it failed', LOOK),
  look_up_put_off: reason('it broke off, and the platform asked to wait before looking for it', WAIT),
  gate_closed: reason('a limit of the platform holds it up', WAIT),
  stopped: reason('Tend stopped before it was sent', WAIT),
  held_too_long: reason('it lay too long before it could be sent, as where the machine slept', WAIT),
  on_its_way: reason('it is being sent', WAIT),
  not_taken_up: reason('nobody took it up', 'Is Tend running? /readyz says whether its scheduler beats.'),
  not_installed: reason('Tend is not installed there (any more)', `Have the app installed there again; ${THEN}.`),
  not_connected: reason('the platform could not be asked who Tend is', TOKEN),
  no_letter: reason('there is no e-mail address to write to', OTHER_WAY),
  no_answer: reason('the platform did not answer in time', LOOK),
  // platforms, in their own words
  ratelimited: reason('the platform asked for patience', WAIT),
  channel_not_found: reason('there is no such channel, or Tend is not in it', `Invite Tend to the channel; ${THEN}.`),
  not_in_channel: reason('Tend is not in that channel', `Invite Tend to the channel; ${THEN}.`),
  is_archived: reason('the channel is archived', 'The steward binds another channel with /tend here.'),
  account_inactive: reason('the account was switched off', OTHER_WAY),
  user_disabled: reason('the account was switched off', OTHER_WAY),
  user_not_found: reason('there is no such account', OTHER_WAY),
  cannot_dm_bot: reason('the address belongs to a bot', OTHER_WAY),
  invalid_auth: reason('the token is not valid', TOKEN),
  not_authed: reason('the token is not valid', TOKEN),
  token_revoked: reason('the workspace took the token back', TOKEN),
  token_expired: reason('the token has run out', TOKEN),
  missing_scope: reason('Tend lacks a permission there', `Install the app again with the manifest; ${THEN}.`),
  msg_too_long: reason('the platform finds it too long: a fault of Tend', 'Report it.'),
  invalid_blocks: reason('the platform could not read it: a fault of Tend', 'Report it.'),
  ConversationBlockedByUser: reason('the person has blocked Tend', OTHER_WAY),
  MessageWritesBlocked: reason('the person has blocked Tend', OTHER_WAY),
  BotNotInConversationRoster: reason('Tend was removed from that conversation', `Add Tend there again; ${THEN}.`),
  BotDisabledByAdmin: reason(
    'an administrator has switched Tend off',
    `Allow Tend in the Teams admin center; ${THEN}.`,
  ),
  NotEnoughPermissions: reason('Tend may not write there', `Allow Tend in the Teams admin center; ${THEN}.`),
  ConversationNotFound: reason('there is no such conversation any more', `Add Tend there again; ${THEN}.`),
  EENVELOPE: reason('the relay does not take such an address', OTHER_WAY),
  EMESSAGE: reason('the letter could not be made', 'Report it.'),
  EAUTH: reason('the relay refuses Tend’s name or password', `Correct SMTP_URL and start again; ${THEN}.`),
};

/** Codes there is no end of, by their look. */
const SHAPES: readonly (readonly [RegExp, Reason])[] = [
  [
    /^smtp_5/,
    reason('the mail relay refused it', 'See the relay’s own log; correct the address, or ask its administrator.'),
  ],
  [/^smtp_4/, reason('the mail relay cannot take it now', WAIT)],
  [/^http_5/, reason('the platform had a fault of its own', LOOK)],
  [/^http_4/, reason('the platform refused it', 'Run doctor: it looks at the connection to each platform.')],
  [/^token_/, reason('Microsoft gives Tend no token', TOKEN)],
  [/^E[A-Z_]+$/, reason('the connection failed', NETWORK)],
];

/** What nobody knows keeps its code, which the platform's own documentation explains. */
export function reasonOf(code: string): Reason {
  if (code === '') return reason('it has not been tried yet', WAIT);
  const shaped = SHAPES.find(([shape]) => shape.test(code))?.[1];
  return (
    (Object.hasOwn(KNOWN, code) ? KNOWN[code] : shaped) ??
    reason('the platform refused it', 'Look the code up in the platform’s documentation.')
  );
}
