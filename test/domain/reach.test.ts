/** Proves by which addresses a person is tried, and what a place may hear with who is in it. */
import { describe, expect, it } from 'vitest';
import { addressesOf, isShared, type KnownAddress, type KnownPlace, mayHear } from '../../src/domain/reach.ts';

const address = (platform: KnownAddress['platform'], reachable = true): KnownAddress => ({
  platform,
  tenant: 'home',
  user: `on-${platform}`,
  reachable,
});
const place = (tenants: readonly string[], more: Partial<KnownPlace> = {}): KnownPlace => ({
  platform: 'slack',
  tenant: 'T1',
  conversation: 'C1',
  reachable: true,
  tenants,
  allowedTenants: ['T1', 'T2'],
  ...more,
});
const person = (channel: 'slack' | 'email' | 'phone' | null, addresses: readonly KnownAddress[]) =>
  addressesOf({ kind: 'person', channel, consent: 'here', isHost: false, addresses }).map(known => known.platform);

describe('addressesOf', () => {
  it('tries the chosen channel first, then any other chat, mail last unless it was chosen, and never one that is gone', () => {
    const all = [address('teams'), address('email'), address('web', false), address('slack')];
    expect(person('slack', all)).toEqual(['slack', 'teams', 'email']);
    expect(person('email', all)).toEqual(['email', 'teams', 'slack']);
    expect(person(null, all)).toEqual(['teams', 'slack', 'email']);
  });

  it('is empty for who cannot be reached', () => {
    expect(person('phone', [])).toEqual([]);
    expect(person('slack', [address('slack', false)])).toEqual([]);
  });
});

describe('mayHear', () => {
  it('lets a place hear when everybody in it belongs to the partnership', () => {
    expect(mayHear(place([]))).toBe(true);
    expect(mayHear(place(['T1', 'T2']))).toBe(true);
    expect(mayHear(place(['T1', 'T9']))).toBe(false);
    expect(mayHear(place(['T1'], { reachable: false }))).toBe(false);
  });
});

describe('isShared', () => {
  const account = (tenant: string, platform: KnownAddress['platform'] = 'slack') => ({ platform, tenant });

  it('is a place with other tenants inside, or with somebody whose home on that platform is elsewhere', () => {
    expect(isShared(place([]), [])).toBe(false);
    expect(isShared(place(['T1']), [account('T1')])).toBe(false);
    expect(isShared(place(['T1', 'T2']), [])).toBe(true);
    expect(isShared(place(['unknown']), [])).toBe(true);
    expect(isShared(place([]), [account('T1'), account('T2')])).toBe(true);
    expect(isShared(place([]), [account('M1', 'teams'), account('console', 'web')])).toBe(false);
  });
});
