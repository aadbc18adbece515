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
  readonly references: System['references'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** One platform of them, as it connects itself. */
type Connected = {
  readonly chat: Chat;
  readonly directory: Directory;
  readonly routes: (handle: Handle, notify: Notify) => readonly Router[];
  readonly isHome: (account: Account) => boolean;
  readonly connect?: () => Promise<void>;
  readonly settled: () => Promise<void>;
};

export async function platforms(config: Config, deps: PlatformsDeps): Promise<Platforms> {
  const connected: Partial<Record<PlatformName, Connected>> = {};
  if (config.slack !== null) {
    const { slack } = await import('../platforms/slack/slack.ts');
    connected.slack = slack(config.slack, { ...deps, publicUrl: config.publicUrl });
  }
  if (config.teams !== null) {
    const { teams } = await import('../platforms/teams/teams.ts');
    connected.teams = await teams(config.teams, deps);
  }
  return joined(connected);
}

function joined(connected: Partial<Record<PlatformName, Connected>>): Platforms {
  const all = Object.values(connected);
  const each = <Part>(part: (one: Connected) => Part) =>
    Object.fromEntries(Object.entries(connected).map(([name, one]) => [name, part(one)]));
  return {
    chats: each(one => one.chat),
    directories: each(one => one.directory),
    routes: (handle, notify) => all.flatMap(one => one.routes(handle, notify)),
    profile: async account => (await connected[account.platform]?.directory.profile(account)) ?? null,
    isHome: account => all.some(one => one.isHome(account)),
    connect: async () => {
      for (const one of all) await one.connect?.();
    },
    settled: async () => {
      for (const one of all) await one.settled();
    },
  };
}
