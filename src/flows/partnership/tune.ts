/** Owns what both sides agree about their partnership: when it rests, and what it is about (product §1, §7). */
import type { Text } from '../../cards/text.ts';
import * as standing from '../../domain/partnership/standing.ts';
import * as rules from '../../domain/partnership/tune.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { listed } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import { SMALL_COHORT, smallCohorts } from '../../domain/trust/floors.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import * as forms from '../../messages/partnership/forms.ts';
import { restWords } from '../../messages/partnership/hub.ts';
import { zones } from '../../messages/partnership/months.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { readDate } from '../date.ts';
import { type Loaded, load, reachable, standingIn, tell } from './load.ts';
import { hubOf } from './show.ts';

type Pressed = { readonly id: Id };

export async function askRest(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { partnership } = await tunable(ask, id);
  const { restUntil } = partnership;
  const until = restUntil === null || restUntil <= ask.today ? '' : day(restUntil, ask.language, ask.today);
  return { ask: forms.rest(ask.language, partnership, until) };
}

export async function rest(ask: Ask, values: ActionValues<'partnership.rest'>): Promise<Reply> {
  const loaded = await tunable(ask, values.id);
  const until = values.until.trim() === '' ? null : readDate(ask, values.until, 'until');
  const months = listed(values.months).map(Number);
  const changed = rules.rest(loaded.partnership, { months, until }, ask.today);
  await save(ask, loaded, changed);
  const say = words[ask.language].hub;
  const named = restWords(changed, ask.language, ask.today);
  return hubOf(ask, changed.id, named === '' ? say.restsNot(changed.name) : say.rests(changed.name, named));
}

export async function askAbout(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  standing.demand(standing.manages(standingIn(ask, id)));
  rules.demandRunning(loaded.partnership);
  return { ask: forms.about(ask.language, loaded.partnership, zones) };
}

/** The host's to write (product §7); a name that another partnership bears is refused at its field. */
export async function about(ask: Ask, values: ActionValues<'partnership.about'>): Promise<Reply> {
  const { partnership } = await load(ask.rows, values.id);
  standing.demand(standing.manages(standingIn(ask, partnership.id)));
  rules.demandRunning(partnership);
  const { name, purpose, level, cohort, zone } = values;
  const said = { name, purpose, level, cohort, timeZone: zone, pulse: values.pulse === 'yes' };
  const changed = rules.about(partnership, said);
  await demandAgreed(ask, partnership, changed);
  const named = await ask.rows.partnerships.named(changed.name);
  if (named !== null && named.id !== partnership.id) throw new Refusal('partnership.exists', {}, 'name');
  await ask.rows.partnerships.save(changed);
  await ask.rows.outbox.changed({ type: 'partnership', id: partnership.id });
  const joined = changed.cohort === partnership.cohort ? [] : await tooSmall(ask, [changed.cohort, partnership.cohort]);
  return hubOf(ask, partnership.id, words[ask.language].hub.saved, ...joined);
}

/** What all sides agreed to, and what each says for itself, one side alone cannot change (product §7). */
async function demandAgreed({ rows }: Ask, was: Partnership, now: Partnership): Promise<void> {
  const terms = await rows.agreement.of(was.id);
  const isAgreed = was.purpose !== '' && terms.some(each => each.state === 'stands' && each.words === was.purpose);
  if (isAgreed && now.purpose !== was.purpose) throw new Refusal('agreement.both', {}, 'purpose');
  const isSaid = terms.some(each => each.part === 'level' && each.state === 'stands' && each.level !== null);
  if (isSaid && now.level !== was.level) throw new Refusal('agreement.level_both', {}, 'level');
}

/** Which of these groups will often have to stay hidden in the pulse: whoever sets them up is warned (product §4). */
async function tooSmall(ask: Ask, cohorts: readonly string[]): Promise<readonly Text[]> {
  const small = smallCohorts(await ask.rows.partnerships.cohorts());
  const { smallGroup } = words[ask.language].hub;
  return cohorts.flatMap(cohort => {
    const count = cohort === '' ? undefined : small.get(cohort);
    return count === undefined ? [] : [smallGroup(cohort, count, SMALL_COHORT)];
  });
}

/** Saves it and tells the stewards of the other sides: no surprises. */
async function save(ask: Ask, loaded: Loaded, changed: Partnership): Promise<void> {
  const subject = { type: 'partnership', id: changed.id } as const;
  await ask.rows.partnerships.save(changed);
  await ask.rows.outbox.changed(subject);
  const own = standingIn(ask, changed.id).organisation;
  const others = reachable(loaded, ask.today).filter(each => each.role === 'steward' && each.organisationId !== own);
  const more = { partnership: changed.id, stage: ask.newId(), now: ask.now, except: ask.me.person.id };
  await ask.rows.outbox.owe(tell('partnership.changed', subject, others, more));
}

async function tunable(ask: Ask, id: Id): Promise<Loaded> {
  const loaded = await load(ask.rows, id);
  standing.demand(standing.tunes(standingIn(ask, id)));
  rules.demandRunning(loaded.partnership);
  return loaded;
}
