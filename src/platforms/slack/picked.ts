/** Owns whom somebody picked in Slack's list of people: it names them by id alone, so Slack is asked where they are at home. */
import { UNKNOWN } from './directory.ts';
import type { Heard } from './intent.ts';
import { text } from './payload.ts';
import type { Workspaces } from './workspaces.ts';

/**
 * With `slack:<home workspace>/<user>` in place of each bare id. Where Slack does not tell, nobody's workspace is presumed:
 * they would be written down as somebody they are not, and the flow asks for a name and an address instead.
 */
export async function athome(spaces: Workspaces, found: Heard): Promise<Heard> {
  const { intent, scene, people = [] } = found;
  if (intent.kind !== 'pressed' || people.length === 0) return found;
  const named = people.map(async name => {
    const user = intent.values[name] ?? '';
    return [name, `slack:${await homeOf(spaces, scene, user)}/${user}`] as const;
  });
  return {
    scene,
    intent: { ...intent, values: { ...intent.values, ...Object.fromEntries(await Promise.all(named)) } },
  };
}

/** Who is of another workspace is seen from the one whose list they were picked in. */
async function homeOf(spaces: Workspaces, { workspace, enterprise }: Heard['scene'], user: string): Promise<string> {
  const space = await spaces.of(workspace, enterprise);
  if (space === null) return UNKNOWN;
  try {
    const { user: told } = await spaces.within({ ...space, client: space.hurried }, client =>
      client.users.info({ user }),
    );
    return text(told, 'id') === user ? text(told, 'team_id') || UNKNOWN : UNKNOWN;
  } catch {
    // Somebody waits, so Slack is not asked twice: whatever it was, it did not tell.
    return UNKNOWN;
  }
}
