/** Owns what a Reply becomes in the console: a line, a turned card or a form, and the address where it is shown. */
import { type Form, gaining } from '../../cards/form.ts';
import { tame } from '../../cards/text.ts';
import type { Handle, Reply } from '../../ports/chat.ts';
import type { Clock } from '../../ports/deps.ts';
import type { Thread } from '../../ports/rehearsal.ts';
import { faults, type Pressed, type Typed, type Values } from './intent.ts';
import { cardIn } from './lines.ts';
import type { OpenForms } from './opened.ts';
import { addressOf, asPath, type Seat, seatPath } from './seat.ts';
import { Unfit } from './unfit.ts';
import { words } from './words.ts';

type AnswerDeps = {
  readonly handle: Handle;
  readonly thread: Thread;
  readonly clock: Clock;
  readonly forms: OpenForms;
  /** True the first time an id is seen: what somebody said stands in the thread once, however often it comes. */
  readonly first: (intent: string) => boolean;
};

/** A form on the screen: the id under which it is open, and what it asks; null where nobody remembers it any more. */
export type Shown = { readonly id: string; readonly form: Form } | null;

/** What somebody wrote stands above its answer, unless it is to be kept nowhere. */
export async function typed(deps: AnswerDeps, seat: Seat, intent: Typed): Promise<string> {
  const line = tame(seat.at ? words.thread.spokeHere(seat.actor.name, intent.words) : intent.words);
  const keep = async () => {
    if (deps.first(intent.id)) await deps.thread.said(addressOf(seat), line, deps.clock.now());
  };
  try {
    const reply = await deps.handle(intent);
    if (reply.unkept !== true) await keep();
    return await show(deps, seat, intent.id, '', reply);
  } catch (cause) {
    // Whatever happened, what somebody wrote is not lost.
    await keep();
    throw cause;
  }
}

/** `label` is what the button says: it stands above the answer as what one said. */
export async function pressed(deps: AnswerDeps, seat: Seat, intent: Pressed, remote: string, label: string) {
  const reply = await deps.handle(intent);
  await echo(deps, seat, intent.id, label, reply);
  return show(deps, seat, intent.id, remote, reply);
}

/** A form nobody remembers is handed on all the same, since a repeated press awaits its answer. */
export async function submitted(deps: AnswerDeps, seat: Seat, intent: Pressed, remote: string, shown: Shown) {
  const wrong = shown ? faults(shown.form, intent.values) : {};
  const reply: Reply = Object.keys(wrong).length > 0 ? { fix: wrong } : await deps.handle(intent);
  if (reply.fix) {
    const again = shown && { ...shown, form: gaining(shown.form, reply.gains) };
    return correct(deps, seat, again, intent.values, reply.fix, remote);
  }
  if (shown) {
    deps.forms.wipe(seat, shown.id);
    await echo(deps, seat, intent.id, shown.form.title, reply);
  }
  return show(deps, seat, intent.id, remote, reply);
}

function formPath(seat: Seat, id: string): string {
  return `${asPath(seat.actor.account)}/form/${encodeURIComponent(id)}`;
}

/** Throws Unfit 400 where there is no form to mark the errors in. */
function correct(deps: AnswerDeps, seat: Seat, shown: Shown, values: Values, errors: Values, remote: string): string {
  if (!shown) throw new Unfit(400, 'form-gone');
  deps.forms.open(shown.id, { form: shown.form, seat, remote, values, errors });
  return formPath(seat, shown.id);
}

/** Where a card only turns, it shows by itself what one answered. */
async function echo(deps: AnswerDeps, seat: Seat, id: string, label: string, reply: Reply): Promise<void> {
  if (!reply.tell || label === '' || !deps.first(id)) return;
  await deps.thread.said({ account: seat.actor.account }, tame(label), deps.clock.now());
}

/** A card turns only where it stands in the asker's own thread; elsewhere the answer is a line of its own. */
async function show(deps: AnswerDeps, seat: Seat, id: string, remote: string, reply: Reply): Promise<string> {
  if (reply.fix) throw new Unfit(400, 'form-gone');
  if (reply.ask) {
    deps.forms.open(id, { form: reply.ask, seat, remote, values: {}, errors: {} });
    return formPath(seat, id);
  }
  const own = { account: seat.actor.account };
  const now = deps.clock.now();
  let told: string | null = null;
  if (reply.turn && (await cardIn(deps.thread, own, remote))) {
    await deps.thread.change(remote, reply.turn);
    told = remote;
  } else if (reply.turn) told = await deps.thread.keep(own, reply.turn, `${id}.turn`, now);
  if (reply.tell) told = await deps.thread.keep(own, reply.tell, id, now);
  return seatPath(seat, told);
}
