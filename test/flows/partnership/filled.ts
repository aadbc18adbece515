/** Owns forms as people fill them in: a new partnership, newcomers on both sides, a promise. */
import type { Stage } from '../../support/stage.ts';

/** Grace Pantry's neighbour, filled in as a coordinator would. */
export const OAK = {
  nonce: 'OAK',
  partner: 'Oak School',
  person: 'Luz Marín, luz@oak.example',
  checkIn: 'first Tuesday monthly 10:00',
  promise: '200 leaflets in Spanish by Friday',
};

export const LUZ = {
  nonce: 'LUZ',
  partnership: 'food',
  person: 'Luz Marín, luz@grace.example',
  organisation: 'grace',
  role: 'member',
  language: 'es',
};

export const AMIR = {
  ...LUZ,
  nonce: 'AMIR',
  person: 'Amir Patel, amir@mercy.example',
  organisation: 'mercy',
  role: 'backup',
  language: 'en',
};

/** A shelf by June 30, promised by Rosa in Spanish unless told otherwise; returns the row. */
export async function promise(on: Stage, user = 'rosa', owner = 'rosa-food', nonce = 'SHELF') {
  await on.press(user, 'commitment.record', {
    nonce,
    partnership: 'food',
    owner,
    what: 'A shelf',
    due: user === 'rosa' ? '30 de junio' : 'June 30',
  });
  return on.client.commitment.findUniqueOrThrow({ where: { id: nonce } });
}
