/** Owns what Tend asks a workspace to allow, and why: the manifest, the install page and the doctor all read this table. */

type Scope = { readonly scope: string; readonly why: string; readonly isOptional?: true };

export const reasons: readonly Scope[] = [
  { scope: 'app_mentions:read', why: 'to answer when somebody mentions Tend in a channel' },
  { scope: 'channels:read', why: 'to see, before each post, whether a channel is shared with another organisation' },
  { scope: 'chat:write', why: 'to post reminders, questions and digests, and to keep their cards up to date' },
  { scope: 'commands', why: 'for /tend and the shortcuts' },
  { scope: 'groups:read', why: 'the same as channels:read, for private channels Tend was invited to' },
  { scope: 'im:history', why: 'to read what people write to Tend itself, and to look up whether a message arrived' },
  { scope: 'im:write', why: 'to write to people directly' },
  { scope: 'users:read', why: 'to learn the name of whoever writes to Tend, and when an account is closed' },
  {
    scope: 'users:read.email',
    why: 'to know a contact by their e-mail address, without anybody typing ids',
    isOptional: true,
  },
  {
    scope: 'channels:history',
    why: 'to look up whether a post in a public channel arrived, before sending it again',
    isOptional: true,
  },
  { scope: 'groups:history', why: 'the same for private channels', isOptional: true },
];

/** All that is asked for at installation; Slack lets a workspace leave the optional ones out. */
export const scopes: readonly string[] = reasons.map(each => each.scope);
export const optionalScopes: readonly string[] = reasons
  .filter(each => each.isOptional === true)
  .map(each => each.scope);
