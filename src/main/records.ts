/** Owns an operator's verbs about people's records: what is held as files, forgetting, removing a text, legal hold, the trail. */
import type { Config } from '../config.ts';
import { Refusal } from '../domain/refusal.ts';
import * as time from '../domain/time.ts';
import { tellOfForgotten } from '../flows/privacy/forget.ts';
import { saying } from '../messages/privacy/record.ts';
import { spoken } from '../messages/privacy/remove.ts';
import { inText } from '../messages/privacy/standin.ts';
import { sentence } from '../messages/refusal.ts';
import * as lines from '../ops/recordlines.ts';
import * as files from '../ops/records.ts';
import type { Held, Naming } from '../ports/store/privacy.ts';
import type { Rows } from '../ports/store/rows.ts';
import { within as asClock } from './within.ts';

export type Done = { readonly ok: boolean; readonly lines: readonly string[] };

const done = (...said: readonly string[]): Done => ({ ok: true, lines: said });
const no = (...said: readonly string[]): Done => ({ ok: false, lines: said });

/** A rule's own "no" changed nothing, and is said. */
async function within(config: Config, work: (rows: Rows, now: Date) => Promise<Done>): Promise<Done> {
  let today = '';
  try {
    return await asClock(config, (rows, now) => {
      today = now.toISOString().slice(0, 10);
      return work(rows, now);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return no(lines.refused(error.code, sentence(error, 'en', today)));
  }
}

/** `person`: by id, e-mail address or whole name; else `partnership`, by id or name. */
export async function exportRecords(
  config: Config,
  what: { readonly person?: string; readonly partnership?: string; readonly to: string },
): Promise<Done> {
  if ((what.person === undefined) === (what.partnership === undefined)) return no(lines.exportHow);
  const found: { readonly name: string; readonly held: Held }[] = [];
  const asked = await within(config, async rows => {
    found.length = 0;
    if (what.partnership !== undefined) {
      const partnership = await partnershipCalled(rows, what.partnership);
      if (partnership === null) return no(lines.noPartnership(what.partnership));
      found.push({ name: 'partnership', held: await rows.privacy.ledger(partnership.id) });
      return done();
    }
    const ids = await peopleCalled(rows, what.person ?? '');
    const [id] = ids;
    if (id === undefined || ids.length > 1) return no(...lines.whichPerson(what.person ?? '', ids));
    found.push({ name: 'person', held: await rows.privacy.about(id) });
    return done();
  });
  const [one] = found;
  if (one === undefined) return asked;
  const written = await files.write(what.to, files.files(one.name, worded(one.held)));
  return done(lines.wrote(written, what.to));
}

/** As somebody reads it: what stands in for words, in words. */
const worded = (held: Held): Held => JSON.parse(JSON.stringify(held), saying('en'));

export async function forget(config: Config, who: string, sure: boolean): Promise<Done> {
  return within(config, async (rows, now) => {
    const ids = await peopleCalled(rows, who);
    const [id] = ids;
    const person = id === undefined ? null : await rows.people.get(id);
    if (id === undefined || ids.length > 1 || person === null) return no(...lines.whichPerson(who, ids));
    if (!sure) return no(...lines.beforeForgetting);
    await tellOfForgotten(rows, id, now, time.dateIn(person.timeZone, now));
    const { already, promises } = await rows.privacy.forget(id);
    const left = already ? [] : await rows.privacy.naming(person.name);
    return done(lines.forgotten(already, promises), ...lines.stillNamed(await placed(rows, left)));
  });
}

/** By reference, which can be said aloud; the words stay where they are. */
async function placed(rows: Rows, left: readonly Naming[]): Promise<readonly lines.Named[]> {
  return Promise.all(
    left.map(async ({ subject, partnershipId, texts }) => {
      const partnership = partnershipId === null ? null : await rows.partnerships.get(partnershipId);
      return { ref: spoken(subject.id), type: subject.type, partnership: partnership?.name ?? '', texts };
    }),
  );
}

/** `which`: a number from the list that is printed where there are several texts, or `all`. */
export async function redact(config: Config, ref: string, which: string | undefined): Promise<Done> {
  return within(config, async rows => {
    const texts = await lines.candidates(ref, rows.privacy.find);
    if (texts.length === 0) return no(lines.noText(ref));
    const chosen = lines.chosen(texts, which);
    if (chosen.length === 0) {
      const shown = texts.map(each => ({ ...each, text: inText(each.text, 'en') }));
      return no(...lines.whichText(ref, shown));
    }
    await rows.privacy.remove(chosen, lines.STANDIN);
    for (const { table, id, column, partnershipId } of chosen) {
      const subject = { type: 'host', id: 'host' } as const;
      await rows.audit({ act: 'privacy.removed', subject, partnershipId, detail: `${table}:${id}:${column}` });
    }
    return done(lines.removed(chosen.length));
  });
}

/** Without an act the holds that stand are listed; without a partnership it is the whole. */
export async function hold(config: Config, act: string | undefined, partnership: string | undefined): Promise<Done> {
  return within(config, async rows => {
    if (act === undefined) return done(...(await standing(rows)));
    if (act !== 'set' && act !== 'lift') return no(lines.holdHow);
    const one = partnership === undefined ? null : await partnershipCalled(rows, partnership);
    if (partnership !== undefined && one === null) return no(lines.noPartnership(partnership));
    const changed = await rows.privacy.hold(one?.id ?? null, act === 'set');
    return done(lines.held(act, one?.name ?? null, changed), ...(await standing(rows)));
  });
}

async function standing(rows: Rows): Promise<readonly string[]> {
  const { whole, partnerships } = await rows.privacy.holds();
  const names = await Promise.all(partnerships.map(async id => (await rows.partnerships.get(id))?.name ?? id));
  return lines.holds(whole, names);
}

export async function audit(config: Config, last: number, partnership: string | undefined): Promise<Done> {
  if (!Number.isInteger(last) || last < 1 || last > 100_000) throw new Error('--last must be from 1 to 100000');
  return within(config, async rows => {
    const one = partnership === undefined ? null : await partnershipCalled(rows, partnership);
    if (partnership !== undefined && one === null) return no(lines.noPartnership(partnership));
    const trail = await rows.privacy.trail(last, one === null ? {} : { partnership: one.id });
    const subject = { type: 'host', id: 'host' } as const;
    await rows.audit({ act: 'privacy.trail_read', subject, partnershipId: one?.id ?? null, detail: String(last) });
    return done(
      ...trail.map(each => lines.trailLine({ ...each, name: each.name === null ? null : inText(each.name, 'en') })),
    );
  });
}

async function partnershipCalled(rows: Rows, called: string) {
  return (await rows.partnerships.get(called)) ?? (await rows.partnerships.named(called));
}

/** Everybody of that id, address or name who is or was in a partnership or has a role at the host. */
async function peopleCalled(rows: Rows, called: string): Promise<readonly string[]> {
  const byId = await rows.people.get(called);
  if (byId !== null) return [byId.id];
  const byEmail = await rows.people.byEmail(called.trim().toLowerCase());
  if (byEmail.length > 0) return byEmail.map(each => each.id);
  const contacts = (await rows.contacts.all()).map(each => each.personId);
  const staff = (await rows.people.hostRoles()).map(each => each.personId);
  const found: string[] = [];
  for (const id of new Set([...contacts, ...staff])) {
    const person = await rows.people.get(id);
    if (person !== null && lines.isCalled(person.name, called)) found.push(id);
  }
  return found;
}
