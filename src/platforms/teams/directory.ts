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
  const { service, conversation, user } = (await references.of({ account })) ?? {};
  if (service === undefined || conversation === undefined) return null;
  try {
    const found = await wire.member(service, conversation, user ?? account.user);
    const tenant = text(found, 'tenantId').toLowerCase();
    if (tenant !== '' && tenant !== account.tenant) return null;
    const name = either(text(found, 'name'), `${text(found, 'givenName')} ${text(found, 'surname')}`.trim());
    // A guest's address is what another organisation says of them; their host only passes it on.
    const isGuest = /#EXT#/i.test(text(found, 'userPrincipalName')) || text(found, 'userRole') === 'guest';
    return { name, email: isGuest ? null : text(found, 'email') || null, isActive: true };
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
    const homes = members.map(member => text(member, 'tenantId').toLowerCase()).filter(each => each !== '');
    return [...new Set(homes)].filter(each => each !== place.tenant);
  } catch (cause) {
    throw notRead(cause);
  }
}
