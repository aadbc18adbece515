/** Owns every Spanish sentence of the quarterly report. */
import type * as english from '../en/report.ts';

const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto'];
export const quarter = (name: string): string =>
  `${ORDINALS[Number(name.slice(-1)) - 1] ?? ''} trimestre de ${name.slice(0, 4)}`;
export const title = (host: string, quarter: string): string => `${host}: nuestras alianzas, ${quarter}`;
export const button: string = 'Informe';
export const soFar = (day: string): string => `El trimestre no ha terminado. Números hasta el ${day}.`;
export const readOn = (day: string): string => `Números leídos el ${day}.`;
export const lead = (ours: string, theirs: string): string =>
  `Promesas cumplidas: nuestras, ${ours}; de las otras partes, ${theirs}.`;

export const sharedMore = (count: number): string => `Y ${count} más.`;

export const none: string = '–';
export const noneCounted: string = 'ninguna que cuente';
export const keptOf = (kept: number, of: number): string => `${kept} de ${of}`;
export const keptPercent = (percent: number, kept: number, of: number): string => `${percent} % (${kept} de ${of})`;

export const headings: typeof english.headings = {
  promises: 'Promesas',
  checkIns: 'Reuniones',
  said: 'Lo que se dijo y lo que se hizo',
  trust: 'Cómo nos valoran',
  made: 'Cómo se hacen estos números',
};
export const captions: typeof english.captions = {
  promises: 'Promesas para el trimestre, primero las nuestras',
  months: 'Promesas cumplidas, por mes',
  checkIns: 'Reuniones previstas en el trimestre',
  said: 'Lo que se dijo en el trimestre',
  response: month => `A quién se preguntó, ${month}`,
  objectives: 'Objetivos',
};
export const columns: typeof english.columns = {
  what: 'Qué',
  ours: 'Nuestras',
  theirs: 'De las otras partes',
  month: 'Mes',
  count: 'Número',
  people: 'Personas',
  objective: 'Objetivo',
  now: 'En el trimestre',
  state: 'Estado',
};
export const rows: typeof english.rows = {
  due: 'Para el trimestre',
  done: 'Hechas a tiempo',
  confirmed: 'de ellas, con confirmación de la otra parte',
  late: 'Hechas tarde',
  notKept: 'No cumplidas',
  moved: 'Pasadas a tiempo a un trimestre posterior',
  overdue: 'Vencidas',
  overdueThen: 'Vencidas el último día',
  ahead: 'Aún por venir',
  movedWithin: 'De todas, con nueva fecha a tiempo en el trimestre',
  earlierLate: 'De trimestres anteriores: hechas tarde',
  earlierNotKept: 'De trimestres anteriores: no cumplidas',
  earlierOverdue: 'De trimestres anteriores: todavía vencidas',
  kept: 'Cumplidas, de las que cuentan',
};
export const checkIns: typeof english.checkIns = {
  held: 'Hechas',
  missed: 'Que no se hicieron',
  calledOff: 'Canceladas',
  unsaid: 'Sin noticias todavía',
};
export const loops: typeof english.loops = {
  said: 'Dicho',
  closed: 'Cerrado por quien lo dijo',
  settled: 'Inquietudes cerradas por ambas partes',
  owed: 'Partes a las que debemos una respuesta ahora',
};

export const noRound: string = 'No hay resultados de preguntas de confianza en este trimestre.';
export const tooFew = (people: number, organizations: number): string =>
  `Muy pocas respuestas para mostrar un número. Hacen falta ${people} personas de ${organizations} organizaciones.`;
export const response: typeof english.response = {
  asked: 'Se preguntó a',
  answered: 'Respondieron sin nombre',
  notShown: 'no se muestra',
  byName: 'Respondieron con nombre, en ningún promedio',
  notAsked: 'No se preguntó a',
  nobody: 'nadie',
};
export const wanted: typeof english.wanted = {
  kept: atLeast => `Al menos ${atLeast} % de nuestras promesas cumplidas`,
  rating: atLeast => `Al menos ${atLeast} % de las organizaciones nos valoran con 4 de 5 o más`,
};
export const made: string =
  'Cada promesa cuenta una vez, en el trimestre de la última fecha acordada a tiempo. Cumplida quiere decir hecha a tiempo. Las abiertas, vencidas o pasadas a otra fecha todavía no cuentan como cumplidas ni como no cumplidas. Lo que estaba vencido el último día cuenta como lo que pasó con ello después: hecho tarde o no cumplido. Con menos de diez no se hace un porcentaje. Un objetivo está logrado cuando se cumple dos trimestres o dos rondas seguidas. En todo ello no hay nombres de personas.';
