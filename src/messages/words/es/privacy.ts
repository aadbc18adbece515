/** Owns every Spanish sentence about what must not be written here, and about what Tend keeps of whom. */
import { say } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/privacy.ts';

export const patient: typeof english.patient = {
  told: say`Esto parece tratar de un paciente o estudiante: una fecha o un número de una persona. No guardé nada. Por favor, dígalo otra vez sin eso.`,
  ahead: say`Esto parece tratar de un paciente o estudiante: una fecha o un número de una persona. Por favor, quítelo antes de enviar. Todavía no se guardó nada.`,
  help: say`Noto algunas de estas cosas, nunca todas. Por favor, no escriba sobre las personas a las que atiende, tampoco donde yo no digo nada. Si otros pueden leer su mensaje, bórrelo, por favor.`,
  label: '¿O no es el dato de una persona?',
  tick: 'Esto no trata de un paciente',
};

export const standins: typeof english.standins = {
  former: 'un contacto anterior',
  gone: '[palabras de un contacto anterior, retiradas]',
  taken: '[estas palabras se retiraron]',
  removed: organisation => `[retirado por ${organisation}]`,
  removedByOperator: '[retirado por quien administra Tend]',
};

export const buttons: typeof english.buttons = {
  remove: 'Retirar este texto…',
  promises: 'Nuestras promesas',
  people: 'Personas',
  held: '¿Qué guarda sobre mí?',
  forget: 'Olvidarme…',
  forgetNow: 'Olvídeme ahora',
  keep: 'Dejar todo como está',
  more: 'Más',
  handOn: '¿Quién las cumple?',
};

export const remove: typeof english.remove = {
  title: 'Retirar un texto',
  intro: say`Lo que elija desaparece de aquí y de todas las tarjetas que lo muestran, también las anteriores. Lo que respondí a alguien en el momento queda en su chat. No se puede recuperar.`,
  reference: ref => say`Para quien administra Tend esto es ${ref}.`,
  which: '¿Qué palabras deben irse?',
  submit: 'Retirar',
  done: say`Retirado. Los mensajes que lo muestran cambian en unos minutos. Queda escrito quién lo retiró y cuándo, no las palabras.`,
  how: say`Los responsables pueden retirar palabras. Abra la promesa, el acta o la alianza y pulse “Retirar este texto”.`,
};

export const held: typeof english.held = {
  title: 'Lo que guardo sobre usted',
  intro: say`Esto es todo lo que guardo sobre usted, por clases. Pulse una para leerla. Solo usted ve esto.`,
  outside: say`Las respuestas sin su nombre no están aquí: ya nadie puede saber de quién son. Lo que lee en su chat lo guarda su chat.`,
  count: (what, count) => `${what}: ${count === 0 ? 'nada' : count}`,
  nth: (place, of) => `${place} de ${of}`,
  parts: {
    person: 'Usted',
    accounts: 'Sus cuentas',
    contacts: 'Sus alianzas',
    hostRoles: 'Funciones en el anfitrión',
    promises: 'Promesas con su nombre',
    promiseHistory: 'Lo que hizo con promesas',
    checkInLines: 'Sus líneas en agendas y actas',
    checkIns: 'Reuniones sobre las que escribió',
    eventAnswers: 'Cómo dijo que fueron las actividades conjuntas',
    agreement: 'Sus palabras en los acuerdos',
    sharedNumbers: 'Cifras que compartió o por las que preguntó',
    digestNotes: 'Sus notas para la dirección',
    feedback: 'Lo que dijo al anfitrión',
    askedAboutTrust: 'Cuándo se le preguntó por la confianza',
    answersByName: 'Sus respuestas con nombre',
    links: 'Enlaces',
    messages: 'Mensajes para usted',
    trail: 'Actos suyos que quedaron escritos',
  },
};

export const forget: typeof english.forget = {
  title: 'Antes de olvidarle',
  goes: say`Esto desaparece para siempre:`,
  going: [
    say`su nombre, correo, teléfono y cuentas`,
    say`lo que escribió: promesas, motivos, actas, puntos de la agenda, notas`,
    say`lo que dijo en confianza: quien lo leyó puede adivinar por eso de quién era`,
    say`sus respuestas con nombre, y una respuesta en una ronda todavía abierta`,
  ],
  stays: say`Esto queda, sin su nombre ni sus palabras:`,
  staying: [
    say`que su organización hizo una promesa, sus fechas y cómo terminó, con “un contacto anterior”`,
    say`que hubo una reunión`,
    say`números que ya se contaron, como los promedios`,
    say`su nombre o apellido solo, en lo que escribieron otras personas: puede ser de alguien más`,
    say`lo que respondí a otras personas en el chat y lo que escribieron allí sobre usted: lo guarda su chat`,
  ],
  running: count =>
    isOne.es(count)
      ? say`Una promesa suya sigue abierta. Se pregunta a su responsable quién la cumple.`
      : say`${count} promesas suyas siguen abiertas. Se pregunta a su responsable quién las cumple.`,
  forGood: say`No puedo deshacerlo, y no le escribo más.`,
  done: say`Hecho. Ya no le conozco. Gracias por todo.`,
  told: (organisation, partnership) =>
    say`Alguien de ${organisation} pidió que lo olvidara. Su nombre y sus palabras ya no están en ${partnership}, y no le escribo más.`,
  toldLeft: say`Donde otras personas escribieron solo su nombre o su apellido, todavía está. Con «Retirar este texto» se quita.`,
  toldRunning: count =>
    isOne.es(count) ? say`Una promesa suya sigue abierta.` : say`${count} promesas suyas siguen abiertas.`,
};

export const trail: typeof english.trail = {
  title: 'Quién hizo qué',
  none: say`Todavía no hay nada escrito.`,
  note: say`Se guarda 6 años. No tiene palabras que alguien haya escrito, y también consta que usted lo lee.`,
  operator: 'Tend o quien lo administra',
  line: (when, who, act, where) =>
    where === '' ? say`${when}: ${who} ${act}.` : say`${when}: ${who} ${act} (${where}).`,
  acts: {
    'account.confirmed': 'dijo de quién es una cuenta',
    'account.learned': 'fue reconocido por un correo',
    'account.picked': 'eligió una cuenta de la lista',
    'account.refused': 'dijo no a una cuenta',
    'agreement.agreed': 'dijo que sí a palabras del acuerdo',
    'agreement.written': 'escribió una parte del acuerdo',
    'checkin.corrected': 'corrigió un acta',
    'contact.ended': 'puso fin a la participación de alguien',
    'contact.role': 'cambió una función',
    'contact.second': 'nombró o quitó a una segunda persona',
    'dip.agenda': 'puso en las próximas agendas lo que había bajado en las preguntas de confianza',
    'feedback.left_out': 'dejó algo fuera de lo que se cuenta a todos los aliados',
    'hold.lifted': 'levantó una retención legal',
    'hold.set': 'puso una retención legal',
    'host.code_used': 'tomó el cargo con el código de un solo uso',
    'host.role_ended': 'puso fin a una función en el anfitrión',
    'host.role_given': 'dio una función en el anfitrión',
    'link.carried': 'tomó un enlace para llevarlo',
    'link.pressed': 'actuó por un enlace llevado',
    'link.withdrawn': 'retiró un enlace',
    'operator.imported': 'importó una lista',
    'operator.no_patients': 'dio su palabra de que una importación no trata de pacientes',
    'partnership.ended': 'terminó la alianza',
    'post.arrived': 'dijo que un mensaje llegó',
    'post.again': 'hizo enviar un mensaje otra vez',
    'privacy.exported': 'leyó o sacó lo que se guarda',
    'privacy.forgotten': 'hizo olvidar a alguien',
    'privacy.no_patient': 'dijo que un texto no trata de un paciente',
    'privacy.removed': 'retiró un texto',
    'privacy.trail_read': 'leyó esta lista',
    'metric.answered': 'respondió a lo que se dijo de una cifra',
    'metric.asked': 'dijo que una cifra no es correcta',
    'metric.changed': 'cambió una cifra compartida',
    'metric.shared': 'compartió una cifra',
    'objective.set': 'fijó qué queremos lograr',
    'pulse.funding_promised': 'prometió que las respuestas nunca deciden fondos',
    'pulse.funding_declined': 'no prometió que las respuestas nunca deciden sobre el financiamiento',
    'pulse.floor_set': 'fijó cuántos deben responder antes de mostrar un número',
    'pulse.group_set': 'cambió el grupo de una alianza',
    'pulse.named_read': 'leyó una respuesta con nombre',
  },
};
