/** Owns every Spanish sentence about the question of the year. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/yearly.ts';

export const statement: string = 'Lo que logramos juntos es lo que pidió nuestra comunidad.';

export const ask: typeof english.ask = {
  question: say`Una pregunta para este año: ¿lo que logramos responde a lo que pidió su comunidad? Toma medio minuto.`,
  why: host => say`Su respuesta ayuda a ${host} y a ustedes a planear el próximo año.`,
  whether: who => say`Quién puede ver si usted respondió, no qué respondió: ${who}.`,
  confidential: (host, day) =>
    say`Su respuesta es confidencial. Queda sellada hasta que la pregunta cierre el ${day}; después se promedia y se borra. Lo que se publica lo pueden ver ${host} y sus aliados.`,
};

export const place: typeof english.place = {
  question: day =>
    say`Hay una pregunta para este año, abierta hasta el ${day}: ¿lo que logramos responde a lo que pidió su comunidad?`,
};

export const form: typeof english.form = {
  title: 'Una pregunta para este año',
  window: say`Piense en el último año.`,
  pooled: say`Solo cuenta en promedios.`,
};

export const need: typeof english.need = day =>
  say`Una pregunta para este año: ¿lo que logramos responde a lo que pidió su comunidad? Abierta hasta el ${day}.`;

export const results: typeof english.results = {
  title: 'Lo que pidieron las comunidades',
  summary: (points, answered, asked) =>
    say`¿Lo que logramos responde a lo que pidieron las comunidades? Nuestros aliados dicen ${points} de 100. Respondieron ${answered} de ${asked}.`,
  nothing: (people, organizations) =>
    say`¿Lo que logramos responde a lo que pidieron las comunidades? Muy pocas respuestas para mostrar un número. Hacen falta ${people} personas de ${organizations} organizaciones.`,
  group: (name, points, answered, asked) => `${name}: ${points} de 100 (respondieron ${answered} de ${asked})`,
  how: (people, organizations) =>
    say`Cómo se hace este número: no muestro ninguno hasta que respondan ${people} personas de ${organizations} organizaciones, como se fijó al abrir la pregunta. «Muy en desacuerdo» es 0 y «muy de acuerdo» es 100. Cada organización cuenta una vez, con el promedio de su gente. Los números muy altos o muy bajos no son exactos. En un grupo pequeño redondeo a números pares. Las respuestas de las que salió se borraron.`,
};
