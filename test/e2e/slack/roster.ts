/** Owns the roster of the Slack quarter: a hospital, a pantry whose director is a guest, a school with a workspace of its own, and a coalition. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../../src/roster/template.ts';

export const FOOD = 'Fresh Food at Grace Pantry';
export const SCHOOL = 'Healthy Start at Oak School';

const ORGANISATIONS = [
  ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
  ['Grace Pantry', 'community', 'no', 'pantry', 'US-NY'],
  ['Oak School', 'community', 'no', 'school', 'US-NY'],
];
const PARTNERSHIPS = [
  [
    FOOD,
    'More fresh food on the shelves',
    'coordinating',
    'Direct',
    'America/New_York',
    'quarterly third Thursday 10:00',
    'Grace Pantry',
    'yes',
    'slack:TMERCY/CPANTRY',
  ],
  [SCHOOL, 'Healthy children', 'networking', 'Direct', 'America/New_York', 'none', '', 'yes', 'slack:TMERCY/CSCHOOL'],
];

type Contact = readonly [
  partnership: string,
  organisation: string,
  name: string,
  role: string,
  email: string,
  language: string,
  slack: string,
];

const CONTACTS: readonly Contact[] = [
  ['', 'Mercy Hospital', 'Evelyn Brooks', 'leader', 'evelyn@mercy.example', 'en', 'TMERCY/UEVELYN'],
  ['', 'Mercy Hospital', 'Dana Lee', 'coordinator', 'dana@mercy.example', 'en', 'TMERCY/UDANA'],
  [FOOD, 'Mercy Hospital', 'Dana Lee', 'steward', 'dana@mercy.example', 'en', 'TMERCY/UDANA'],
  [FOOD, 'Grace Pantry', 'Rosa Díaz', 'steward', 'rosa@grace.example', 'es', 'TMERCY/UROSA'],
  [SCHOOL, 'Mercy Hospital', 'Dana Lee', 'steward', 'dana@mercy.example', 'en', 'TMERCY/UDANA'],
  // Her account is not known yet: she is met in the shared channel.
  [SCHOOL, 'Oak School', 'Helen Park', 'steward', 'helen@oak.example', 'en', ''],
];

/** Writes the three files into a new folder. */
export function writeRoster(folder: string): string {
  const path = join(folder, 'roster');
  mkdirSync(path);
  writeFileSync(join(path, 'organisations.csv'), print('organisations.csv', ORGANISATIONS));
  writeFileSync(join(path, 'partnerships.csv'), print('partnerships.csv', PARTNERSHIPS));
  const contacts = CONTACTS.map(([partnership, organisation, name, role, email, language, slack]) => [
    ...[partnership, organisation, name, role, email, '', language, 'America/New_York', 'Mon-Fri'],
    ...['slack', slack, '', ''],
  ]);
  writeFileSync(join(path, 'contacts.csv'), print('contacts.csv', contacts));
  return path;
}
