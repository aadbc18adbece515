/** Owns every English sentence about what must not be written here, and about what Tend keeps of whom. */
import { say } from '../../../cards/text.ts';

export const patient = {
  told: say`This looks as if it were about a patient or student: a date or number that belongs to one person. I kept none of it. Please say it again without that.`,
  ahead: say`This looks as if it were about a patient or student: a date or number that belongs to one person. Please take it out before you send. Nothing is kept yet.`,
  help: say`I notice some of this, never all. Please leave out the people you serve, also where I say nothing. If others can read your message, please delete it.`,
  label: 'Or is it no record of a person?',
  tick: 'This is not about a patient',
};
