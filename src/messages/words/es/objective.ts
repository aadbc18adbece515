/** Owns every Spanish sentence about what the leaders want to reach. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/objective.ts';

export const heading: string = 'Cómo vamos con los objetivos';
export const button: string = 'Objetivos';

export const kept = (atLeast: number, told: string): Text =>
  say`Promesas nuestras, al menos ${atLeast} % cumplidas: ${told}`;
export const rating = (atLeast: number, told: string): Text =>
  say`Valoración de confianza, al menos ${atLeast} % de las organizaciones: ${told}`;

export const soFar = (kept: number, of: number): string => `${kept} de ${of} en lo que va del trimestre.`;
export const inQuarter: typeof english.inQuarter = (kept, of, overdue) => {
  const late = overdue === 0 ? '' : `, ${overdue} ${isOne.es(overdue) ? 'sigue vencida' : 'siguen vencidas'}`;
  return `${of === 0 ? 'Ninguna cumplida' : `${kept} de ${of}`} en el trimestre que terminó${late}.`;
};
export const noneInQuarter: string = 'En el trimestre que terminó no contó ninguna.';

export const short: typeof english.short = {
  reached: 'Logrado',
  holds: 'Se cumple',
  holds_so_far: 'Se cumple hasta ahora',
  again_so_far: 'Se cumplió en el trimestre pasado, se cumple hasta ahora',
  below: 'Todavía no',
  unknown: 'Sin número',
};
export const keptState: typeof english.keptState = {
  reached: 'Logrado: se cumple por segundo trimestre seguido.',
  holds: 'Se cumple. Un trimestre más y está logrado.',
  holds_so_far: 'Se cumple hasta ahora.',
  again_so_far: 'Se cumplió en el trimestre pasado, y se cumple hasta ahora.',
  below: 'Todavía no.',
  unknown: 'En este trimestre todavía no cuenta ninguna.',
};
export const ratingState: typeof english.ratingState = {
  reached: 'Logrado: se cumple por segunda ronda seguida.',
  holds: 'Se cumple. Una ronda más y está logrado.',
  below: 'Todavía no.',
  unknown: 'Todavía no se puede mostrar un número.',
};

export const form: typeof english.form = {
  title: '¿Qué queremos lograr?',
  intro: say`Un objetivo está logrado cuando se cumple dos veces seguidas: dos trimestres para las promesas, dos rondas para la valoración. La dirección lee en el mensaje semanal cómo vamos. Las otras partes no ven los objetivos.`,
  kept: 'Promesas nuestras cumplidas, al menos',
  keptHint: 'Cumplidas a tiempo, de todas las nuestras que cuentan en un trimestre.',
  rating: 'Organizaciones que nos valoran con 4 de 5 o más, al menos',
  ratingHint: 'La valoración de confianza de una ronda. Se puede mostrar desde seis organizaciones.',
  percent: step => `${step} %`,
  none: 'Sin objetivo',
  save: 'Guardar',
};
export const saved: typeof english.saved = say`Guardado. El próximo mensaje semanal dice cómo vamos.`;
export const gone: typeof english.gone = say`Guardado. Ahora no hay ningún objetivo.`;
