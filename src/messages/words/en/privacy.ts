/** Owns every English sentence about what must not be written here, and about what Tend keeps of whom. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const patient = {
  told: say`This looks as if it is about a patient or student. It has a date or number of one person. I kept none of it. Please say it again without that.`,
  ahead: say`This looks as if it is about a patient or student. It has a date or number of one person. Please take it out before you send. Nothing is kept yet.`,
  help: say`I notice some of this, never all. Please leave out the people you serve, also where I say nothing. If others can read your message, please delete it.`,
  label: 'Or is it no record of a person?',
  tick: 'This is not about a patient',
};

/** What stands where words or a name were removed. */
export const standins = {
  former: 'a former contact',
  gone: '[words of a former contact, removed]',
  taken: '[these words were taken back]',
  removed: (organisation: string): string => `[removed by ${organisation}]`,
  removedByOperator: '[removed by whoever runs Tend]',
};

export const buttons = {
  remove: 'Remove this text…',
  promises: 'Our promises',
  people: 'People',
  held: 'What do you hold about me?',
  forget: 'Forget me…',
  forgetNow: 'Forget me now',
  keep: 'Keep everything',
  more: 'More',
  handOn: 'Who keeps them?',
};

export const remove = {
  title: 'Remove a text',
  intro: say`What you choose goes from here and from every card that shows it, older ones too. What I answered people at once stays in their chat. It cannot come back.`,
  reference: (ref: string): Text => say`For whoever runs Tend this is ${ref}.`,
  which: 'Which words must go?',
  submit: 'Remove',
  done: say`Removed. Messages that show it change within minutes. Who removed it and when is written down, the words are not.`,
  how: say`Stewards can take words out. Open the card on which they stand, and press “Remove this text”.`,
};

export const held = {
  title: 'What I hold about you',
  intro: say`This is everything I keep about you, by kind. Press one to read it. Only you see this.`,
  outside: say`Answers without your name are not here: nobody can tell any more whose they are. What you read in your chat is kept by your chat.`,
  count: (what: string, count: number): string => `${what}: ${count === 0 ? 'nothing' : count}`,
  nth: (place: number, of: number): string => `${place} of ${of}`,
  parts: {
    person: 'You yourself',
    accounts: 'Your accounts',
    contacts: 'Partnerships you are in',
    hostRoles: 'Roles at the host',
    promises: 'Promises with your name',
    promiseHistory: 'What you did with promises',
    checkInLines: 'Your lines in agendas and minutes',
    checkIns: 'Check-ins you wrote about',
    eventAnswers: 'How you said joint events went',
    agreement: 'Your words in agreements',
    sharedNumbers: 'Numbers you shared or asked about',
    digestNotes: 'Your notes for leaders',
    feedback: 'What you told the host',
    askedAboutTrust: 'When you were asked about trust',
    answersByName: 'Your answers by name',
    links: 'Links',
    messages: 'Messages you were owed',
    trail: 'Acts of yours that were written down',
  },
};

export const forget = {
  title: 'Before I forget you',
  goes: say`This goes, for good:`,
  going: [
    say`your name, e-mail, phone and accounts`,
    say`what you wrote: promises, reasons, minutes, agenda lines, notes`,
    say`what you said in confidence: who read it may guess from that whose it was`,
    say`your answers by name, and an answer in a round that is still open`,
  ],
  stays: say`This stays, without your name and words:`,
  staying: [
    say`that your organization made a promise, its dates and how it ended, with “a former contact”`,
    say`that a check-in took place`,
    say`numbers that were already counted, such as averages`,
    say`your first or last name alone in what others wrote: it may be meant for somebody else`,
    say`what I answered others in chat, and what they wrote there about you: their chat keeps it`,
  ],
  running: (count: number): Text =>
    isOne.en(count)
      ? say`One promise of yours still runs. Your steward is asked who keeps it.`
      : say`${count} promises of yours still run. Your steward is asked who keeps them.`,
  forGood: say`I cannot undo it, and I write to you no more.`,
  done: say`Done. I do not know you any more. Thank you for everything.`,
  told: (organisation: string, partnership: string): Text =>
    say`Somebody at ${organisation} asked me to forget them. Their name and words are gone from ${partnership}, and I write to them no more.`,
  toldLeft: say`Where others wrote only their first or last name, it still stands. “Remove this text” takes it out.`,
  toldRunning: (count: number): Text =>
    isOne.en(count) ? say`One promise of theirs still runs.` : say`${count} promises of theirs still run.`,
};

export const trail = {
  title: 'Who did what',
  none: say`Nothing is written down yet.`,
  note: say`Kept for 6 years. It holds no words anybody wrote, and your reading it is on it too.`,
  operator: 'Tend or whoever runs it',
  line: (when: string, who: string, act: string, where: string): Text =>
    where === '' ? say`${when}: ${who} ${act}.` : say`${when}: ${who} ${act} (${where}).`,
  acts: {
    'account.confirmed': 'said whose an account is',
    'account.learned': 'was known by an e-mail address',
    'account.picked': 'chose an account from the list',
    'account.refused': 'said no to an account',
    'agreement.agreed': 'said yes to words of the agreement',
    'agreement.written': 'wrote a part of the agreement',
    'checkin.corrected': 'corrected minutes',
    'contact.ended': 'ended somebody’s time here',
    'contact.role': 'changed a role',
    'contact.second': 'named or took back a second person',
    'dip.agenda': 'put what had fallen in the trust questions on the next agendas',
    'feedback.left_out': 'left something out of what all partners are told',
    'hold.lifted': 'lifted a legal hold',
    'hold.set': 'set a legal hold',
    'host.code_used': 'took office with the one-time code',
    'host.role_ended': 'ended a role at the host',
    'host.role_given': 'gave a role at the host',
    'link.carried': 'took a link to carry',
    'link.pressed': 'acted through a carried link',
    'link.withdrawn': 'took back a link',
    'operator.imported': 'brought a roster in',
    'operator.no_patients': 'gave their word that an import is about no patient',
    'partnership.ended': 'ended the partnership',
    'post.arrived': 'said that a message arrived',
    'post.again': 'had a message sent again',
    'privacy.exported': 'read or took out what is held',
    'privacy.forgotten': 'had somebody forgotten',
    'privacy.no_patient': 'said that a text is about no patient',
    'privacy.removed': 'removed a text',
    'privacy.trail_read': 'read this list',
    'metric.answered': 'answered what was said about a number',
    'metric.asked': 'said that a number is not right',
    'metric.changed': 'changed a shared number',
    'metric.shared': 'shared a number',
    'objective.set': 'set what we want to reach',
    'pulse.funding_promised': 'promised that answers never decide funding',
    'pulse.funding_declined': 'did not promise that answers never decide funding',
    'pulse.floor_set': 'set how many must answer before a number is shown',
    'pulse.group_set': 'changed the group of a partnership',
    'pulse.named_read': 'read an answer by name',
  },
};
