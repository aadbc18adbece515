/** Owns the card and forms of somebody's own settings: everything about how Tend writes to them, in one place. */
import { type Block, type Button, button, buttons, type Card, card, type Fact, facts, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { plain, type Text } from '../../cards/text.ts';
import { type Family, stoppedFamilies } from '../../domain/partnership/stop.ts';
import type { Consent } from '../../domain/partnership.ts';
import type { Language, Person } from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import { clock, day, listOf } from '../dates.ts';
import { forget, held } from '../privacy/offer.ts';
import { addressFields, line, pick, zoneChoices } from './forms.ts';
import { words } from './words.ts';

type OwnView = {
  readonly person: Person;
  /** Their partnerships as a partner's contact; the host's own staff are always written to. */
  readonly contacts: readonly { readonly id: string; readonly partnership: string; readonly consent: Consent }[];
  readonly today: time.CivilDate;
};

/** How Tend writes to the reader. `said`: an answer to stand above it. */
export function settings(view: OwnView, said: Text): Card {
  const { language } = view.person;
  return card(language, said, text(said), facts(...about(view)), ...ways(view), buttons(...offers(view)));
}

function about({ person, today }: OwnView): readonly Fact[] {
  const { language } = person;
  const say = words[language];
  const fact = (label: string, value: string): Fact => ({ label, value: plain(value) });
  const stopped = stoppedFamilies(person.stopped);
  const isPaused = person.pausedUntil !== null && person.pausedUntil > today;
  return [
    fact(say.own.labels.language, say.people.languages[language]),
    fact(say.own.labels.hours, say.own.hours(clock(person.politeFrom, language), clock(person.politeTo, language))),
    fact(say.own.labels.days, daysNamed(person.workingDays, language)),
    fact(say.own.labels.zone, person.timeZone.replaceAll('_', ' ')),
    fact(say.own.labels.email, person.email ?? say.own.labels.none),
    fact(say.own.labels.phone, person.phone ?? say.own.labels.none),
    ...(isPaused ? [fact(say.own.labels.paused, day(person.pausedUntil ?? today, language, today))] : []),
    ...(stopped.length === 0 ? [] : [fact(say.own.labels.stopped, familiesNamed(stopped, language))]),
  ];
}

function daysNamed(column: string, language: Language): string {
  const { weekdays } = words[language].hub.rhythm;
  const days = time.parseWorkingDays(column) ?? time.WEEKDAYS.workingDays;
  return listOf(
    days.map(each => weekdays[each - 1] ?? ''),
    language,
  );
}

export function familiesNamed(some: readonly Family[], language: Language): string {
  return listOf(
    some.map(family => words[language].own.families[family]),
    language,
  );
}

/** For each partnership: how they want to hear from Tend about it. */
function ways({ person, contacts }: OwnView): readonly Block[] {
  const say = words[person.language];
  return contacts.flatMap(({ id, partnership, consent }) => {
    const others = (['here', 'email', 'call', 'no'] as const).filter(answer => answer !== consent);
    const choices = others.map(answer => ({
      ...button(say.own.buttons[answer], 'contact.consent', { id, answer }, answer === 'no' ? 'quiet' : 'plain'),
      spoken: `${partnership}: ${say.own.buttons[answer]}`,
    }));
    return [text(say.own.way(partnership, say.people.consents[consent])), buttons(...choices)];
  });
}

/** Everything that was stopped has its way back here. */
function offers({ person, today }: OwnView): readonly Button[] {
  const say = words[person.language].own.buttons;
  const isPaused = person.pausedUntil !== null && person.pausedUntil > today;
  const other = person.language === 'en' ? 'es' : 'en';
  return [
    isPaused ? button(say.resume, 'person.resume', {}, 'main') : button(say.pause, 'person.ask_pause'),
    button(say.details, 'person.ask_details'),
    held(person.language),
    forget(person.language),
    button(say.otherLanguage, 'person.speak', { language: other }, 'quiet'),
    ...stoppedFamilies(person.stopped).map(family =>
      button(
        say.startAgain(words[person.language].own.families[family]),
        'person.start',
        { families: family },
        'quiet',
      ),
    ),
  ];
}

/** What was stopped, and the way back for each. */
export function stopped(person: Person, families: readonly Family[]): Card {
  const { language } = person;
  const say = words[language].own;
  const said = say.stopped(familiesNamed(families, language));
  const back = families.map(family =>
    button(say.buttons.startAgain(say.families[family]), 'person.start', { families: family }, 'quiet'),
  );
  return card(language, said, text(said), buttons(...back, button(say.buttons.settings, 'person.show', {}, 'quiet')));
}

export function pause(language: Language): Form {
  const say = words[language].own.form;
  return {
    language,
    title: say.pauseTitle,
    action: 'person.pause',
    hidden: {},
    intro: [],
    fields: [line('until', say.until, { hint: say.untilHint, most: 500 })],
    submit: words[language].own.buttons.save,
  };
}

export function details(person: Person, zones: readonly string[]): Form {
  const { language } = person;
  const say = words[language].own.form;
  return {
    language,
    title: say.detailsTitle,
    action: 'person.details',
    hidden: {},
    intro: [],
    fields: [
      line('name', say.name, { most: 120, value: person.name }),
      ...addressFields(say, person),
      pick('zone', say.zone, zoneChoices(zones, person.timeZone), person.timeZone),
      line('days', say.days, { hint: say.daysHint, most: 200, value: person.workingDays }),
      line('from', say.from, { hint: say.timeHint, most: 50, value: person.politeFrom }),
      line('to', say.to, { hint: say.timeHint, most: 50, value: person.politeTo }),
    ],
    submit: words[language].own.buttons.save,
  };
}
