/** Owns every English sentence about people Tend does not know yet: strangers, claims, the first coordinator, host roles. */
import { say, type Text } from '../../../../cards/text.ts';

export const buttons = {
  tell: 'Tell you who I am',
  thatsMe: 'That’s me',
  yes: (name: string): string => `Yes, that is ${name}`,
  no: 'No',
  who: 'I know who it is',
  roles: 'Coordinators and leaders',
  addRole: 'Add one',
  endRole: (name: string): string => `End: ${name}`,
  setUp: 'Set up',
  save: 'Save',
};

export const stranger: Text = say`Hello. I am Tend, a bot that keeps promises between partners. We have not met yet. Who are you?`;
export const again: Text = say`Thank you. I have already asked a steward if it is you. As soon as they say yes, I can help.`;
export const asked: Text = say`Thank you. I will ask a steward to confirm that it is you. Then I can help.`;
export const knownAlready: Text = say`I know who you are. Say “hi” and I will show you how things stand.`;

export const form = {
  title: 'Who are you?',
  intro: 'A steward reads this and says yes. Nobody else does.',
  name: 'Your name',
  organisation: 'Your organization',
  email: 'Your e-mail, if you like',
};

export const claimed = (said: string, platform: string, name: string, organisation: string): Text =>
  say`Somebody writes to me on ${platform} and says: “${said}”. Is that ${name} at ${organisation}?`;
export const claimedByNobody = (said: string, platform: string): Text =>
  say`Somebody writes to me on ${platform} and says: “${said}”. I know nobody by that name. Do you?`;
export const platforms = { web: 'the web', slack: 'Slack', teams: 'Teams', email: 'e-mail' };
export const whoTitle: string = 'Who is it?';
export const whoField: string = 'This is';
export const confirmed = (name: string): Text => say`Thank you. I know ${name} now.`;
export const refused: Text = say`All right. I will not answer their questions.`;
export const settled: Text = say`This is settled.`;
export const known = (first: string): Text =>
  say`Thank you, ${first}. A steward said it is you. Say “hi” at any time and I will show you how things stand.`;

export const codeTaken: Text = say`Welcome. You are the coordinator now. Two things are left to set up.`;
export const codeWrong: Text = say`That code is not right. It is the one-time code that was printed where Tend was started, in its log. Each start prints a new one, and the one before opens nothing. Please copy it whole, with or without the dashes.`;
export const setUp = {
  title: 'Set up',
  name: 'Your name',
  organisation: 'Your organization (hospital, clinic, health department)',
  zone: 'Time zone',
  done: (name: string): Text => say`Thank you, ${name}. You can add the first partnership now.`,
};

export const roles = {
  title: 'Coordinators and leaders',
  coordinator: 'coordinator',
  leader: 'leader',
  explain: 'Coordinators set up partnerships and people. Leaders get the weekly post.',
  none: 'Nobody yet.',
  line: (name: string, role: string): Text => say`${name}, ${role}`,
  formTitle: 'Add a coordinator or leader',
  person: 'Who?',
  personHint: 'Name, and e-mail or phone: Joan Whitfield, joan@mercy.org',
  role: 'As what?',
  added: (name: string, role: string): Text => say`${name} is a ${role} now.`,
  ended: (name: string, role: string): Text => say`${name} is no longer a ${role}.`,
};
