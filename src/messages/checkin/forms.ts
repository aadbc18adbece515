/** Owns the forms of a check-in: a point, the minutes, what did not happen, a correction, when and where to meet. */
import { note } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import { usualRhythm } from '../../domain/partnership/make.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import { stateLine } from './notices.ts';
import { phraseOf } from './phrase.ts';
import { dictionary as talks } from './talks.ts';
import { type CheckInView, dated, dictionary, type Reading, wordsFor } from './view.ts';

const REASON = 500;
const NOTES = 3000;
const PLACE = 200;
const PHRASE = 200;

export function point(view: CheckInView, nonce: string): Form {
  const say = wordsFor(view);
  const field = words('words', say.form.pointWords, REASON, true);
  return { ...about(view, say.form.point, 'checkin.point', { nonce }), fields: [field], submit: say.buttons.addPoint };
}

/** Three lines or pasted notes; who was there; what comes back next time. */
export function minutes(view: CheckInView, nonce: string, contacts: readonly Choice[]): Form {
  const say = wordsFor(view);
  const open = view.points.map(each => ({ value: each.line.id, label: each.line.text }));
  return {
    ...about(view, say.form.minutes, 'checkin.minutes', { nonce }),
    intro: [note(stateLine(view)), note(say.form.minutesHint)],
    fields: [
      words('said', say.form.said, NOTES, false),
      words('willDo', say.form.willDo, NOTES, false, say.form.willDoHint),
      words('thanks', say.form.thanks, NOTES, false),
      words('notes', say.form.notes, NOTES, false),
      ...several('attended', say.form.attended, contacts),
      ...several('unfinished', say.form.unfinished, open),
    ],
  };
}

/** Called off, and by whom; or nobody did, and it just did not happen. */
export function notHeld(view: CheckInView, contacts: readonly Choice[], isToCome: boolean): Form {
  const say = wordsFor(view);
  const nobody = { value: '', label: say.form.nobody };
  return {
    ...about(view, isToCome ? say.buttons.callOff : say.form.notHeld, 'checkin.not_held', {}),
    fields: [
      pick('by', say.form.by, isToCome ? contacts : [...contacts, nobody], isToCome),
      words('why', say.form.why, REASON, false, say.form.whyHint),
    ],
  };
}

/** Nobody rewrites minutes: what is sent stands below them with a name (product §3). */
export function correction(view: CheckInView, nonce: string): Form {
  const say = wordsFor(view);
  const hint = isTalkOrVisit(view.checkIn) ? talks[view.language].hint : say.form.correctionHint;
  return {
    ...about(view, say.form.correction, 'checkin.correct', { nonce }),
    fields: [words('words', say.form.correctionWords, REASON, true, hint)],
  };
}

/** One line out of many, to do with it what its button would. */
export function line(view: CheckInView, choices: readonly Choice[], action: string): Form {
  const say = wordsFor(view);
  return {
    ...about(view, say.form.line, action, {}),
    hidden: {},
    fields: [pick('line', say.form.line, choices, true)],
    submit: say.buttons.go,
  };
}

/** The cadence both sides own. */
export function change(
  language: Language,
  partnership: Pick<Partnership, 'id' | 'name' | 'level' | 'checkIn' | 'meetsWhere'>,
): Form {
  const say = dictionary[language];
  const phrase = phraseOf(partnership.checkIn, language);
  return {
    language,
    title: say.form.change,
    action: 'checkin.change',
    hidden: { partnership: partnership.id },
    intro: [note(partnership.name)],
    fields: [
      {
        kind: 'line',
        name: 'phrase',
        label: say.form.phrase,
        hint: say.form.phraseHint(phraseOf(usualRhythm(partnership.level), language)),
        required: true,
        most: PHRASE,
        value: phrase,
      },
      {
        kind: 'line',
        name: 'where',
        label: say.form.place,
        required: false,
        most: PLACE,
        value: partnership.meetsWhere,
      },
    ],
    submit: say.buttons.save,
  };
}

/** Which partnership, for somebody who is in several. */
export function which(language: Language, action: string, choices: readonly Choice[]): Form {
  const say = dictionary[language];
  return {
    language,
    title: say.form.partnership,
    action,
    hidden: {},
    intro: [],
    fields: [pick('partnership', say.form.partnership, choices, true)],
    submit: say.buttons.go,
  };
}

/** Which check-in somebody would write about, the likeliest first. */
export function whichMinutes(
  reading: Reading,
  latest: CheckIn,
  isNoted: boolean,
  others: readonly Pick<CheckIn, 'id' | 'on' | 'state'>[],
): Form {
  const say = wordsFor(reading);
  const choice = ({ id, on, state }: (typeof others)[number], how = say.states[state]): Choice => ({
    value: id,
    label: say.form.meeting(dated(reading, on), how),
  });
  const choices = [choice(latest, isNoted ? say.form.noted : undefined), ...others.map(each => choice(each))];
  return {
    language: reading.language,
    title: say.form.minutes,
    action: 'checkin.ask_minutes',
    hidden: {},
    intro: [],
    fields: [pick('id', say.form.whichMeeting, choices, true)],
    submit: say.buttons.go,
  };
}

/** Each form says above its fields which check-in it is about: it may have been opened from an old card. */
function about(
  view: CheckInView,
  title: string,
  action: string,
  hidden: Readonly<Record<string, string>>,
): Omit<Form, 'fields'> {
  return {
    language: view.language,
    title,
    action,
    hidden: { id: view.checkIn.id, ...hidden },
    intro: [note(stateLine(view))],
    submit: wordsFor(view).buttons.send,
  };
}

function words(name: string, label: string, most: number, required: boolean, hint?: string): Field {
  return { kind: 'words', name, label, required, most, ...(hint === undefined ? {} : { hint }) };
}

function pick(name: string, label: string, choices: readonly Choice[], required: boolean): Field {
  return { kind: 'pick', name, label, required, choices, value: choices[0]?.value ?? '' };
}

function several(name: string, label: string, choices: readonly Choice[]): readonly Field[] {
  return choices.length === 0 ? [] : [{ kind: 'several', name, label, required: false, choices, value: [] }];
}
