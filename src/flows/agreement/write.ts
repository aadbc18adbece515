/** Owns writing the agreement in short steps, and the yes of the other side to what both must agree to (product §7). */
import type { Text } from '../../cards/text.ts';
import {
  type Change,
  ownOf,
  proposed,
  type SharedPart,
  standing,
  type Term,
  unchanged,
  waitsFor,
} from '../../domain/agreement/term.ts';
import * as rules from '../../domain/agreement/write.ts';
import type { DeliveryKind, Owed } from '../../domain/delivery.ts';
import type { ActionValues } from '../../messages/actions.ts';
import type { Step } from '../../messages/agreement/buttons.ts';
import * as cards from '../../messages/agreement/cards.ts';
import * as forms from '../../messages/agreement/forms.ts';
import { named as listed, wordsFor } from '../../messages/agreement/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { doing, type Loaded, load, named, save, sidesOf, speakers, viewed } from './load.ts';

type Pressed = { readonly id: Id };

/** One of the short steps; a shared part begins with the words that stand or are proposed. */
export async function ask(asked: Ask, { partnership, step }: ActionValues<'agreement.ask'>): Promise<Reply> {
  const loaded = await load(asked.rows, partnership);
  return { ask: form(asked, loaded, step) };
}

function form(asked: Ask, loaded: Loaded, step: Step) {
  const { by } = doing(asked, loaded);
  const { id, name } = loaded.partnership;
  const view = { language: asked.language, today: asked.today, nonce: asked.newId(), partnership: { id, name } };
  if (!forms.isOwnStep(step)) return forms.shared(view, step, wordsOf(loaded, step));
  const said = forms.ownSteps[step].map(part => {
    const term = ownOf(loaded.terms, by.organisation, part);
    return [part, term?.level ?? term?.words] as const;
  });
  const known = Object.fromEntries(said.filter(([, words]) => words !== undefined));
  return forms.own({ ...view, organisation: named(loaded, [by.organisation])[0] ?? '' }, step, known);
}

/** The newest words first: whoever changes them begins with what is on the table. */
function wordsOf({ terms, partnership }: Loaded, part: SharedPart): string {
  const [open] = proposed(terms, part);
  return open?.words ?? (part === 'purpose' ? partnership.purpose : (standing(terms, part)?.words ?? ''));
}

/** The form's nonce names what it writes: sent twice, it is written once. */
export async function write(asked: Ask, values: ActionValues<'agreement.write'>): Promise<Reply> {
  const loaded = await load(asked.rows, values.partnership);
  const { step } = values;
  return forms.isOwnStep(step) ? own(asked, loaded, values, step) : shared(asked, loaded, values, step);
}

async function shared(
  asked: Ask,
  loaded: Loaded,
  { nonce: id, partnership: partnershipId, words }: ActionValues<'agreement.write'>,
  part: SharedPart,
): Promise<Reply> {
  const say = wordsFor(asked).replies;
  const sides = sidesOf(loaded, asked.today);
  const acting = doing(asked, loaded);
  const known = await asked.rows.agreement.get(id);
  const change =
    known === null
      ? rules.propose({ id, partnershipId, part, words, field: 'words' }, loaded.terms, sides, acting)
      : unchanged;
  if (change === unchanged) return shown(asked, loaded, say.same);
  const [term] = change.add;
  if (term === undefined) return saidYes(asked, loaded, change);
  const saved = await save(asked, loaded, change);
  const people = speakers(saved, waitsFor(term, sides), asked.today);
  await asked.rows.outbox.owe(tell(saved, 'agreement.asked', term, people, asked));
  const names = [...new Set(people.filter(each => each.personId !== asked.me.person.id).map(each => each.person.name))];
  return shown(asked, saved, names.length === 0 ? say.askedNobody : say.asked(listed(asked, names)));
}

async function own(
  asked: Ask,
  loaded: Loaded,
  values: ActionValues<'agreement.write'>,
  step: forms.OwnStep,
): Promise<Reply> {
  const acting = doing(asked, loaded);
  const { nonce, partnership: partnershipId, level } = values;
  let saved = loaded;
  for (const [at, part] of forms.ownSteps[step].entries()) {
    const id = `${nonce}-${at}`;
    if ((await asked.rows.agreement.get(id)) !== null) continue;
    const said =
      part === 'level' ? { words: '', level: level === '' ? null : level } : { words: values[part], level: null };
    const change = rules.own({ id, partnershipId, part, field: part, ...said }, saved.terms, acting);
    if (change !== unchanged) saved = await save(asked, saved, change);
  }
  return { tell: cards.written(await viewed(asked.rows, saved, asked), forms.after(step)) };
}

/** Told to those who wait for it, once each, and not to who did it. */
function tell(
  { partnership }: Loaded,
  kind: DeliveryKind,
  term: Term,
  people: readonly ContactWho[],
  { me, now }: Ask,
): readonly Owed[] {
  const persons = [...new Set(people.map(each => each.personId))].filter(each => each !== me.person.id);
  const subject = { type: 'partnership', id: partnership.id } as const;
  const stage = kind === 'agreement.asked' ? term.id : `${term.id}:${term.agreed}`;
  return persons.map(person => ({
    ...{ kind, subject, to: { person }, partnershipId: partnership.id },
    ...{ stage, wantedAt: now },
  }));
}

export async function agree(asked: Ask, { id }: Pressed): Promise<Reply> {
  const { loaded, term } = await open(asked, id);
  return saidYes(asked, loaded, rules.agree(term, loaded.terms, sidesOf(loaded, asked.today), doing(asked, loaded)));
}

export async function askChange(asked: Ask, { id }: Pressed): Promise<Reply> {
  const { loaded, term } = await open(asked, id);
  return { ask: form(asked, loaded, term.part as SharedPart) };
}

async function open(asked: Ask, id: Id): Promise<{ readonly loaded: Loaded; readonly term: Term }> {
  const term = found(await asked.rows.agreement.get(id));
  return { term, loaded: await load(asked.rows, term.partnershipId) };
}

async function saidYes(asked: Ask, loaded: Loaded, change: Change): Promise<Reply> {
  const say = wordsFor(asked).replies;
  if (change === unchanged) return shown(asked, loaded, say.same);
  const saved = await save(asked, loaded, change);
  const now = change.save[0]?.now;
  if (now === undefined) throw new Error('a yes changed nothing');
  const theirs = speakers(saved, [now.organisationId], asked.today);
  await asked.rows.outbox.owe(tell(saved, 'agreement.answered', now, theirs, asked));
  const missing = waitsFor(now, sidesOf(saved, asked.today));
  return shown(asked, saved, missing.length === 0 ? say.yes : say.yesWaits(listed(asked, named(saved, missing))));
}

async function shown(asked: Ask, loaded: Loaded, said: Text): Promise<Reply> {
  return { tell: cards.whole(await viewed(asked.rows, loaded, asked), said) };
}
