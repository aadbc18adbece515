/** Owns every Spanish sentence about a pillar that fell. */
import { say } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/dip.ts';

export const titles: typeof english.titles = {
  watch: pillar => `Atención: ${pillar}`,
  alert: pillar => `Alerta: ${pillar}`,
};
export const levels: typeof english.levels = {
  watch: say` Podría ser casualidad.`,
  alert: say` Dos o más organizaciones dieron respuestas bajas.`,
};
export const felt: typeof english.felt = (group, now, before) =>
  say`${group}: ${now} de 100 ahora; en las rondas anteriores, cerca de ${before}.`;
export const more: typeof english.more = count =>
  isOne.es(count)
    ? say`Bajó 1 grupo más; está en los resultados.`
    : say`Bajaron ${count} grupos más; están en los resultados.`;

export const evidence: typeof english.evidence = {
  heading: (from, to) => `Lo que se hizo del ${from} al ${to}, y en los tres meses anteriores`,
  kept: host => `Promesas que cumplió ${host}`,
  given: host => `Promesas que dio ${host}, y que recibió`,
  sent: 'Actas enviadas tras las reuniones',
  of: (count, all) => `${count} de ${all}`,
  and: (one, other) => `${one} y ${other}`,
  tallies: {
    late: 'Hechas tarde',
    notKept: 'No cumplidas',
    overdue: 'Vencidas el último día',
    moved: 'Nueva fecha acordada a tiempo',
    warned: 'Tarde, con aviso antes de la fecha',
    unwarned: 'Tarde, sin aviso previo',
    unseen: 'Palabras de aliados que nadie vio a tiempo',
    closed: 'Palabras de aliados cerradas por quien las dijo',
    owed: 'Palabras de aliados que esperan respuesta',
  },
  value: (now, before) => `${now} (antes: ${before})`,
  some: 'algunas',
  someNote: say`«Algunas»: de menos de tres alianzas, por eso aquí no se da el número.`,
};

export const gaps: typeof english.gaps = {
  felt_alone: say`Lo que se siente y lo que se hizo no coinciden: las respuestas bajaron, lo hecho no. Los números no dicen por qué; conviene preguntar.`,
  done_alone: say`Lo que se siente y lo que se hizo no coinciden: lo hecho empeoró, las respuestas no bajaron.`,
  agree: say`Lo que se siente y lo que se hizo coinciden: ambos bajaron.`,
  unknown: say`Se hizo demasiado poco para decir si también bajó.`,
};
export const gapLines: typeof english.gapLines = {
  felt_alone: (pillar, group) =>
    say`Lo que se siente y lo que se hizo no coinciden en ${pillar} (${group}): las respuestas bajaron, lo hecho no.`,
  done_alone: (pillar, group) =>
    say`Lo que se siente y lo que se hizo no coinciden en ${pillar} (${group}): lo hecho empeoró, las respuestas no bajaron.`,
};

export const buttons: typeof english.buttons = {
  behind: 'Ver lo que está atrasado',
  agenda: 'Ponerlo en la próxima agenda',
  minutes: 'Escribir el acta',
  open: 'Abrir',
};

export const steps: typeof english.steps = {
  caughtUp: say`Ya no hay nada de esto atrasado.`,
  agenda: count =>
    isOne.es(count) ? say`Está en la agenda de 1 reunión.` : say`Está en las agendas de ${count} reuniones.`,
  held: (held, count) => say`Ya se celebraron ${held} de ${count}.`,
};

export const since: typeof english.since = {
  fell: (pillar, day) => say`La ronda cerró el ${day}. En ella bajó un pilar: ${pillar}. `,
  behind: count => (isOne.es(count) ? say`Todavía hay 1 cosa atrasada.` : say`Todavía hay ${count} cosas atrasadas.`),
  nothing: say`Todavía no se hizo nada al respecto.`,
};

export const agenda: typeof english.agenda = {
  line: topic => `De las preguntas de confianza: ${topic}. ¿Qué deberíamos hacer de otra manera?`,
  put: (count, day) =>
    isOne.es(count)
      ? say`Está en la agenda de la reunión del ${day}.`
      : say`Está en las agendas de ${count} reuniones; la primera es el ${day}.`,
  none: say`Ninguna de estas alianzas tiene una reunión por delante. Cuando la tenga, pulse otra vez.`,
};

export const behind: typeof english.behind = {
  title: pillar => `Atrasado: ${pillar}`,
  none: say`Aquí no hay nada atrasado.`,
  minutes: (partnership, day) => say`${partnership}: falta el acta del ${day}.`,
  unseen: (partnership, count) =>
    isOne.es(count)
      ? say`${partnership}: algo que dijo un aliado espera que alguien lo vea.`
      : say`${partnership}: ${count} cosas que dijeron los aliados esperan que alguien las vea.`,
  owed: (partnership, count) =>
    isOne.es(count)
      ? say`${partnership}: algo que dijo un aliado espera una respuesta.`
      : say`${partnership}: ${count} cosas que dijeron los aliados esperan una respuesta.`,
};

export const named: typeof english.named = {
  heading: pillar => `Lo que se hizo en ${pillar}`,
  disagree: say`Lo que se siente y lo que se hizo no coinciden: la respuesta es baja y la lista no muestra nada que saliera mal.`,
  agree: say`Lo que se siente y lo que se hizo coinciden: ahí algo salió mal.`,
  unknown: say`La lista tiene demasiado poco para compararlo.`,
};
