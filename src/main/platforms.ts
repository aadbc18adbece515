/** Owns which chat platforms are connected; each is loaded only where its settings are there, since its SDK is heavy. */
import type { Router } from 'express';
import type { Config } from '../config.ts';
import type { Account, Chat, Directory, Handle, Notify, PlatformName, Profile } from '../ports/chat.ts';
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { System } from '../ports/store/system.ts';

export type Platforms = {
  readonly chats: Readonly<Partial<Record<PlatformName, Chat>>>;
  readonly directories: Readonly<Partial<Record<PlatformName, Directory>>>;
  readonly routes: (handle: Handle, notify: Notify) => readonly Router[];
  /** Null where no platform knows the account. Rejects with NotDelivered where one cannot be asked. */
  readonly profile: (account: Account) => Promise<Profile | null>;
  /** Whether an account is of the host's own tenant. */
  readonly isHome: (account: Account) => boolean;
  /** Learns whose tokens they are; what cannot be learned now is tried again later. */
  readonly connect: () => Promise<void>;
  /** Resolves when every answer under way has gone out. */
  readonly settled: () => Promise<void>;
};

type PlatformsDeps = {
  readonly installations: System['installations'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

const NONE: Platforms = {
  chats: {},
  directories: {},
  routes: () => [],
  profile: async () => null,
  isHome: () => false,
  connect: async () => undefined,
  settled: async () => undefined,
};

export async function platforms(config: Config, deps: PlatformsDeps): Promise<Platforms> {
  if (config.slack === null) return NONE;
  const { slack } = await import('../platforms/slack/slack.ts');
  const one = slack(config.slack, { ...deps, publicUrl: config.publicUrl });
  return {
    chats: { slack: one.chat },
    directories: { slack: one.directory },
    routes: one.routes,
    profile: async account => (account.platform === 'slack' ? one.directory.profile(account) : null),
    isHome: one.isHome,
    connect: one.connect,
    settled: one.settled,
  };
}
