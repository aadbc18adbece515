/** Owns every Spanish sentence about what can be typed and pressed. */
import { say, type Text } from '../../../cards/text.ts';
import type * as english from '../en/help.ts';

export const title: string = 'Lo que puede hacer aquí';
export const lead: Text = say`Presione un botón, o dígalo en pocas palabras. No hace falta aprender nada.`;
export const lines: typeof english.lines = {
  promise: { says: ['prometo 40 sillas para el próximo viernes'], does: 'hacer una promesa' },
  promises: { says: ['promesas'], does: 'todas, de ambos lados' },
  brief: { says: ['resumen de Grace Pantry'], does: 'todo lo necesario antes de reunirse' },
  checkIn: { says: ['agenda', 'acta'], does: 'su reunión' },
  talk: { says: ['hablamos', 'visitamos', 'visitas'], does: 'anotar que estuvieron en contacto, y ver cuándo' },
  say: { says: ['decir que la puerta estaba cerrada'], does: 'decir algo, con su nombre o en confianza' },
  agreement: { says: ['acuerdo'], does: 'lo que acordaron, y cambiarlo' },
  metrics: {
    says: ['compartir 412 familias recibieron comida', 'cifras'],
    does: 'compartir una cifra de lo que logran juntos',
  },
  people: { says: ['personas'], does: 'quién está en la alianza' },
  own: {
    says: ['pasar el cargo'],
    does: 'su propia ficha: pasar su papel a otra persona, para siempre o por un tiempo',
  },
  week: { says: ['esta semana'], does: 'cómo va la semana' },
  pulse: { says: ['pulso'], does: 'las preguntas de confianza' },
  lead: { says: ['informe', 'objetivos'], does: 'el trimestre para su junta, y qué quieren lograr' },
  settings: { says: ['ajustes', 'pausa hasta el 5 de junio', 'english'], does: 'cómo le escribo' },
  records: { says: ['qué guarda sobre mí', 'olvídeme', 'retirar un texto'], does: 'sus propias palabras y datos' },
  here: { says: ['aquí Grace Pantry'], does: 'en un canal: allí publico para esa alianza' },
  add: { says: ['nueva alianza'], does: 'comenzar otra' },
};
export const unheard: typeof english.unheard = examples =>
  say`No entendí eso. Puede escribir, por ejemplo, ${examples}. O presione un botón aquí.`;
export const helpWord: typeof english.helpWord = 'ayuda';
export const line: typeof english.line = (says, does) => say`${says}: ${does}`;
export const quoted: typeof english.quoted = words => `«${words}»`;
export const note: Text = say`En un canal, solo usted ve mis respuestas. Por favor, no escriba nunca sobre las personas a las que atiende.`;
