/** Owns how far a link lets its person see: as a partner's contact only, and through a carried one into one partnership. */
import type { Viewer } from '../ports/store/viewer.ts';
import type { Sight } from './sight.ts';

/**
 * Whoever carries a link has held it in their hands: it must open nothing that they could not see themselves, so neither
 * another partnership of the same person nor what that person may do at the host.
 */
export function within(sight: Sight, viewer: Viewer): Sight {
  if (viewer.kind !== 'person' || viewer.within === undefined || sight.me === null) return sight;
  const { partnership } = viewer.within;
  const contacts = sight.me.contacts.filter(
    each => !each.organisation.isHost && (partnership === null || each.partnershipId === partnership),
  );
  const seen = () => new Set(contacts.map(each => each.partnershipId));
  return {
    ...sight,
    me: { ...sight.me, contacts, hostRoles: [] },
    partnerships: seen(),
    people: seen(),
    isHostStaff: false,
    leads: false,
    coordinates: false,
  };
}
