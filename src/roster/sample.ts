/** Owns the people of the example roster: invented, at example.org, and enough of them for a pulse that can be shown and one that cannot. */

const NY = 'America/New_York';
const CHICAGO = 'America/Chicago';
const PUERTO_RICO = 'America/Puerto_Rico';

const MERCY = 'Mercy Hospital';
const GRACE = 'Grace Pantry';
const OAK = 'Oak School';
const CHURCH = 'Riverside Church';
const CASA = 'Casa Esperanza';
const TENANTS = 'Hill Street Tenants';
const SHELTER = 'Open Door Shelter';
const SENIORS = 'Lakeshore Seniors';
const CENTRO = 'Centro Borinquen';

/** Rows as they stand in the files, in the order of their columns. */
export const ORGANISATIONS: readonly (readonly string[])[] = [
  [MERCY, 'health', 'yes', 'hospital', 'US-NY'],
  [GRACE, 'community', 'no', 'food pantry', 'US-NY'],
  [OAK, 'community', 'no', 'school', 'US-NY'],
  [CHURCH, 'community', 'no', 'congregation', 'US-NY'],
  [CASA, 'community', 'no', 'neighborhood group', 'US-NY'],
  [TENANTS, 'community', 'no', 'neighborhood group', 'US-NY'],
  [SHELTER, 'community', 'no', 'social services', 'US-NY'],
  [SENIORS, 'community', 'no', 'social services', 'US-IL'],
  [CENTRO, 'community', 'no', 'charity', 'PR'],
];

const COALITION = 'Healthy Riverside Coalition';
const FOOD = 'Fresh Food at Grace Pantry';
const SCHOOL = 'Healthy Start at Oak School';
const AGING = 'Aging Well Together';

// The coalition is a cohort of its own: what remains of the portfolio without it is 8 people of 4 organisations, so both can be shown (product §4).
export const PARTNERSHIPS: readonly (readonly string[])[] = [
  [
    COALITION,
    'Neighbors in Riverside get care close to home, from people they know.',
    'collaborating',
    'Coalitions',
    NY,
    'first Tuesday monthly 10:00',
    'Riverside Church, community room',
    'yes',
    '',
  ],
  [
    FOOD,
    'Families who come for food leave with fresh food they can cook, and with answers in their own language.',
    'cooperating',
    'Direct partners',
    NY,
    'every 2 weeks Thursday 15:30',
    'Grace Pantry, front office',
    'yes',
    '',
  ],
  [
    SCHOOL,
    'Every child at Oak School starts the year with shots and glasses in order; we rest in July and August.',
    'coordinating',
    'Direct partners',
    NY,
    'last weekday monthly 16:00',
    "Oak School, nurse's office",
    'yes',
    '',
  ],
  [
    AGING,
    'Older people who live alone hear from somebody every week.',
    'networking',
    'Direct partners',
    CHICAGO,
    'quarterly second Wednesday 09:00',
    'Video call',
    'yes',
    '',
  ],
];

// Ids of Slack and Teams stay empty: they are learned in chat.
const contact = (
  partnership: string,
  organisation: string,
  name: string,
  role: string,
  email: string,
  phone: string,
  [language, zone, days, channel]: readonly [string, string, string, string],
): readonly string[] => [
  partnership,
  organisation,
  name,
  role,
  email,
  phone,
  language,
  zone,
  days,
  channel,
  '',
  '',
  '',
];

/** One human in several partnerships is told with the same cells each time. */
const dana = (partnership: string, role: string): readonly string[] =>
  contact(partnership, MERCY, 'Dana Lee', role, 'dana.lee@example.org', '+1 518 555 0101', [
    'en',
    NY,
    'Mon-Fri',
    'slack',
  ]);
const marcus = (partnership: string, role: string): readonly string[] =>
  contact(partnership, MERCY, 'Marcus Bell', role, 'marcus.bell@example.org', '+1 518 555 0102', [
    'en',
    NY,
    'Mon-Fri',
    'slack',
  ]);

export const CONTACTS: readonly (readonly string[])[] = [
  contact('', MERCY, 'Evelyn Hart', 'leader', 'evelyn.hart@example.org', '', ['en', NY, 'Mon-Fri', 'slack']),
  contact('', MERCY, 'Priya Shah', 'coordinator', 'priya.shah@example.org', '', ['en', NY, 'Mon-Fri', 'slack']),

  dana(COALITION, 'steward'),
  marcus(COALITION, 'backup'),
  contact(COALITION, CHURCH, 'Pastor Samuel Reed', 'steward', 'pastor.reed@example.org', '+1 518 555 0111', [
    'en',
    NY,
    'Tue-Fri',
    'slack',
  ]),
  contact(COALITION, CHURCH, 'Ruth Coleman', 'member', 'ruth.coleman@example.org', '', ['en', NY, 'Mon Wed', 'slack']),
  contact(COALITION, CASA, 'Lucía Ortega', 'backup', 'lucia.ortega@example.org', '+1 518 555 0113', [
    'es',
    NY,
    'Mon-Fri',
    'slack',
  ]),
  contact(COALITION, CASA, 'Mateo Vega', 'member', 'mateo.vega@example.org', '', ['es', NY, 'Mon-Thu', 'slack']),
  contact(COALITION, TENANTS, 'Tamika Jones', 'member', 'tamika.jones@example.org', '', ['en', NY, 'Mon-Fri', 'slack']),
  contact(COALITION, TENANTS, 'Walter Brown', 'member', '', '+1 518 555 0116', ['en', NY, 'Mon-Fri', 'phone']),
  contact(COALITION, SHELTER, 'Joan Novak', 'member', 'joan.novak@example.org', '', ['en', NY, 'Mon-Fri', 'email']),
  contact(COALITION, SHELTER, 'Andre Wilson', 'member', 'andre.wilson@example.org', '', ['en', NY, 'Wed-Sat', 'teams']),

  dana(FOOD, 'steward'),
  marcus(FOOD, 'backup'),
  contact(FOOD, GRACE, 'Rosa Díaz', 'steward', 'rosa.diaz@example.org', '+1 518 555 0121', [
    'en',
    NY,
    'Tue Thu',
    'slack',
  ]),
  contact(FOOD, GRACE, 'Ben Carter', 'backup', 'ben.carter@example.org', '', ['en', NY, 'Mon-Fri', 'slack']),

  dana(SCHOOL, 'steward'),
  contact(SCHOOL, OAK, 'Helen Park', 'steward', 'helen.park@example.org', '+1 518 555 0131', [
    'en',
    NY,
    'Mon-Fri',
    'teams',
  ]),
  contact(SCHOOL, OAK, 'Tom Fischer', 'backup', 'tom.fischer@example.org', '', ['en', NY, 'Mon-Fri', 'teams']),

  marcus(AGING, 'steward'),
  contact(AGING, SENIORS, 'Irene Kowalski', 'steward', 'irene.kowalski@example.org', '+1 312 555 0141', [
    'en',
    CHICAGO,
    'Mon-Fri',
    'teams',
  ]),
  contact(AGING, SENIORS, 'Joe Murphy', 'member', 'joe.murphy@example.org', '', ['en', CHICAGO, 'Tue-Thu', 'email']),
  contact(AGING, CENTRO, 'Carmen Rivera', 'backup', 'carmen.rivera@example.org', '+1 787 555 0151', [
    'es',
    PUERTO_RICO,
    'Mon-Fri',
    'slack',
  ]),
  contact(AGING, CENTRO, 'Luis Santiago', 'member', 'luis.santiago@example.org', '', [
    'es',
    PUERTO_RICO,
    'Mon-Fri',
    'slack',
  ]),
];
