/** Owns the story of one round, whoever answers what in it: what has left the process, and what lies in files, at each of its ends. */
import { vi } from 'vitest';
import { type Code, codes } from '../../../src/domain/trust/statements.ts';
import * as words from '../../../src/messages/words/en/pulse.ts';
import { fill, press } from '../slack/eyes.ts';
import { backedUp, bytesIn, type Kept, rowsIn, sealedIn, writtenOut } from './files.ts';
import { type Asked, HOST, onSlack, PEOPLE } from './people.ts';
import { type Town, town } from './town.ts';

export type Answer = {
  /** A point of the scale for each statement, or `skip`; one for all of them where it is one word. */
  readonly points: string | Readonly<Record<Code, string>>;
  readonly comment?: string;
  readonly wish?: Code;
  readonly byName?: boolean;
};
export type Answers = Readonly<Partial<Record<Asked, Answer>>>;

/** `taken`: by what it is, all that has left or lies in a file; `bytes`: of the database with its log, and of a backup of then. */
export type End = {
  readonly taken: Kept;
  readonly live: Buffer;
  readonly backup: Buffer;
  /** What is sealed in the database, and the round's key. */
  readonly sealed: readonly Buffer[];
};
/** A backup from before anybody answered; when all have; after the close and the week's digest; once the answers by name were read. */
export type Told = { readonly before: Kept; readonly open: End; readonly closed: End; readonly read: Kept };

export const told = (answers: Answers): Promise<Told> =>
  playing(async on => {
    const before = await begun(on);
    const open = await given(on, answers);
    await on.move('2026-08-10');
    await everybodyLooks(on);
    await on.move('2026-08-17');
    const closed = await ended(on, 'closed');
    await handOf(on, 'dana').says('pulse');
    await on.move(null);
    if (Object.values(answers).some(each => each.byName)) await handOf(on, 'dana').presses(/^Read them$/);
    await on.move(null);
    return { before, open, closed, read: on.left() };
  });

/** Only as far as everybody has answered. */
export const toldHalf = (answers: Answers): Promise<End> =>
  playing(async on => {
    await begun(on);
    return given(on, answers);
  });

async function playing<T>(play: (on: Town) => Promise<T>): Promise<T> {
  const on = await town();
  try {
    return await play(on);
  } finally {
    await on.stop();
  }
}

async function begun(on: Town): Promise<Kept> {
  const dana = handOf(on, 'dana');
  await dana.says('here leaders', on.leaders);
  await on.move('2026-07-15');
  // So that the week of the close has something to tell.
  await dana.says('promise 200 leaflets by August 6');
  await on.move(null);
  await dana.presses(/^Make a promise$/);
  await on.move(null);
  await dana.presses(/^Save$/);
  await on.move('2026-07-20');
  return backupRows(await backedUp(on, 'before'));
}

async function given(on: Town, answers: Answers): Promise<End> {
  for (const [who, answer] of Object.entries(answers)) await answered(on, who, answer);
  await everybodyLooks(on);
  await on.move('2026-07-27');
  return ended(on, 'open');
}

function handOf(on: Town, who: string) {
  const found = on.onTeams.get(who);
  if (found === undefined) throw new Error(`${who} is not at Teams`);
  return found;
}

const pointsOf = ({ points }: Answer): Readonly<Record<Code, string>> =>
  typeof points === 'string' ? (Object.fromEntries(codes.map(code => [code, points])) as Record<Code, string>) : points;

/** Answers where they are asked, and opens the questions once more, which must begin empty. */
async function answered(on: Town, who: string, answer: Answer): Promise<void> {
  const start = answer.byName ? 'Start by name' : 'Start';
  const { on: where } = PEOPLE.find(each => each.id === who) ?? {};
  const points = pointsOf(answer);
  const { comment, wish } = answer;
  if (where === 'slack') {
    const hands = on.onSlack.get(who);
    if (hands === undefined) throw new Error(`${who} is not on Slack`);
    await press(hands, start);
    const chosen = Object.fromEntries(codes.map(code => [`f:${code}`, points[code]]));
    await fill(hands, {
      ...chosen,
      ...(wish && { [`f:agenda${wish}`]: ['yes'] }),
      ...(comment && { 'f:comment': comment }),
    });
    await on.move(null);
    await press(hands, words.buttons.change);
    await on.move(null);
    await press(hands, start);
    await vi.waitFor(() => on.slack.modals(onSlack(who)).length === 1 || Promise.reject(new Error('no form')));
    await hands.closes();
  } else if (where === 'teams') {
    const hands = handOf(on, who);
    const chosen = Object.fromEntries(codes.map(code => [words.statements[code](HOST), points[code]]));
    await hands.presses(new RegExp(`^${start}$`));
    await on.move(null);
    await hands.presses(/^Send$/, {
      ...chosen,
      ...(wish && { [words.topics[wish]]: 'yes' }),
      ...(comment && { [words.form.comment(HOST)]: comment }),
    });
    await on.move(null);
    await hands.presses(new RegExp(`^${words.buttons.change}$`));
    await on.move(null);
    await hands.presses(new RegExp(`^${start}$`));
  } else {
    const page = await on.opensLetter(who);
    await page.press(start);
    await page.submit({ ...points, ...(wish && { [`agenda${wish}`]: 'yes' }), ...(comment && { comment }) });
    await page.look();
    await page.press(words.buttons.change);
    await page.press(start);
    await page.look();
  }
  await on.move(null);
}

/** Everybody asks for everything that could show something of it. */
async function everybodyLooks(on: Town): Promise<void> {
  for (const hands of on.onTeams.values()) {
    for (const each of ['pulse', 'hi', 'brief']) {
      await hands.says(each);
      await on.move(null);
    }
  }
  for (const hands of on.onSlack.values()) {
    await hands.opensHome();
    await hands.says('pulse');
    await on.move(null);
  }
  for (const { id } of PEOPLE.filter(each => each.on === 'email')) await (await on.opensLetter(id)).look();
}

const backupRows = (file: string): Kept =>
  Object.fromEntries(Object.entries(rowsIn(file)).map(([what, rows]) => [`backup, ${what}`, rows]));

async function ended(on: Town, name: string): Promise<End> {
  const backup = await backedUp(on, name);
  const taken = {
    ...on.left(),
    ...(await writtenOut(on, name)),
    ...rowsIn(on.file),
    ...backupRows(backup),
    ...(await pages(on)),
  };
  return { taken, live: bytesIn(on.file), backup: bytesIn(backup), sealed: sealedIn(on.file) };
}

/** What the console shows of everybody, and of the places. */
async function pages(on: Town): Promise<Kept> {
  const page = async (path: string) => (await fetch(new URL(path, on.url))).text();
  const front = await page('/');
  const paths = [...front.matchAll(/href="(\/(?:as|place)\/[^"#]+)/g)].map(([, path]) => path ?? '');
  const found: Record<string, readonly string[]> = { 'page /': [front] };
  for (const path of new Set(paths)) found[`page ${path}`] = [await page(path)];
  return found;
}
