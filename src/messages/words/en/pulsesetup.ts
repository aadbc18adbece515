/** Owns every English sentence about how the trust questions are set. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const title: string = 'How the trust questions are set';
export const opens = (day: string): Text => say`The next round opens on ${day}.`;
export const isOpen = (day: string): Text =>
  say`A round is open until ${day}. Its groups and its floor stay as they are. What you set now counts from the next one.`;
export const floor = (people: number, organizations: number): Text =>
  say`A number is shown only if ${people} people of ${organizations} organizations stand behind it.`;
export const groups: string = 'Groups of partnerships';
export const noGroup: string = 'In no group';
const count = (organizations: number): string =>
  isOne.en(organizations) ? '1 partner organization' : `${organizations} partner organizations`;
export const group = (name: string, organizations: number): Text => say`${name}: ${count(organizations)}`;
export const small = (name: string, organizations: number, least: number): Text =>
  say`${name}: ${count(organizations)}. That is fewer than ${least}, so it may often have to stay hidden.`;
export const merge: Text = say`A small group can be made one with another until the round opens. Who is in one too small to be shown is told before they answer.`;
export const funding = {
  promised: (by: string): Text => say`${by} confirmed that answers never decide funding. The questions say so.`,
  declined: (by: string): Text =>
    say`${by} does not confirm that answers never decide funding. The questions do not say so.`,
  open: say`Nobody who leads has confirmed yet that answers never decide funding. The questions do not say so.`,
};
export const buttons = { setup: 'Trust settings', floor: 'Set the floor', group: 'Rename or merge a group' };
export const floorForm = {
  title: 'The floor',
  intro: say`How many must answer before a number is shown. It can be higher than 5 people and 3 organizations, never lower. It counts from the next round on.`,
  people: 'People, at least',
  organisations: 'Organizations, at least',
  save: 'Save',
};
export const groupForm = {
  title: 'Rename or merge',
  intro: say`A new name renames the group. The name of another group makes one of the two.`,
  from: 'Group',
  to: 'Its name from now on',
  hint: 'The name of another group merges the two.',
  save: 'Save',
};
