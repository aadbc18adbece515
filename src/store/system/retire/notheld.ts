/** Owns the filter that leaves out what lies under a legal hold. */
import type { Holds } from '../../../domain/privacy/hold.ts';

type NotHeld = {
  partnershipId?: { in: string[] };
  OR?: ({ partnershipId: null } | { partnershipId: { notIn: string[] } })[];
};

/** For rows that may belong to no partnership: those are held by a hold on the whole alone. */
export function notHeld({ whole, partnerships }: Holds): NotHeld {
  if (whole) return { partnershipId: { in: [] } };
  if (partnerships.length === 0) return {};
  return { OR: [{ partnershipId: null }, { partnershipId: { notIn: [...partnerships] } }] };
}

/** For rows that always belong to one. */
export function notHeldIn({ whole, partnerships }: Holds): { partnershipId?: { in: string[] } | { notIn: string[] } } {
  if (whole) return { partnershipId: { in: [] } };
  return partnerships.length === 0 ? {} : { partnershipId: { notIn: [...partnerships] } };
}
