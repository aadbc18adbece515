/** Owns a date beside a name: "Patient Ana Ortiz 3/4/1980" is a record, "Patient Education Day, June 5" is none. */
import { NAMED, NUMERIC } from './shapes.ts';

const CALLED = /(?<![\p{L}\p{N}-])(?:patient|paciente|pt)[\s:,(.]{1,3}/giu;
const NAME = /^\p{Lu}[\p{L}'-]{0,20}\.?[\s,(]{1,3}/u;
const DATE = new RegExp(`^(?:${NUMERIC}|${NAMED})`, 'u');
const MOST_NAMES = 3;
const REACH = 140;

/** What follows "Patient" in the names of meetings and programs, which have capital letters too. */
const OF_EVENTS = new Set(
  (
    'advisory and board center centre clinic council care day education experience fair family group guide meeting minutes night ' +
    'portal program programme ride rides rights safety satisfaction service services support survey transport week ' +
    'centro clinica consejo derechos dia educacion encuesta experto familia feria grupo guia jornada programa reunion semana ' +
    'servicio servicios y'
  ).split(' '),
);

/** Only a day of a year that is over counts: what partners plan lies ahead. `text`: without accents, its capitals kept. */
export function hasPastDateBesideName(text: string, thisYear: number): boolean {
  return [...text.matchAll(CALLED)].some(({ 0: said, index }) => {
    const from = index + said.length;
    return isPast(text.slice(from, from + REACH), thisYear);
  });
}

function isPast(text: string, thisYear: number): boolean {
  let rest = text;
  for (let names = 0; names <= MOST_NAMES; names += 1) {
    const date = DATE.exec(rest.toLowerCase())?.[0];
    if (date !== undefined) return yearIn(date, thisYear) < thisYear;
    const name = NAME.exec(rest)?.[0];
    if (name === undefined || OF_EVENTS.has(name.replace(/[^\p{L}]/gu, '').toLowerCase())) return false;
    rest = rest.slice(name.length);
  }
  return false;
}

/** Two digits mean the last hundred years. Without a year it may be any, also this one. */
function yearIn(date: string, thisYear: number): number {
  const whole = /(?<!\d)(?:18|19|20)\d\d(?!\d)/.exec(date)?.[0];
  if (whole !== undefined) return Number(whole);
  const short = /[/.-](\d\d)$/.exec(date)?.[1];
  if (short === undefined) return thisYear;
  const near = Math.floor(thisYear / 100) * 100 + Number(short);
  return near > thisYear + 3 ? near - 100 : near;
}
