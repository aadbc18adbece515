/** Owns how a brief names the people in it: who they are, how they would like to be reached, and what is good to know. */
import type { Text } from '../../cards/text.ts';
import type { Channel, Consent, ContactRole } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate, CivilTime } from '../../domain/time.ts';
import { clock, listOf, shortDay, weekday } from '../dates.ts';
import * as en from '../words/en/brief.ts';
import * as es from '../words/es/brief.ts';
import { type Reading, wordsFor } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type PersonView = {
  readonly name: string;
  readonly organisation: string;
  readonly role: ContactRole;
  readonly language: Language;
  /** Null for the host's own staff, who are asked nothing. */
  readonly consent: Consent | null;
  readonly channel: Channel | null;
  /** Weekdays 1 to 7 where they are other than Monday to Friday. */
  readonly days: readonly number[];
  /** Their hours where they are other than nine to five. */
  readonly hours: { readonly from: CivilTime; readonly to: CivilTime } | null;
  /** The day on which a pause or rest of theirs ends. */
  readonly awayUntil: CivilDate | null;
  /** Whom they stand in for; `until` null for good. */
  readonly standsIn: { readonly name: string; readonly until: CivilDate | null } | null;
  readonly note: string;
};

/** Only what one would have to know before speaking to them: their language where it is another than the reader's. */
export function person(reading: Reading, who: PersonView): Text {
  const { language } = reading;
  const say = dictionary[language];
  const known = wordsFor(reading);
  const about = [
    who.organisation,
    known.roles[who.role],
    who.standsIn === null ? '' : say.standsIn(who.standsIn.name, dayOr(reading, who.standsIn.until)),
    who.language === language ? '' : known.languages[who.language],
    wayOf(who, language),
    who.days.length === 0 ? '' : say.works(daysNamed(who.days, language)),
    who.hours === null ? '' : say.hours(clock(who.hours.from, language), clock(who.hours.to, language)),
    who.awayUntil === null || who.consent === 'no' ? '' : say.away(dayOr(reading, who.awayUntil)),
  ];
  const line = known.who(who.name, about.filter(each => each !== '').join(', '));
  return who.note === '' ? line : say.noted(line, who.note);
}

/** What they answered says more than the address: "call me" ends messages wherever they could be written to. */
function wayOf({ consent, channel }: PersonView, language: Language): string {
  const say = dictionary[language].ways;
  if (consent !== null && consent !== 'here' && consent !== 'email') return say[consent];
  if (consent === 'email') return say.email;
  return channel === null ? '' : say[channel];
}

const dayOr = ({ language, today }: Reading, day: CivilDate | null): string =>
  day === null ? '' : shortDay(day, language, today);

const daysNamed = (days: readonly number[], language: Language): string =>
  listOf(
    days.map(each => weekday(each, language)),
    language,
  );
