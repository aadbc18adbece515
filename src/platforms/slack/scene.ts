/** Owns where something happened on Slack, and so by which way its answer can come back. */

export type Scene = {
  /** The workspace by whose installation we were told, and through which we answer. */
  readonly workspace: string;
  readonly enterprise: string;
  readonly user: string;
  /** Null: the Home tab, or nowhere in particular. */
  readonly channel: string | null;
  /** The conversation between this person and the bot alone. */
  readonly isDirect: boolean;
  /** The pressed card's ts; null where no card was pressed. */
  readonly message: string | null;
  /** Only the presser sees the pressed card, and it can be changed by its own `response_url` alone. */
  readonly isEphemeral: boolean;
  /** Opens one modal, within three seconds. */
  readonly trigger: string | null;
  /** Where the answer belongs is the Home tab itself. */
  readonly isHome: boolean;
};

/** What a modal carries in `private_metadata`, so that its answer comes back to where it was opened. */
export type Carry = Readonly<Record<string, string>>;

export const carried = ({ channel, message, isDirect, isHome }: Scene): Carry => ({
  channel: channel ?? '',
  message: message ?? '',
  direct: isDirect ? 'yes' : '',
  home: isHome ? 'yes' : '',
});

export const sceneFrom = (carry: Carry, who: Pick<Scene, 'workspace' | 'enterprise' | 'user' | 'trigger'>): Scene => ({
  ...who,
  channel: carry.channel === undefined || carry.channel === '' ? null : carry.channel,
  message: carry.message === undefined || carry.message === '' ? null : carry.message,
  isDirect: carry.direct === 'yes',
  isHome: carry.home === 'yes',
  isEphemeral: false,
});
