/** Owns the operator's verb that makes the board's page: one document to print, and its numbers for spreadsheets. */
import type { Config } from '../config.ts';
import { nameOf } from '../domain/digest/quarter.ts';
import { tables } from '../domain/digest/tables.ts';
import { isCurrent } from '../domain/partnership.ts';
import type { Language } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import * as time from '../domain/time.ts';
import { periodFor, reportOf } from '../flows/digest/report.ts';
import { sentence } from '../messages/refusal.ts';
import * as lines from '../ops/recordlines.ts';
import * as files from '../ops/records.ts';
import { document } from '../platforms/web/document.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Done } from './records.ts';
import { within } from './within.ts';

type Asked = { readonly quarter?: string; readonly out?: string };

/** Nothing is written unless all of it could be made. */
export async function report(config: Config, asked: Asked): Promise<Done> {
  const made = await within(config, (rows, now) => madeIn(rows, now, asked.quarter ?? ''));
  if (!('contents' in made)) return { ok: false, lines: [made.no] };
  const folder = asked.out ?? '.';
  return { ok: true, lines: [lines.wroteReport(await files.write(folder, made.contents), folder)] };
}

async function madeIn(rows: Rows, now: Date, words: string) {
  const { language, zone } = await leadersOf(rows, time.dateIn('UTC', now));
  const today = time.dateIn(zone, now);
  try {
    const { card, told, shared } = await reportOf(rows, await periodFor(rows, words, today), { today, language });
    const name = `report-${nameOf(told)}`;
    const sheets = Object.entries(tables(told, shared)).map(
      ([kind, some]) => [`${name}-${kind}.csv`, files.csv(some)] as const,
    );
    return { contents: { [`${name}.html`]: document(card), ...Object.fromEntries(sheets) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { no: sentence(error, 'en', today) };
  }
}

/** The host speaks as the first of its leaders does, or of those who coordinate where nobody leads yet. */
async function leadersOf(rows: Rows, day: string): Promise<{ readonly language: Language; readonly zone: string }> {
  const roles = (await rows.people.hostRoles()).filter(each => isCurrent(each, day));
  const person = (roles.find(each => each.role === 'leader') ?? roles[0])?.person;
  return { language: person?.language ?? 'en', zone: person?.timeZone ?? 'UTC' };
}
