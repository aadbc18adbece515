/** Owns what Teams tells of people and places: the name of somebody the bot has a chat with, and whose tenants are in a place. */
import type { Account, Directory, Place, Profile } from '../../ports/chat.ts';
import type { System } from '../../ports/store/system.ts';
import { notRead } from './failure.ts';
import { either, text } from './payload.ts';
import type { Wire } from './wire.ts';

/** Nobody may be presumed. */
const UNKNOWN = 'unknown';

export function directory(wire: Wire, references: System['references']): Directory {
  return {
    profile: account => profile(wire, references, account),
    tenants: place => tenants(wire, references, place),
  };
}

async function profile(wire: Wire, references: System['references'], account: Account): Promise<Profile | null> {
  const { service, conversation, seenIn, user = account.user } = (await references.of({ account })) ?? {};
  const where = conversation ?? seenIn;
  if (service === undefined || where === undefined) return null;
  try {
    const found = await wire.member(service, where, user);
    // Teams must say that they are who we asked for.
    if (text(found, 'aadObjectId').toLowerCase() !== account.user && text(found, 'id') !== user) return null;
    const name = either(text(found, 'name'), `${text(found, 'givenName')} ${text(found, 'surname')}`.trim());
    // A guest's address is what another organisation says of them; their host only passes it on.
    return { name, email: isGuest(found) ? null : text(found, 'email') || null, isActive: true };
  } catch (cause) {
    const failed = notRead(cause);
    if (failed.fate === 'never') return null;
    throw failed;
  }
}

/** Guests are accounts of the tenant itself; who is there from their own brings its id. */
async function tenants(wire: Wire, references: System['references'], place: Place): Promise<readonly string[] | null> {
  const { service, conversation } = (await references.of({ place })) ?? {};
  if (service === undefined || conversation === undefined) return null;
  try {
    const members = await wire.members(service, conversation);
    if (members.length === 0) return [UNKNOWN];
    const others = members.filter(member => !isGuest(member));
    const homes = others.map(member => text(member, 'tenantId').toLowerCase()).filter(each => each !== '');
    return [...new Set(homes)].filter(each => each !== place.tenant);
  } catch (cause) {
    throw notRead(cause);
  }
}

const isGuest = (member: unknown): boolean =>
  /#EXT#/i.test(text(member, 'userPrincipalName')) || text(member, 'userRole') === 'guest';
