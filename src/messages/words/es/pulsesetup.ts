/** Owns every Spanish sentence about how the trust questions are set. */
import { say } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/pulsesetup.ts';

export const title: typeof english.title = 'Cómo están ajustadas las preguntas de confianza';
export const opens: typeof english.opens = day => say`La próxima ronda se abre el ${day}.`;
export const isOpen: typeof english.isOpen = day =>
  say`Hay una ronda abierta hasta el ${day}. Sus grupos y su mínimo quedan como están. Lo que ajuste ahora vale desde la próxima.`;
export const floor: typeof english.floor = (people, organizations) =>
  say`Un número solo se muestra si detrás hay ${people} personas de ${organizations} organizaciones.`;
export const groups: typeof english.groups = 'Grupos de alianzas';
export const noGroup: typeof english.noGroup = 'Sin grupo';
const count = (organizations: number): string =>
  isOne.es(organizations) ? '1 organización aliada' : `${organizations} organizaciones aliadas`;
export const group: typeof english.group = (name, organizations) => say`${name}: ${count(organizations)}`;
export const small: typeof english.small = (name, organizations, least) =>
  say`${name}: ${count(organizations)}. Son menos de ${least}, así que muchas veces no se podrá mostrar.`;
export const merge: typeof english.merge = say`Un grupo pequeño se puede unir con otro hasta que se abra la ronda. A quien está en uno demasiado pequeño para mostrarse se le dice antes de responder.`;
export const funding: typeof english.funding = {
  promised: by => say`${by} confirmó que las respuestas nunca deciden sobre el financiamiento. Las preguntas lo dicen.`,
  declined: by =>
    say`${by} no confirma que las respuestas nunca deciden sobre el financiamiento. Las preguntas no lo dicen.`,
  open: say`Nadie de la dirección ha confirmado todavía que las respuestas nunca deciden sobre el financiamiento. Las preguntas no lo dicen.`,
};
export const buttons: typeof english.buttons = {
  setup: 'Ajustes de confianza',
  floor: 'Fijar el mínimo',
  group: 'Renombrar o unir un grupo',
};
export const floorForm: typeof english.floorForm = {
  title: 'El mínimo',
  intro: say`Cuántos deben responder antes de que se muestre un número. Puede ser más que 5 personas y 3 organizaciones, nunca menos. Vale desde la próxima ronda.`,
  people: 'Personas, al menos',
  organisations: 'Organizaciones, al menos',
  save: 'Guardar',
};
export const groupForm: typeof english.groupForm = {
  title: 'Renombrar o unir',
  intro: say`Un nombre nuevo renombra el grupo. El nombre de otro grupo une los dos.`,
  from: 'Grupo',
  to: 'Su nombre desde ahora',
  hint: 'El nombre de otro grupo une los dos.',
  save: 'Guardar',
};
