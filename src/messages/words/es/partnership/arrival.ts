/** Owns every Spanish sentence about people Tend does not know yet: strangers, claims, the first coordinator, host roles. */
import { say, type Text } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/arrival.ts';

export const buttons: typeof english.buttons = {
  tell: 'Decirle quién soy',
  thatsMe: 'Soy yo',
  yes: name => `Sí, es ${name}`,
  no: 'No',
  who: 'Sé quién es',
  roles: 'Coordinación y dirección',
  addRole: 'Agregar',
  endRole: name => `Terminar: ${name}`,
  setUp: 'Preparar',
  save: 'Guardar',
};

export const stranger: Text = say`Hola. Soy Tend, un bot que cuida las promesas entre organizaciones aliadas. Aún no nos conocemos. ¿Quién es usted?`;
export const again: Text = say`Gracias. Ya pregunté a una persona encargada si es usted. En cuanto diga que sí, puedo ayudar.`;
export const asked: Text = say`Gracias. Pediré a una persona encargada que confirme que es usted. Después puedo ayudar.`;
export const knownAlready: Text = say`Ya sé quién es usted. Escriba «hola» y le muestro cómo están las cosas.`;

export const form: typeof english.form = {
  title: '¿Quién es usted?',
  intro: 'Lo lee una persona encargada y dice que sí. Nadie más.',
  name: 'Su nombre',
  organisation: 'Su organización',
  email: 'Su correo, si quiere',
};

export const claimed: typeof english.claimed = (said, platform, name, organisation) =>
  say`Alguien me escribe por ${platform} y dice: «${said}». ¿Es ${name}, de ${organisation}?`;
export const claimedByNobody: typeof english.claimedByNobody = (said, platform) =>
  say`Alguien me escribe por ${platform} y dice: «${said}». No conozco a nadie con ese nombre. ¿Y usted?`;
export const platforms: typeof english.platforms = { web: 'la web', slack: 'Slack', teams: 'Teams', email: 'correo' };
export const whoTitle: typeof english.whoTitle = '¿Quién es?';
export const whoField: typeof english.whoField = 'Es';
export const confirmed = (name: string): Text => say`Gracias. Ya conozco a ${name}.`;
export const refused: Text = say`De acuerdo. No responderé a sus preguntas.`;
export const settled: Text = say`Esto ya está resuelto.`;
export const known = (first: string): Text =>
  say`Gracias, ${first}. Una persona encargada dijo que es usted. Escriba «hola» cuando quiera y le muestro cómo están las cosas.`;

export const codeTaken: Text = say`Le doy la bienvenida. Ahora usted coordina. Quedan dos cosas por preparar.`;
export const codeWrong: Text = say`Ese código no es correcto. Es el código de un solo uso que apareció donde se inició Tend, en su registro. Cada inicio muestra uno nuevo, y el anterior ya no abre nada. Por favor, cópielo entero, con o sin guiones.`;
export const setUp: typeof english.setUp = {
  title: 'Preparar',
  name: 'Su nombre',
  organisation: 'Su organización (hospital, clínica, departamento de salud)',
  zone: 'Zona horaria',
  done: name => say`Gracias, ${name}. Ya puede agregar la primera alianza.`,
};

export const roles: typeof english.roles = {
  title: 'Coordinación y dirección',
  coordinator: 'coordinación',
  leader: 'dirección',
  explain: 'La coordinación prepara alianzas y personas. La dirección recibe el resumen semanal.',
  none: 'Todavía nadie.',
  line: (name, role) => say`${name}, ${role}`,
  formTitle: 'Agregar a alguien a la coordinación o la dirección',
  person: '¿Quién?',
  personHint: 'Nombre, y correo o teléfono: Joan Whitfield, joan@mercy.org',
  role: '¿Con qué papel?',
  added: (name, role) => say`${name} forma parte de: ${role}.`,
  ended: (name, role) => say`${name} ya no forma parte de: ${role}.`,
};
