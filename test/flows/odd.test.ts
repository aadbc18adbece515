/** Time passes over partnerships that nobody would set up so: nothing wakes for ever, and nobody hears what is not for them. */
import { expect, test } from 'vitest';
import * as rows from '../support/rows.ts';
import { type Stage, stage } from '../support/stage.ts';

type Partnership = Parameters<typeof rows.partnership>[0];
type Person = Parameters<typeof rows.person>[0];
type Contact = Partial<Parameters<typeof rows.contact>[0]>;

/** One partnership with the host's steward and a partner's, a promise each way and one proposed. */
async function add(
  s: Stage,
  id: string,
  odd: {
    partnership?: Partnership;
    host?: Person;
    partner?: Person;
    hosts?: Contact;
    partners?: Contact;
    closedOn?: string;
  },
): Promise<void> {
  const { client } = s;
  const wakeAt = rows.START;
  await client.organisation.create({ data: rows.organisation({ id: `${id}-org`, closedOn: odd.closedOn ?? '' }) });
  await client.person.createMany({
    data: [rows.person({ id: `${id}-h`, wakeAt, ...odd.host }), rows.person({ id: `${id}-p`, ...odd.partner })],
  });
  for (const who of [`${id}-h`, `${id}-p`]) {
    await client.account.create({ data: rows.account({ id: `${who}-web`, user: who, personId: who }) });
  }
  const checkIn = 'first Tuesday monthly 10:00';
  await client.partnership.create({ data: rows.partnership({ id, checkIn, wakeAt, ...odd.partnership }) });
  await client.partnershipOrganisation.createMany({
    data: ['mercy', `${id}-org`].map(organisationId => ({ partnershipId: id, organisationId })),
  });
  const base = { partnershipId: id, wakeAt, role: 'steward' } as const;
  await client.contact.createMany({
    data: [
      rows.contact({ ...base, id: `${id}-hc`, personId: `${id}-h`, organisationId: 'mercy', ...odd.hosts }),
      rows.contact({ ...base, id: `${id}-pc`, personId: `${id}-p`, organisationId: `${id}-org`, ...odd.partners }),
    ],
  });
  const ours = {
    partnershipId: id,
    ownerContactId: `${id}-hc`,
    ownerOrganisationId: 'mercy',
    toOrganisationId: `${id}-org`,
  };
  const their = {
    partnershipId: id,
    ownerContactId: `${id}-pc`,
    ownerOrganisationId: `${id}-org`,
    toOrganisationId: 'mercy',
  };
  await client.commitment.createMany({
    data: [
      rows.commitment({ ...ours, wakeAt, due: '2026-11-01' }),
      rows.commitment({ ...their, wakeAt, due: '2027-03-14' }),
      rows.commitment({ ...their, wakeAt, state: 'proposed', clockEndsOn: '2026-06-22' }),
      rows.commitment({ ...ours, wakeAt, state: 'done', doneOn: '2026-06-01', clockEndsOn: '2026-06-08' }),
      rows.commitment({
        ...ours,
        wakeAt,
        state: 'at_risk',
        newDate: '2026-06-30',
        newDateAskedOn: '2026-06-01',
        newDateByOrganisationId: 'mercy',
        newDateClockEndsOn: '2026-06-08',
      }),
    ],
  });
}

const left = { until: '2026-05-30' } as const;

const ODD: Readonly<Record<string, Parameters<typeof add>[2]>> = {
  nobody: { hosts: left, partners: left },
  silent: { partners: { consent: 'none', sentOn: null, deliveredOn: null, answeredOn: null } },
  unasked: { hosts: left, partners: { consent: 'asked', answeredOn: null, deliveredOn: null } },
  refused: { partners: { consent: 'no' } },
  called: { partners: { consent: 'call', channel: 'phone' } },
  always: { partnership: { restMonths: '1,2,3,4,5,6,7,8,9,10,11,12' } },
  paused: { host: { pausedUntil: '2031-05-31' }, partner: { pausedUntil: '2031-05-31' } },
  night: { host: { politeFrom: '23:58', politeTo: '23:59' }, partner: { politeFrom: '00:00', politeTo: '00:01' } },
  leaving: { partners: { until: '2026-06-04' }, hosts: { until: '2026-06-05' } },
  standin: { partners: { coversId: 'nobody', role: 'backup', since: '2026-06-05', until: null } },
};

test('a week over all of them makes no trouble, and writes to nobody who left, said no, or never said yes', async () => {
  const s = await stage();
  for (const [id, odd] of Object.entries(ODD)) await add(s, id, odd);
  await s.until('2026-06-09', '12:00');
  expect(s.troubles).toEqual([]);
  const heard = new Set(s.posts().map(post => post.to));
  const spared = ['nobody-h', 'nobody-p', 'silent-p', 'unasked-h', 'refused-p', 'called-p', 'paused-p'];
  expect(spared.filter(who => heard.has(who))).toEqual([]);
  expect([...heard]).toContain('standin-h');
  await s.close();
}, 120_000);
