/** Owns every Spanish sentence about the numbers a partnership shares. */
import { say, type Text } from '../../../cards/text.ts';

export const buttons = {
  share: 'Compartir una cifra',
  open: 'Cifras compartidas',
  change: 'Cambiarla',
  wrong: 'Esto no es correcto',
  right: 'Es correcta',
};

export const few: string = 'menos de 11';
export const head: string = 'Cifras compartidas';
export const title = (partnership: string): string => `Cifras compartidas: ${partnership}`;
export const none: Text = say`Todavía no hay ninguna cifra. Comparta una que muestre lo que logran juntos.`;
export const more = (count: number): Text => say`Y ${String(count)} anteriores.`;

export const sentence = (number: string, words: string): string => `${number} ${words}`;
export const source = (who: string): string => `Fuente: ${who}`;
export const line = (day: string, sentence: string, source: string): Text => say`${day}: ${sentence} ${source}`;
export const told = (organisation: string, sentence: string, source: string): Text =>
  say`${organisation} compartió: ${sentence} ${source}`;
export const lead = (organisation: string): Text => say`${organisation} comparte una cifra:`;
export const gone = (organisation: string): Text => say`${organisation} compartió una cifra. Se retiró.`;
export const corrected = (day: string): string => `Corregida el ${day}.`;
export const byLink = (carrier: string): string => `Por un enlace que llevó ${carrier}.`;
export const isAsked = (name: string, words: string): Text => say`${name} dice que esto no es correcto: ${words}`;
export const answered = (name: string, words: string): Text => say`${name} responde: ${words}`;
export const asks = (name: string, partnership: string): Text =>
  say`${name} dice que esta cifra de ${partnership} no es correcta:`;
export const askedIs: Text = say`¿Es correcta tal como está?`;
export const changed = (organisation: string): Text => say`${organisation} cambió la cifra por la que usted preguntó:`;
export const kept = (organisation: string): Text => say`${organisation} revisó la cifra por la que usted preguntó:`;

export const form = {
  title: 'Compartir una cifra',
  changeTitle: 'Cambiar la cifra',
  amount: 'La cifra',
  amountHint: 'Por ejemplo: 412',
  counts: '¿Qué cuenta?',
  people: 'Personas, familias u hogares',
  things: 'Otra cosa, como cajas u horas',
  words: '¿Cómo sigue la frase?',
  wordsHint: 'Por ejemplo: familias recibieron una caja de comida en mayo',
  source: '¿Quién lo contó?',
  sourceHint: 'Por ejemplo: Grace Pantry, su propio conteo',
  rule: 'Una cuenta de menos de 11 personas se muestra como «menos de 11». No guardo cuántas eran.',
  readers: (host: string): string => `Pueden leerla ambas partes y la dirección de ${host}.`,
  once: 'Ponga una sola cifra en cada tarjeta, por favor.',
  wrong: '¿Qué no es correcto?',
  answer: '¿Cómo se contó?',
  submit: 'Compartirla',
  save: 'Guardar',
  send: 'Enviar',
};

export const replies = {
  shared: say`Compartida. La publico donde se reúnen.`,
  told: say`Compartida. Se lo digo a la otra parte.`,
  draft: say`Anotada. No se avisa a nadie mientras sea un borrador.`,
  few: say`Anoté «menos de 11», y no cuántas eran.`,
  changed: say`Cambiada. Ahora dice eso dondequiera que esté.`,
  same: say`Así está ya.`,
  asked: (organisation: string): Text => say`Se lo pregunto a ${organisation}. Sabrá usted lo que digan.`,
  answered: say`Gracias. Se lo haré saber.`,
};
