/** Owns how platform ids are written in a roster: `T…/U…` for somebody's account, `slack:T…/C…` for a place. */

export type RosterPlatform = 'slack' | 'teams';

type User = { readonly tenant: string; readonly user: string };
type Channel = { readonly platform: RosterPlatform; readonly tenant: string; readonly conversation: string };

export const userText = ({ tenant, user }: User): string => `${tenant}/${user}`;

export function userOf(text: string): User {
  const [tenant, user] = halves(text, '/');
  return { tenant, user };
}

export const placeText = ({ platform, tenant, conversation }: { [Key in keyof Channel]: string }): string =>
  `${platform}:${tenant}/${conversation}`;

export function placeOf(text: string): Channel {
  const [platform, rest] = halves(text, ':');
  const [tenant, conversation] = halves(rest, '/');
  return { platform: platform === 'teams' ? 'teams' : 'slack', tenant, conversation };
}

// At the first mark only: a conversation's own id may hold more of them.
function halves(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new RangeError(`no ${mark} in a platform id`);
  return [text.slice(0, at), text.slice(at + 1)];
}
