/** Owns the roster of the fifth quarter: a coalition that can be shown and three partnerships that cannot, on Slack, Teams and by mailed link. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../../../src/roster/template.ts';
import { TENANT } from '../../../support/teams/teams.ts';

export const COALITION = 'Riverside Coalition';
export const FOOD = 'Fresh Food at Grace Pantry';
export const SCHOOL = 'Healthy Start at Oak School';
export const AGING = 'Aging Well Together';
export const RIVERSIDE = 'CRIVER';
export const PANTRY = '19:pantry@thread.tacv2';

type Platform = 'slack' | 'teams' | 'email';
type Partner = {
  readonly name: string;
  readonly organisation: string;
  readonly partnership: string;
  readonly role: 'steward' | 'member';
  readonly on: Platform;
  readonly language: 'en' | 'es';
};

/** Twelve people from six organisations, four on each platform. */
export const PARTNERS: readonly Partner[] = [
  ['Ruth Cole', 'Grace Church', COALITION, 'steward', 'slack', 'en'],
  ['Samuel Reed', 'Grace Church', COALITION, 'member', 'teams', 'en'],
  ['Lucia Mora', 'Casa Abierta', COALITION, 'steward', 'slack', 'es'],
  ['Mateo Cruz', 'Casa Abierta', COALITION, 'member', 'email', 'es'],
  ['Tamika Jones', 'Harbor Tenants', COALITION, 'steward', 'teams', 'en'],
  ['Walter Boone', 'Harbor Tenants', COALITION, 'member', 'email', 'en'],
  ['Rosa Ortiz', 'Grace Pantry', FOOD, 'steward', 'slack', 'es'],
  ['Ben Adler', 'Grace Pantry', FOOD, 'member', 'teams', 'en'],
  ['Helen Park', 'Oak School', SCHOOL, 'steward', 'slack', 'en'],
  ['Omar Haddad', 'Oak School', SCHOOL, 'member', 'teams', 'en'],
  ['Irene Novak', 'Elm Seniors', AGING, 'steward', 'email', 'en'],
  ['Carmen Vega', 'Elm Seniors', AGING, 'member', 'email', 'es'],
].map(
  ([name, organisation, partnership, role, on, language]) =>
    ({ name, organisation, partnership, role, on, language }) as Partner,
);

export const first = (name: string): string => name.split(' ')[0] ?? '';
export const slackOf = (name: string): string => `U${first(name).toUpperCase()}`;
export const mailOf = (name: string): string => `${first(name).toLowerCase()}@partner.example`;
export const aadOf = (name: string): string => {
  const at = [...PARTNERS.map(each => each.name), 'Dana Lee', 'Evelyn Brooks'].indexOf(name) + 0xa1;
  return `00000000-0000-4000-8000-0000000000${at.toString(16)}`;
};

const ZONE = 'America/New_York';
const SIDES = [...new Set(PARTNERS.map(each => each.organisation))];
const ORGANISATIONS = [
  ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
  ...SIDES.map(name => [name, 'community', 'no', 'charity', 'US-NY']),
];
const meeting = (name: string, cohort: string, cadence: string, place: string) => [
  ...[name, 'Healthier neighbors', 'cooperating', cohort, ZONE, cadence, cadence === 'none' ? '' : 'Grace Church'],
  ...['yes', place],
];
const PARTNERSHIPS = [
  meeting(COALITION, 'Coalitions', 'third Tuesday monthly 10:00', `slack:TMERCY/${RIVERSIDE}`),
  meeting(FOOD, 'Direct', 'quarterly third Thursday 10:00', ''),
  meeting(SCHOOL, 'Direct', 'none', ''),
  meeting(AGING, 'Direct', 'none', ''),
];

function contact(partnership: string, organisation: string, name: string, role: string, on: Platform, language = 'en') {
  const accounts = [on === 'slack' ? `TMERCY/${slackOf(name)}` : '', on === 'teams' ? `${TENANT}/${aadOf(name)}` : ''];
  return [partnership, organisation, name, role, mailOf(name), '', language, ZONE, 'Mon-Fri', on, ...accounts, ''];
}

const HOST = 'Mercy Hospital';
const CONTACTS = [
  contact('', HOST, 'Evelyn Brooks', 'leader', 'teams'),
  contact('', HOST, 'Dana Lee', 'coordinator', 'teams'),
  contact('', HOST, 'Priya Nair', 'coordinator', 'slack'),
  ...[COALITION, FOOD, SCHOOL, AGING].map(each => contact(each, HOST, 'Dana Lee', 'steward', 'teams')),
  ...PARTNERS.map(each => contact(each.partnership, each.organisation, each.name, each.role, each.on, each.language)),
];

/** Writes the three files into a new folder. */
export function writeRoster(folder: string): string {
  const path = join(folder, 'roster');
  mkdirSync(path);
  writeFileSync(join(path, 'organisations.csv'), print('organisations.csv', ORGANISATIONS));
  writeFileSync(join(path, 'partnerships.csv'), print('partnerships.csv', PARTNERSHIPS));
  writeFileSync(join(path, 'contacts.csv'), print('contacts.csv', CONTACTS));
  return path;
}
