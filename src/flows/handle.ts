/** Owns the way in: one table from intents to flows, and the one place where a "no" or a bug becomes an answer. */
import * as standin from '../domain/privacy/standin.ts';
import { Refusal } from '../domain/refusal.ts';
import * as time from '../domain/time.ts';
import { type ActionName, read } from '../messages/actions.ts';
import * as refusal from '../messages/refusal.ts';
import { commandIn } from '../messages/typed/command.ts';
import type { Handle, Id, Intent, Reply } from '../ports/chat.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Me } from '../ports/store/viewer.ts';
import { pressed as agreement } from './agreement/flows.ts';
import { type Ask, type Flow, type Flows, type HandleDeps, NO_WAYS } from './ask.ts';
import { pressed as checkin } from './checkin/flows.ts';
import { pressed as commitment } from './commitment/flows.ts';
import { pressed as digest } from './digest/flows.ts';
import { pressed as dip } from './dip/flows.ts';
import { pressed as feedback } from './feedback/flows.ts';
import * as day from './home/day.ts';
import { pressed as home } from './home/flows.ts';
import * as learn from './learn.ts';
import { pressed as metric } from './metric/flows.ts';
import { pressed as partnership } from './partnership/flows.ts';
import { pickedIn } from './picked.ts';
import { pressed as privacy } from './privacy/flows.ts';
import * as guard from './privacy/guard.ts';
import * as worded from './privacy/worded.ts';
import { pressed as pulse } from './pulse/flows.ts';
import * as setup from './setup.ts';
import * as stranger from './stranger.ts';
import { byLink, noted, reached, type Through, themselves } from './through.ts';

const flows: Flows = {
  ...agreement,
  ...commitment,
  ...checkin,
  ...digest,
  ...dip,
  ...feedback,
  ...home,
  ...metric,
  ...partnership,
  ...pulse,
  ...privacy,
};

type Asked = { readonly name: ActionName; readonly values: unknown };

/** Every intent is answered: by its flow, by a clear "no", or by a reference to quote; never by a stack trace. */
export function handling(deps: HandleDeps): Handle {
  const answered: Handle = async intent => {
    try {
      const reply =
        intent.through === undefined ? await fromAccount(deps, intent) : await fromLink(deps, intent, intent.through);
      deps.awake();
      return worded.reply(reply);
    } catch (error) {
      const ref = deps.newId().slice(0, 4).toLowerCase();
      deps.log.error('intent failed', error, { ref, intent: intent.id, kind: intent.kind });
      return guard.forewarned({ tell: refusal.broken(ref) }, intent, time.dateIn('UTC', deps.clock.now()));
    }
  };
  // Somebody waits for the answer, and a platform for its acknowledgement; whatever is to be sent can wait for them.
  return intent => deps.store.urgently(() => answered(storable(intent)));
}

const NUL = /\0/g;
const typeable = (text: string): string => standin.typed(text.replace(NUL, ''));

/** No database keeps the character NUL in a text; nobody types it, nor what stands in for removed words. */
function storable(intent: Intent): Intent {
  switch (intent.kind) {
    case 'typed':
      return { ...intent, words: typeable(intent.words) };
    case 'captured':
      return { ...intent, text: typeable(intent.text) };
    case 'pressed': {
      const values = Object.entries(intent.values).map(([name, value]) => [name, typeable(value)] as const);
      return { ...intent, values: Object.fromEntries(values) };
    }
    case 'opened':
      return intent;
  }
}

async function fromAccount(deps: HandleDeps, intent: Intent): Promise<Reply> {
  const who = await deps.store.system.whoIs(intent.from, intent.at === null && intent.kind === 'typed');
  const met = who.person === null ? await learn.meet(deps, intent, who.account) : { ...who, profile: null };
  return answer(deps, intent, who.account, met);
}

/** A link says who they are; nobody takes office by one, nor says there that they are somebody else. */
async function fromLink(deps: HandleDeps, intent: Intent, link: Id): Promise<Reply> {
  try {
    return await known(deps, intent, await byLink(deps.store, link));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusing(error, intent, 'en', time.dateIn('UTC', deps.clock.now()));
  }
}

/** The code comes first: known or not, whoever types it must not have it read as a command. */
async function answer(deps: HandleDeps, intent: Intent, account: Id, { person, profile }: learn.Met): Promise<Reply> {
  const name = profile?.name ?? '';
  if (await setup.isCode(deps, intent)) return setup.takeOffice(deps, account, person, name);
  if (await setup.isMistyped(deps, intent)) return setup.notTheCode(deps, person);
  return person === null ? unknown(deps, intent, account, name) : known(deps, intent, themselves(person));
}

async function unknown(deps: HandleDeps, intent: Intent, account: Id, name: string): Promise<Reply> {
  const today = time.dateIn('UTC', deps.clock.now());
  const back = guard.sentBack(intent, today, null);
  if (back !== null) return back;
  await guard.notedOf(deps.store, account, intent, today);
  return guard.forewarned(await stranger.answer(deps, intent, account, name), intent, today);
}

async function known(deps: HandleDeps, intent: Intent, as: Through): Promise<Reply> {
  // Until the asker's row is read: a refusal may come before it.
  let language: Ask['language'] = 'en';
  let today = time.dateIn('UTC', deps.clock.now());
  const picked = await pickedIn(deps, intent);
  try {
    return await deps.store.as(
      as.viewer,
      async rows => {
        const me = rows.me;
        if (me === null) throw new Error('a known person has no row');
        const ask = { ...(await asking(deps, intent, rows, me)), picked, means: as.means };
        ({ language, today } = ask);
        guard.demand(intent, today);
        const asked = wanted(intent);
        await guard.noted(ask);
        if (intent.kind !== 'opened') await reached(rows, as);
        const reply = await run(ask, asked);
        if (intent.kind !== 'opened') await noted(rows, as, asked.name);
        // Today's list of theirs, where it is out, shows at once that this is done.
        if (intent.kind === 'pressed') await day.refresh(ask);
        return guard.forewarned(reply, intent, today);
      },
      intent.id,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    deps.log.info('refused', { intent: intent.id, code: error.code });
    const no = refusing(error, intent, language, today);
    return guard.sentBack(intent, today, language) ?? guard.forewarned(no, intent, today);
  }
}

async function asking(deps: HandleDeps, intent: Intent, rows: Rows, me: Me): Promise<Omit<Ask, 'picked' | 'means'>> {
  const now = deps.clock.now();
  const { timeZone, language } = me.person;
  const at = intent.at === null ? null : await rows.places.at(intent.at);
  const ways = deps.ways ?? NO_WAYS;
  return { rows, now, today: time.dateIn(timeZone, now), newId: deps.newId, me, language, intent, at, ways };
}

/** The action an intent asks for: a button's own, or what typed words mean. */
function wanted(intent: Intent): Asked {
  switch (intent.kind) {
    case 'opened':
      return { name: 'home.open', values: {} };
    case 'captured':
      // As much of a message as the action takes: the form shows it, and the rule says what is too long for a promise.
      return parsed('commitment.ask', { what: intent.text.slice(0, 3000) });
    case 'typed': {
      if (intent.words.length > 3000) throw new Refusal('text.long');
      if (intent.words.trim() === '') return { name: 'home.open', values: {} };
      const command = commandIn(intent.words);
      return command === null ? { name: 'home.unheard', values: {} } : parsed(command.action, command.values);
    }
    case 'pressed':
      return parsed(intent.action, intent.values);
  }
}

/** Values come from outside, whatever button they stood on: unknown is old, too long is named at its field, the rest is forged. */
function parsed(action: string, values: Readonly<Record<string, string>>): Asked {
  const found = read(action, values);
  if (found.ok) return { name: found.name, values: found.values };
  if (found.why === 'long') throw new Refusal('text.long', { most: found.most }, found.field);
  throw new Refusal(found.why === 'unknown' ? 'too_old' : 'malformed');
}

/** The values were read by the action's own shape, which is what its flow takes. */
function run(ask: Ask, asked: Asked): Promise<Reply> {
  const flow = flows[asked.name] as Flow<ActionName>;
  return flow(ask, asked.values as never);
}

/** A refusal of a form's field stands at that field; any other is told. */
function refusing(error: Refusal, intent: Intent, language: Ask['language'], today: time.CivilDate): Reply {
  const isForm = intent.kind === 'pressed' && error.field !== null && error.field in intent.values;
  if (isForm && error.field !== null) return { fix: { [error.field]: refusal.sentence(error, language, today) } };
  return { tell: refusal.refused(error, language, today) };
}
