/** Owns looking at promises: one with its history, or a partnership's open ones, both ways. */
import { type Block, button, buttons, type Card, card, heading, text } from '../../cards/card.ts';
import { bare } from '../../cards/text.ts';
import type { Actor, Commitment } from '../../domain/commitment/commitment.ts';
import * as standing from '../../domain/partnership/standing.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { nearestRow } from '../../messages/commitment/buttons.ts';
import { stateLine, whole } from '../../messages/commitment/cards.ts';
import type { Happened } from '../../messages/commitment/history.ts';
import { questions } from '../../messages/commitment/questions.ts';
import { type CommitmentView, dictionary } from '../../messages/commitment/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { standingIn } from '../partnership/load.ts';
import { type Loaded, load, viewed } from './load.ts';

const SHOWN = ['proposed', 'open', 'at_risk', 'done'] as const;

/** With its whole history, each change of date in it: nothing of a promise is hidden from those it is between (product §2). */
export async function show(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const view = await viewed(ask.rows, loaded, { ...reader(ask, loaded), language: ask.language, today: ask.today });
  const events = await ask.rows.commitments.events(id);
  const named: Happened[] = [];
  for (const event of events) {
    const by = loaded.contacts.find(contact => contact.id === event.byId)?.person.name ?? '';
    const carried = event.means === 'carried_link' && event.byId !== null;
    const carrier = carried ? ((await ask.rows.links.carrier(event.byId, event.at)) ?? '') : null;
    named.push({ ...event, by, carrier });
  }
  const mayRemove = standing.tunes(standingIn(ask, loaded.partnership.id));
  return { tell: whole(view, named, mayRemove) };
}

/** A coordinator or leader who is no contact of the partnership looks without acting. */
function reader(ask: Ask, loaded: Loaded): { readonly actor: Actor | null } {
  const isContact = ask.me.contacts.some(contact => contact.partnershipId === loaded.partnership.id);
  return { actor: isContact ? actorIn(ask, loaded.partnership.id) : null };
}

/** What is still running: without a partnership all that is the asker's, wherever. */
export async function list(ask: Ask, values: ActionValues<'commitment.list'>): Promise<Reply> {
  const promises =
    values.partnership === undefined
      ? await ask.rows.commitments.mine(SHOWN)
      : await ask.rows.commitments.of(found(await ask.rows.partnerships.get(values.partnership)).id, SHOWN);
  return { tell: await listed(ask, promises) };
}

async function listed(ask: Ask, promises: readonly Commitment[]): Promise<Card> {
  const say = dictionary[ask.language];
  const views = await Promise.all(
    [...promises].sort((one, other) => (one.due < other.due ? -1 : 1)).map(promise => view(ask, promise)),
  );
  const ours = views.filter(each => each.stand === 'owner');
  const theirs = views.filter(each => each.stand !== 'owner');
  const blocks = [...section(say.labels.ours, ours), ...section(say.labels.theirs, theirs)];
  const isIn = ask.me.contacts.some(each => each.partnership.state !== 'ended');
  const make = isIn ? [buttons(button(say.buttons.make, 'commitment.ask', {}, 'main'))] : [];
  const summary = views.length === 0 ? say.labels.none : views.map(each => bare(stateLine(each))).join(' ');
  // A summary is for notifications, which are cut there anyway.
  return card(
    ask.language,
    summary.slice(0, 300),
    ...(blocks.length === 0 ? [text(say.labels.none)] : blocks),
    ...make,
  );
}

async function view(ask: Ask, promise: Commitment): Promise<CommitmentView> {
  const loaded = await load(ask.rows, promise.id);
  return viewed(ask.rows, loaded, { ...reader(ask, loaded), language: ask.language, today: ask.today });
}

function section(title: string, views: readonly CommitmentView[]): readonly Block[] {
  if (views.length === 0) return [];
  return [heading(title), ...views.flatMap(each => [text(stateLine(each)), ...questions(each), ...nearestRow(each)])];
}
