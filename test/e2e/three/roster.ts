/** Owns the roster of the quarter on three platforms: a hospital on Teams, a school on Slack, a congregation with neither. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from '../../../src/roster/template.ts';
import { TENANT } from '../../support/teams/teams.ts';

export const SCHOOL = 'Healthy Start at Oak School';
/** The one in which all three sit at one table. */
const WALK = 'Sunday Walks from Grace Church';
export const LEADERS = '19:leaders@thread.tacv2';
export const ids = {
  dana: '00000000-0000-4000-8000-0000000000d1',
  omar: '00000000-0000-4000-8000-0000000000a1',
  evelyn: '00000000-0000-4000-8000-0000000000e1',
};

const ZONE = 'America/New_York';
const ORGANISATIONS = [
  ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
  ['Oak School', 'community', 'no', 'school', 'US-NY'],
  ['Grace Church', 'community', 'no', 'congregation', 'US-NY'],
];
const PARTNERSHIPS = [
  [SCHOOL, 'Healthy children', 'networking', 'Direct', ZONE, 'none', '', 'yes', ''],
  [
    WALK,
    'More people on their feet',
    'cooperating',
    'Direct',
    ZONE,
    'every 2 weeks Tuesday 10:00',
    'Grace Church',
    'yes',
    'slack:TOAK/CWALK',
  ],
];

type Contact = readonly [partnership: string, organisation: string, who: readonly [string, string], reach: Reach];
type Reach = readonly [role: string, channel: string, slack: string, teams: string];

const DANA = ['Dana Lee', 'dana@mercy.example'] as const;
const HELEN = ['Helen Park', 'helen@oak.example'] as const;
const onTeams = (role: string, id: string): Reach => [role, 'teams', '', `${TENANT}/${id}`];
const onSlack = (role: string): Reach => [role, 'slack', 'TOAK/UHELEN', ''];

const CONTACTS: readonly Contact[] = [
  ['', 'Mercy Hospital', ['Evelyn Brooks', 'evelyn@mercy.example'], onTeams('leader', ids.evelyn)],
  ['', 'Mercy Hospital', DANA, onTeams('coordinator', ids.dana)],
  [SCHOOL, 'Mercy Hospital', DANA, onTeams('steward', ids.dana)],
  [SCHOOL, 'Oak School', HELEN, onSlack('steward')],
  // The school's nurse works at the hospital on two days, and is a guest in its tenant.
  [SCHOOL, 'Oak School', ['Omar Haddad', 'omar@oak.example'], onTeams('backup', ids.omar)],
  [WALK, 'Mercy Hospital', DANA, onTeams('steward', ids.dana)],
  [WALK, 'Oak School', HELEN, onSlack('steward')],
  [WALK, 'Grace Church', ['Luz Moreno', 'luz@grace.example'], ['steward', 'email', '', '']],
];

/** Writes the three files into a new folder. */
export function writeRoster(folder: string): string {
  const path = join(folder, 'roster');
  mkdirSync(path);
  writeFileSync(join(path, 'organisations.csv'), print('organisations.csv', ORGANISATIONS));
  writeFileSync(join(path, 'partnerships.csv'), print('partnerships.csv', PARTNERSHIPS));
  const contacts = CONTACTS.map(([partnership, organisation, [name, email], [role, channel, slack, teams]]) => [
    ...[partnership, organisation, name, role, email, '', 'en', ZONE, 'Mon-Fri'],
    ...[channel, slack, teams, ''],
  ]);
  writeFileSync(join(path, 'contacts.csv'), print('contacts.csv', contacts));
  return path;
}
