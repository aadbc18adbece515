/** Owns joining signed links: their page, the mail that brings them, and the accounts that mail reaches. */
import type { Router } from 'express';
import type { Config } from '../config.ts';
import type { Ways } from '../flows/ask.ts';
import { letters, linking } from '../flows/links.ts';
import { linkRouter } from '../platforms/web/link/router.ts';
import type { Chat, Handle, PlatformName } from '../ports/chat.ts';
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import type { Moment } from '../scheduler/moment.ts';

type LinksDeps = { readonly store: Store; readonly clock: Clock; readonly newId: NewId; readonly log: Log };

type JoinedLinks = {
  readonly ways: Ways;
  readonly chats: Readonly<Partial<Record<PlatformName, Chat>>>;
  readonly router: (handle: Handle) => Router;
  /** A tick before which everybody whom only mail reaches has an account there. */
  readonly seating: <Answer>(tick: (moment: Moment) => Promise<Answer>) => (moment: Moment) => Promise<Answer>;
  /** In a rehearsal its own address will do, which is known once it listens. */
  readonly at: (url: string) => void;
};

export async function links(config: Config, { store, clock, newId, log }: LinksDeps): Promise<JoinedLinks> {
  let here: string | null = null;
  const base = () => config.publicUrl ?? (config.rehearsal ? here : null);
  const ways: Ways = {
    page: token => {
      const url = base();
      return url === null ? null : `${url.replace(/\/+$/, '')}/l/${token}`;
    },
    byMail: config.mail !== null,
  };
  const deps = { store, clock, ways };
  return {
    ways,
    chats: config.mail === null ? {} : { email: await mailer(config.mail, letters(deps)) },
    router: handle =>
      linkRouter({
        links: linking(deps),
        handle,
        clock,
        newId,
        log,
        origin: config.publicUrl === null ? null : new URL(config.publicUrl).origin,
      }),
    seating: tick =>
      config.mail === null
        ? tick
        : async moment => {
            const seated = await store.system.links.seat();
            if (seated > 0) log.info('reached by mail', { people: seated });
            return tick(moment);
          },
    at: url => {
      here = url;
    },
  };
}

/** Loaded only where there is a relay. */
async function mailer(relay: NonNullable<Config['mail']>, letter: ReturnType<typeof letters>): Promise<Chat> {
  const { mailChat } = await import('../platforms/email/chat.ts');
  return mailChat(relay, letter);
}
