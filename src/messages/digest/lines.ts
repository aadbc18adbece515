/** Owns the lines of a week that all its readers share: what was counted, what slipped and why, check-ins. */
import { type Block, heading, list, text } from '../../cards/card.ts';
import { say, type Text } from '../../cards/text.ts';
import { split } from '../../domain/digest/side.ts';
import type { Slip } from '../../domain/digest/slip.ts';
import { dictionary as thanks } from '../commitment/thanks.ts';
import { told } from '../metric/view.ts';
import { dictionary as glad, milestone } from '../milestone.ts';
import { ended, unended } from '../sentence.ts';
import { countsOf, type DigestView, dated, dictionary, organisation, whose, wordsFor } from './view.ts';

const MOST_MILESTONES = 5;

/** Lines of one list; a phone shows about ten before a thumb gets tired. */
export const MOST = 8;

function counted(view: DigestView, side: 'ours' | 'theirs'): string {
  return wordsFor(view).counted(whose(view, side), countsOf(view.week[side]));
}

/** Both sides in a sentence each; one for both where neither had any. */
export function countedBoth(view: DigestView, slip: Text | readonly [] = []): Text {
  const { ours, theirs } = view.week;
  const isQuiet = countsOf(ours).due === 0 && countsOf(theirs).due === 0;
  if (isQuiet) return say`${wordsFor(view).noneDue}`;
  return say`${counted(view, 'ours')}${slip}. ${counted(view, 'theirs')}.`;
}

/** What was due before the week and ended in it, or has not; empty where there is nothing. */
export function earlier(view: DigestView, side: 'ours' | 'theirs'): string {
  const told = view.week[side];
  const [late, notKept] = [split(told, 'keptLate').before, split(told, 'notKept').before];
  return wordsFor(view).earlier(whose(view, side), late, notKept, told.stillOverdue.length);
}

/** One thing that slipped needs no list: it ends the sentence that counts it. */
export function onlySlip(view: DigestView): Text | null {
  const [slip, ...others] = view.week.slipped;
  const isCounted = slip !== undefined && view.week.ours.due.includes(slip.promise);
  if (!isCounted || others.length > 0 || hasDate(slip) || (slip.how === 'overdue' && slip.endedOn !== null))
    return null;
  const promise = view.promises.get(slip.promise);
  if (promise === undefined) return null;
  const say = wordsFor(view);
  const reason = unended(reasons(view, slip)) || say.noReasonShort;
  return say.slippedInline(promise.what, organisation(view, slip.to), reason);
}

const hasDate = ({ newDue, askedDue }: Slip): boolean => newDue !== null || askedDue !== null;

export function slipped(view: DigestView): readonly Block[] {
  const lines = view.week.slipped
    .slice(0, MOST)
    .map(slip => slipLine(view, slip))
    .filter(each => each !== null);
  if (lines.length === 0) return [];
  const say = wordsFor(view);
  const left = view.week.slipped.length - lines.length;
  return [heading(say.headings.slipped, 3), list([...lines, ...(left > 0 ? [say.more(left)] : [])])];
}

/** Null when its words are gone. */
export function slipLine(view: DigestView, slip: Slip): Text | null {
  const promise = view.promises.get(slip.promise);
  if (promise === undefined) return null;
  const words = wordsFor(view);
  const named = {
    what: promise.what,
    from: organisation(view, slip.owner),
    to: organisation(view, slip.to),
    due: dated(view, slip.due),
  };
  const state = stateOf(view, slip);
  const line =
    view.twinOf !== null ? words.slipTwin(named, state) : words[slip.isOurs ? 'slipOurs' : 'slipTheirs'](named, state);
  return say`${line}${reasonOf(view, slip)}`;
}

/** Overdue at the end of its week, and what became of it since: a digest read later must not look wrong. */
function stateOf(view: DigestView, slip: Slip): string {
  const { how } = wordsFor(view);
  const on = slip.endedOn === null ? '' : dated(view, slip.endedOn);
  switch (slip.how) {
    case 'notKept':
      return how.notKept;
    case 'keptLate':
      return how.keptLate(on);
    case 'stillOverdue':
      return `${how.stillOverdue}${dateOf(view, slip)}`;
    case 'overdue':
      if (slip.endedOn !== null) return slip.isDone ? how.overdueThenDone(on) : how.overdueThenNot;
      return `${how.overdue}${dateOf(view, slip)}`;
  }
}

/** Agreed or asked for late, a new date does not undo what slipped: it stands beside it (product §2, §6). */
function dateOf(view: DigestView, { newDue, askedDue, isNewDate }: Slip): string {
  const { how } = wordsFor(view);
  if (askedDue !== null) return how.dateAsked(dated(view, askedDue));
  if (newDue === null) return '';
  if (newDue < view.week.readOn) return how.datePassed(dated(view, newDue));
  return how[isNewDate ? 'dateAgreed' : 'newDate'](dated(view, newDue));
}

/** The owner's own reason, and what the liaison adds to it. */
function reasonOf(view: DigestView, slip: Slip): string {
  const say = wordsFor(view);
  const why = ended(view.promises.get(slip.promise)?.why ?? '');
  const note = slip.note === null ? '' : ended(view.notes.get(slip.note) ?? '');
  if (why === '' && note === '') return say.noReason;
  return `${why === '' ? '' : say.why(why)}${note === '' ? '' : say.noted(note)}`;
}

/** The same in a few words. */
function reasons(view: DigestView, slip: Slip): string {
  const why = view.promises.get(slip.promise)?.why.trim() ?? '';
  const note = slip.note === null ? '' : (view.notes.get(slip.note) ?? '').trim();
  return [why, note].filter(each => each !== '').join('; ');
}

/** Told before it slips: that is what a warning is for. */
export function warned(view: DigestView): readonly Block[] {
  const words = wordsFor(view);
  const lines = view.week.warned.slice(0, MOST).flatMap(({ promise, note }) => {
    const known = view.promises.get(promise);
    const noted = view.notes.get(note);
    if (known === undefined || noted === undefined) return [];
    const named = { what: known.what, from: known.owner, to: known.to, due: dated(view, known.due) };
    return [say`${words.ahead(named)}${words.noted(ended(noted))}`];
  });
  return lines.length === 0 ? [] : [heading(words.headings.warned, 3), list(lines)];
}

/** Counted as done in an earlier digest, which is never rewritten (product §2). */
export function reopened(view: DigestView): readonly Block[] {
  const words = wordsFor(view);
  const lines = view.week.reopened.slice(0, MOST).flatMap(id => {
    const known = view.promises.get(id);
    if (known === undefined) return [];
    return [words.slipBack({ what: known.what, from: known.owner, to: known.to, due: dated(view, known.due) })];
  });
  return lines.length === 0 ? [] : [heading(words.headings.reopened, 3), list(lines)];
}

/** What nobody spoke of is counted as such: neither held nor missed. */
export function checkIns(view: DigestView): readonly Block[] {
  const { held, missed, calledOff, unsaid } = view.week.checkIns;
  if (held.length + missed.length + calledOff.length + unsaid.length === 0) return [];
  return [text(wordsFor(view).checkIns(held.length, missed.length, calledOff.length, unsaid.length))];
}

/** Joint events, and how both sides say they went: counts, never who said what. */
export function events(view: DigestView): readonly Block[] {
  const { held, well, of } = view.week.events;
  return held.length + of === 0 ? [] : [text(wordsFor(view).events(held.length, well, of))];
}

/** What was said, and whom we owe an answer: counts, never whose words they are. */
export function loops(view: DigestView): readonly Block[] {
  const { said, closed, settled, owed, owedWeeks } = view.week.loops;
  if (said + closed + settled + owed === 0) return [];
  const words = wordsFor(view);
  const ours = words.loops(said, closed, settled, owed, owedWeeks);
  return [text(view.twinOf === null ? ours : words.loopsTwin(said, closed, owed > 0, view.host))];
}

/** A number stands with its sentence and its source, whoever reads of it (product §6). */
export function shared({ shared: some = [], week, language }: DigestView): readonly Block[] {
  if (some.length === 0) return [];
  const left = week.shared.length - MOST;
  const more = left > 0 ? [text(dictionary[language].more(left))] : [];
  return [...some.map(each => text(told(each, language))), ...more];
}

/** One line: what a partnership may be glad of, in the order of the partnerships, never more than fits a line. */
export function milestones(view: DigestView): readonly Block[] {
  const { milestones: all } = view.week;
  const said = all.slice(0, MOST_MILESTONES).flatMap(each => {
    const what = milestone(each, each.kind === 'first' ? organisation(view, each.organisation) : '', view.language);
    const name = view.partnerships.get(each.partnership) ?? '';
    return view.twinOf === null ? [glad[view.language].of(name, what)] : [what];
  });
  const left = all.length - said.length;
  return said.length === 0 ? [] : [text(glad[view.language].line(said.join('; '), left))];
}

/** Thanks that were said, by organisation; a person stands there only where they agreed to it (product §6). */
export function given(view: DigestView): readonly Block[] {
  const words = thanks[view.language];
  const said = (view.given ?? []).map(({ from, to, name }) =>
    words.gave(from, name === null ? to : words.personOf(name, to)),
  );
  return said.length === 0 ? [] : [text([...new Set(said)].join(' '))];
}
