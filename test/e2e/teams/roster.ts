/** Owns the roster of the story on Teams: a hospital, and a pantry whose director is a guest in its tenant. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../../src/roster/template.ts';
import { TENANT } from '../../support/teams/teams.ts';

export const FOOD = 'Fresh Food at Grace Pantry';
export const CHANNEL = '19:pantry@thread.tacv2';
export const ids = {
  dana: '00000000-0000-4000-8000-0000000000d1',
  evelyn: '00000000-0000-4000-8000-0000000000e1',
  rosa: '00000000-0000-4000-8000-0000000000a1',
};

const ORGANISATIONS = [
  ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
  ['Grace Pantry', 'community', 'no', 'pantry', 'US-NY'],
];
const PARTNERSHIP = [
  ...[FOOD, 'More fresh food on the shelves', 'coordinating', 'Direct', 'America/New_York', 'none', '', 'yes'],
  `teams:${TENANT}/${CHANNEL}`,
];
const CONTACTS = [
  ['', 'Mercy Hospital', 'Evelyn Brooks', 'leader', 'evelyn@mercy.example', 'en', ids.evelyn],
  ['', 'Mercy Hospital', 'Dana Lee', 'coordinator', 'dana@mercy.example', 'en', ids.dana],
  [FOOD, 'Mercy Hospital', 'Dana Lee', 'steward', 'dana@mercy.example', 'en', ids.dana],
  [FOOD, 'Grace Pantry', 'Rosa Díaz', 'steward', 'rosa@grace.example', 'es', ids.rosa],
];

/** Writes the three files into a new folder. */
export function writeRoster(folder: string): string {
  const path = join(folder, 'roster');
  mkdirSync(path);
  writeFileSync(join(path, 'organisations.csv'), print('organisations.csv', ORGANISATIONS));
  writeFileSync(join(path, 'partnerships.csv'), print('partnerships.csv', [PARTNERSHIP]));
  const contacts = CONTACTS.map(
    ([partnership = '', organisation = '', name = '', role = '', email = '', language = '', id]) => [
      ...[partnership, organisation, name, role, email, '', language, 'America/New_York', 'Mon-Fri'],
      ...['teams', '', `${TENANT}/${id}`, ''],
    ],
  );
  writeFileSync(join(path, 'contacts.csv'), print('contacts.csv', contacts));
  return path;
}
