/** Owns the seeded cast: people of the rehearsal who read what they are sent and press, some late, some never. */
import { type Block, buttonsOf, type Card } from '../cards/card.ts';
import type { Form } from '../cards/form.ts';
import { isHostSteward } from '../domain/partnership.ts';
import type { Account, Address, Chat, Handle, Intent, Place } from '../ports/chat.ts';
import type { Clock, Log } from '../ports/deps.ts';
import type { Thread } from '../ports/rehearsal.ts';
import type { Store } from '../ports/store/store.ts';
import { awake, choose, delay, fill } from './habits.ts';
import { accountOf, everybody, nameOf } from './people.ts';

export type AnsweringDeps = {
  readonly store: Store;
  readonly thread: Thread;
  readonly handle: Handle;
  readonly clock: Clock;
  readonly log: Log;
};

export type Answering = {
  readonly isOn: () => boolean;
  /** Turned on, the cast also answers what it was sent lately. */
  readonly turn: (on: boolean) => Promise<void>;
  /** The platform, overheard: what is posted or changed on it is read by somebody of the cast. */
  readonly overheard: (chat: Chat) => Chat;
  /** Presses what the cast would have pressed by `now`. */
  readonly answer: (now: Date) => Promise<void>;
  /** When somebody of the cast presses next; null when nobody will. */
  readonly next: () => Date | null;
};

type Reader = { readonly account: Account; readonly at: Place | null };
/** A card somebody is going to answer. `seed` decides how. */
type Intention = {
  readonly reader: Reader;
  readonly remote: string;
  readonly card: Card;
  readonly seed: string;
  readonly when: Date;
};

/** Cards of one thread that somebody who comes to the console still answers; what is older is past. */
const LATELY = 6;

/** `deps` is asked for late: the way in that the cast presses through is made after the platform it listens to. */
export function answering(deps: () => AnsweringDeps): Answering {
  let on = false;
  const intentions = new Map<string, Intention>();
  const intend = async (to: Address, remote: string, card: Card): Promise<void> => {
    if (!on) return;
    const { store, clock } = deps();
    const seed = seedOf(await nameOf(store, to), card, clock.now());
    const when = awake(new Date(clock.now().getTime() + delay(seed)));
    intentions.set(remote, { reader: readerOf(to), remote, card, seed, when });
  };
  return {
    isOn: () => on,
    turn: async wanted => {
      on = wanted;
      intentions.clear();
      if (!on) return;
      for (const { person } of await everybody(deps().store)) {
        const to = { account: accountOf(person) };
        for (const line of await deps().thread.read(to, LATELY)) {
          if (line.said.by === 'bot') await intend(to, line.remote, line.said.card);
        }
      }
    },
    overheard: chat => ({
      ...chat,
      post: async (to, card, marker) => {
        const remote = await chat.post(to, card, marker);
        await intend(to, remote, card);
        return remote;
      },
      // A changed card is read again where nobody has answered it yet, with what it says now.
      update: async (to, remote, card) => {
        await chat.update(to, remote, card);
        const known = intentions.get(remote);
        if (known !== undefined) intentions.set(remote, { ...known, card });
      },
    }),
    next: () => earliest([...intentions.values()].map(each => each.when)),
    answer: async now => {
      for (const intention of inTurn(intentions.values(), now)) {
        // Meanwhile somebody may have turned the cast off.
        if (intentions.delete(intention.remote)) await act(deps(), intention);
      }
    },
  };
}

/** People answer in their own thread; what stands in a place is answered by whoever the console lets act there. */
function readerOf(to: Address): Reader {
  return 'account' in to ? { account: to.account, at: null } : { account: accountOf(''), at: to.place };
}

/** Who was asked what, and when; nothing a fresh id is in, so the same rehearsal is played again (and no words, which may change). */
function seedOf(name: string, card: Card, at: Date): string {
  const asked = card.blocks.flatMap(block => (block.kind === 'form' ? [block.form.action] : []));
  return [name, at.toISOString(), ...asked, ...buttonsOf(card).map(button => button.action)].join(' ');
}

/** Those whose time has come. Posts go out in several lanes at once, so the order in which they arrived says nothing. */
function inTurn(intentions: Iterable<Intention>, now: Date): readonly Intention[] {
  return [...intentions]
    .filter(({ when }) => when <= now)
    .sort((one, other) => one.when.getTime() - other.when.getTime() || (one.seed < other.seed ? -1 : 1));
}

/** A form on the card itself is sent; else one button is pressed, or none, and the form it opens is sent. */
async function act(deps: AnsweringDeps, { reader, remote, card, seed }: Intention): Promise<void> {
  const from = reader.at === null ? reader.account : await hostSteward(deps.store, reader.at);
  if (from === null) return;
  const id = `cast:${from.user}:${remote}`;
  const inline = card.blocks.find((block): block is Extract<Block, { kind: 'form' }> => block.kind === 'form');
  if (inline !== undefined) return submit(deps, { ...reader, account: from }, inline.form, id, seed);
  const button = choose(buttonsOf(card), card.summary, seed);
  if (button === null) return;
  const reply = await deps.handle(pressing({ ...reader, account: from }, id, button.action, button.values));
  if (reply.ask !== undefined) await submit(deps, { ...reader, account: from }, reply.ask, id, seed);
}

async function submit(deps: AnsweringDeps, reader: Reader, form: Form, id: string, seed: string): Promise<void> {
  // The same card has the same id: pressed again after a restart it is a repeated intent, and changes nothing.
  const reply = await deps.handle(pressing(reader, `${id}:form`, form.action, fill(form, seed)));
  if (reply.fix === undefined) return;
  deps.log.info('cast could not fill a form', { action: form.action, fields: Object.keys(reply.fix) });
}

function pressing(reader: Reader, id: string, action: string, values: Readonly<Record<string, string>>): Intent {
  return { id, from: reader.account, at: reader.at, kind: 'pressed', action, values };
}

/** In a partnership's place its host steward does the writing; nobody of the cast presses among the leaders. */
async function hostSteward(store: Store, place: Place): Promise<Account | null> {
  return store.as({ kind: 'clock' }, async rows => {
    const partnership = (await rows.places.at(place))?.partnershipId ?? null;
    if (partnership === null) return null;
    const contacts = await rows.contacts.of(partnership);
    const steward = contacts.find(isHostSteward);
    return steward === undefined ? null : accountOf(steward.personId);
  });
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((first, each) => (first === null || each < first ? each : first), null);
}
