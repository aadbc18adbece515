/** Owns which of a recipient's addresses is tried, in which order, and whether a place may hear a partnership's words. */
import type { Channel, Consent } from './partnership.ts';
import type { PlatformName } from './person.ts';

export type KnownAddress = {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly user: string;
  readonly reachable: boolean;
};

export type KnownPlace = {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly conversation: string;
  readonly reachable: boolean;
  /** Home tenants inside, and those that belong to an organisation of the partnership (product §9). */
  readonly tenants: readonly string[];
  readonly allowedTenants: readonly string[];
};

/** What is known of a recipient's reach. */
export type Reachable =
  | {
      readonly kind: 'person';
      readonly channel: Channel | null;
      readonly consent: Consent;
      readonly isHost: boolean;
      readonly addresses: readonly KnownAddress[];
    }
  | { readonly kind: 'place'; readonly place: KnownPlace };

/**
 * The addresses to try, best first: the chosen channel, then any chat that answers, and mail last, which only brings a link.
 * Empty: "could not reach".
 */
export function addressesOf(reachable: Reachable): readonly KnownAddress[] {
  if (reachable.kind === 'place') return [];
  const known = reachable.addresses.filter(address => address.reachable);
  const isChosen = ({ platform }: KnownAddress) => platform === reachable.channel;
  const others = known.filter(address => !isChosen(address));
  return [
    ...known.filter(isChosen),
    ...others.filter(address => address.platform !== 'email'),
    ...others.filter(address => address.platform === 'email'),
  ];
}

/** Stands for somebody inside whose home tenant the platform does not tell. */
const UNKNOWN = 'unknown';

/** Home tenants inside that belong to no organisation of the partnership; one that cannot be told apart is always among them. */
export function strangersIn(place: Pick<KnownPlace, 'tenants' | 'allowedTenants'>): readonly string[] {
  return place.tenants.filter(tenant => tenant === UNKNOWN || !place.allowedTenants.includes(tenant));
}

/**
 * Whether some of these people can perhaps be spoken to only in the place: where others than its own tenant are inside, or
 * somebody's account is at home elsewhere, a direct message may be shut out.
 */
export function isShared(
  place: Pick<KnownPlace, 'platform' | 'tenant' | 'tenants'>,
  accounts: readonly Pick<KnownAddress, 'platform' | 'tenant'>[],
): boolean {
  const isOther = (tenant: string) => tenant !== place.tenant;
  return place.tenants.some(isOther) || accounts.some(each => each.platform === place.platform && isOther(each.tenant));
}

/** A post is withheld when a tenant in the place belongs to no organisation of the partnership (product §9). */
export function mayHear(place: KnownPlace): boolean {
  return place.reachable && strangersIn(place).length === 0;
}
