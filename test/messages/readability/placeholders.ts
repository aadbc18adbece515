/** Owns what usually stands in a sentence, by the name its placeholder has in the dictionary. One word more for a new one. */
import { plain, say } from '../../../src/cards/text.ts';
import { PARTS, type Placeholders } from './catalogue.ts';

const many = (names: string, value: unknown): Placeholders =>
  Object.fromEntries(names.split(' ').map(name => [name, value]));

export const given: Placeholders = {
  // These have parts, and each part is a placeholder.
  ...many('p i s n whose late', PARTS),
  // Somebody, as they are called on a card.
  ...many('name owner old', 'Rosa Ortiz'),
  ...many('who by steward readers next', 'Dana Lee'),
  ...many('people names', 'Dana Lee and Pastor Reed'),
  ...{ first: 'Rosa', _name: 'Rosa' },
  // Organisations, partnerships and where they meet.
  ...many('host ownerOrganisation from', 'Mercy'),
  ...many('organisation organization toOrganisation partner to side', 'Grace Pantry'),
  ...{ partnership: 'Fresh Food', group: 'Schools', role: 'steward', platform: 'Slack', channel: '#fresh-food' },
  ...{ where: 'the library', zone: 'Eastern Time', at: '10:00', time: '10:00', phone: '555 010 2233' },
  // Days, months and rhythms.
  ...many('day due date until on when newDate last dates', 'Friday, June 5'),
  ...many('rhythm usual spot', 'the first Tuesday at 10:00'),
  ...{
    month: 'April',
    months: 'July and August',
    quarter: 'Q2 2026',
    weeks: 2,
    ordinal: 'first',
    distance: 'in two weeks',
  },
  // What people write.
  ...many('what promise topic topics about', '200 leaflets'),
  ...many('words why text cause forNow reason said became', 'The printer broke down.'),
  ...many('line', plain('“200 leaflets”: open, due Friday, June 5.')),
  // Counts and marks.
  ...many(
    'count days well mine overdue things held missed calledOff unsaid closed owed owes now of points answered asked',
    3,
  ),
  ...many(
    'organisations organizations before given got live ours theirs oursOverdue theirsOverdue notKept notAsked byName still kept',
    5,
  ),
  ...many('percent step least index share value r t atLeast place', 8),
  ...many('counts', '3 too new'),
  ...{
    word: 'Most',
    between: '',
    told: '',
    act: 'read',
    how: 'kept',
    kind: 'Check-in',
    state: 'held',
    title: 'Your week',
    head: 'Thanks',
  },
  ...{
    label: 'Show it',
    labels: 'Yes, here',
    signals: 'no meeting, talk or visit for 30 days',
    pillar: 'reliability',
    open: 'two',
  },
  pillars: 'reliability and transparency',
  ...{ does: 'shows your promises', says: ['promises'], examples: '“promises”', url: 'https://tend.example.org/l/x' },
  ...{ answers: 'Rosa Ortiz: it went well.' },
  ...{ carrier: 'Dana Lee', part: 'Why we work together', level: 'networking', views: 'Mercy says networking' },
  ...{ sentence: '412 families got a food box.', source: 'Source: Grace Pantry, its own count.', number: '412' },
  ...{ list: 'one year together', left: 0 },
  ...{ ref: '8f3a', rest: 'rests in July', isOwnersDate: true, kindOf: 'regular' },
  ...{ talksToo: true, isOwn: false, _count: 2, settled: 3 },
  ...{ rates: '80, 100, –, 75', rows: 'we 80, 100, –, 75; partners 100, 90' },
  // Where the same name means something else.
  ...many('digest.pillars#p', '70'),
  ...many('digest.counted#due digest.counted#late digest.earlier#late done confirmed moved ahead', 3),
  ...many('digest.loopsTwin#owes', true),
  ...many('commitment.repairQuestion#old commitment.repairAccepted#old commitment.repairDeclined#old', '40 chairs'),
  ...many('commitment.lineOfRepair#old', '40 chairs'),
  ...many('commitment.moved#from', 'Friday, May 29'),
  ...many('pulse.results.when#from partnership.people.handover.cover#from', 'Monday, June 1'),
  ...many('partnership.people.handover.plannedCover#from', 'Monday, June 1'),
  ...many('pulse.results.interval#from digest.between#from', '60'),
  ...many('pulse.results.interval#to digest.between#to', '80'),
  ...many('pulse.ask.floor#people digest.madeRating#people pulse.results.nothing#people', 5),
  ...many('yearly.results.how#people yearly.results.nothing#people', 5),
  ...many('pulse.results.how#people pulse.results.hiddenGroups#people report.tooFew#people', 5),
  ...many('dip.evidence.of#all dip.evidence.and#one dip.evidence.and#other', 5),
  ...many('digest.oneAsk#asked', say`thank Oak School`),
};
