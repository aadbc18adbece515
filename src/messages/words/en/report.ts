/** Owns every English sentence of the quarterly report. */

/** From `2026-Q2`. */
export const quarter = (name: string): string => `Q${name.slice(-1)} ${name.slice(0, 4)}`;
export const title = (host: string, quarter: string): string => `${host}: our partnerships in ${quarter}`;
export const button: string = 'Report';
export const soFar = (day: string): string => `The quarter is not over. Numbers as of ${day}.`;
export const readOn = (day: string): string => `Numbers as read on ${day}.`;
export const lead = (ours: string, theirs: string): string => `Promises kept: ours ${ours}; partners’ ${theirs}.`;

export const sharedMore = (count: number): string => `And ${count} more.`;

export const none: string = '–';
export const noneCounted: string = 'none counted';
export const keptOf = (kept: number, of: number): string => `${kept} of ${of}`;
export const keptPercent = (percent: number, kept: number, of: number): string => `${percent}% (${kept} of ${of})`;

export const headings = {
  promises: 'Promises',
  checkIns: 'Check-ins',
  said: 'You said, we did',
  trust: 'How partners rate us',
  made: 'How these numbers are made',
};
export const captions = {
  promises: 'Promises due in the quarter, ours first',
  months: 'Promises kept, by month',
  checkIns: 'Check-ins planned in the quarter',
  said: 'What partners and we said in the quarter',
  response: (month: string): string => `Who was asked, ${month}`,
  objectives: 'Objectives',
};
export const columns = {
  what: 'What',
  ours: 'Ours',
  theirs: 'Partners’',
  month: 'Month',
  count: 'Number',
  people: 'People',
  objective: 'Objective',
  now: 'This quarter',
  state: 'State',
};
export const rows = {
  due: 'Due',
  done: 'Done in time',
  confirmed: 'of these, confirmed by the other side',
  late: 'Done late',
  notKept: 'Not kept',
  moved: 'Moved in time to a later quarter',
  overdue: 'Overdue',
  overdueThen: 'Overdue on the last day',
  ahead: 'Still to come',
  movedWithin: 'Of all due, moved in time within the quarter',
  earlierLate: 'From earlier quarters: done late',
  earlierNotKept: 'From earlier quarters: not kept',
  earlierOverdue: 'From earlier quarters: still overdue',
  kept: 'Kept, of those that count',
};
export const checkIns = { held: 'Held', missed: 'Missed', calledOff: 'Called off', unsaid: 'No word yet' };
export const loops = {
  said: 'Said',
  closed: 'Closed by who said it',
  settled: 'Concerns closed by both sides',
  owed: 'Partners we owe an answer now',
};

export const noRound: string = 'There are no results of trust questions in this quarter.';
export const tooFew = (people: number, organizations: number): string =>
  `Too few answers to show a number. It takes ${people} people from ${organizations} organizations.`;
export const response = {
  asked: 'Asked',
  answered: 'Answered without a name',
  notShown: 'not shown',
  byName: 'Answered by name, in no average',
  notAsked: 'Not asked',
  nobody: 'nobody',
};
export const wanted = {
  kept: (atLeast: number): string => `At least ${atLeast}% of our promises kept`,
  rating: (atLeast: number): string => `At least ${atLeast}% of organizations rate us 4 of 5 or better`,
};
export const made: string =
  'A promise counts once, in the quarter of the last date agreed in time. Kept means done in time. Open, overdue and moved promises do not count as kept or not kept yet. What was overdue on the last day counts as what became of it since: done late, or not kept. Of fewer than ten no percent is made. An objective is reached when it holds two quarters or two rounds running. Names of persons are in none of it.';
