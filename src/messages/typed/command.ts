/** Owns what typed words ask for: the same actions as the buttons, in English and Spanish; nobody needs to learn them. */
import type { ActionName } from '../actions.ts';

type Command = { readonly action: ActionName; readonly values: Readonly<Record<string, string>> };

/** What follows the match is handed on untouched, for dates and names to be read by their own rules. */
type Row = { readonly says: RegExp; readonly means: (rest: string) => Command };

const plain =
  (action: ActionName): Row['means'] =>
  () => ({ action, values: {} });

/** The rest is the partnership's name; that it was today needs no saying. */
const about =
  (action: ActionName): Row['means'] =>
  rest => ({ action, values: { name: rest.replace(/(?:^|[\s,]+)(?:today|just now|hoy)\s*[.!]*$/iu, '').trim() } });

/** The first row that fits counts. What follows the command is its own to read. */
const rows: readonly Row[] = [
  // "Resumen" alone is the week; with a partnership's name it is the brief.
  {
    says: /^(?:(?:weekly )?digest|(?:this |the )?week(?: so far)?|resumen(?: semanal| de la semana)?|(?:esta |la )?semana(?: hasta hoy)?)\s*[.?!]*$/iu,
    means: plain('digest.show'),
  },
  {
    says: /^(?:i promise|we promise|promise|prometo|prometemos|promesa)(?: that| to| que)?\b[:,]?\s*/iu,
    means: rest => ({ action: 'commitment.ask', values: { what: rest } }),
  },
  { says: /^(?:my promises|our promises|promises|mis promesas|promesas)\s*[.?!]*$/iu, means: plain('commitment.list') },
  {
    // The labels of a promise's buttons: which promise is meant is shown with its own buttons.
    says: /^(?:done|it(?:'s| is) done|running late|ask for help|(?:ya )?hech[oa]|list[oa]|con retraso|voy con retraso|pedir ayuda)\s*[.!]*$/iu,
    means: plain('commitment.list'),
  },
  {
    says: /^(?:(?:i have |raise )?(?:a )?concern|(?:tengo )?(?:una )?(?:inquietud|preocupación|preocupacion)|queja|complaint)(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: rest => ({ action: 'feedback.ask', values: { words: rest, kind: 'concern' } }),
  },
  {
    says: /^(?:(?:give |my )?feedback|i (?:want|would like) to say|say(?: something)?|(?:dar |mi )?(?:comentario|opinión|opinion|sugerencia)s?|(?:quiero |quisiera )?decir(?: algo)?)(?: (?:that|que))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: rest => ({ action: 'feedback.ask', values: { words: rest } }),
  },
  {
    says: /^(?:(?:show )?(?:the |a )?brief(?:ing)?|ver el resumen|resumen)(?: (?:for|on|of|de|del|para|sobre))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.brief'),
  },
  {
    says: /^(?:(?:our )?agenda|orden del día|orden del dia)(?: (?:for|of|de|para))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.agenda'),
  },
  {
    says: /^(?:(?:our |the )?agreement|(?:nuestro |el )?(?:acuerdo|convenio))(?: (?:for|of|with|de|del|para|con))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('agreement.show'),
  },
  {
    says: /^(?:(?:our |the )?(?:shared )?numbers|(?:(?:nuestras |las )?cifras)(?: compartidas)?)(?: (?:for|of|with|de|del|para|con))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('metric.show'),
  },
  {
    // Without a number, or word of one, something else is to be shared.
    says: /^(?:share|compartir|comparto|compartimos)(?:(?: (?:a|the|this|one) number| (?:una|la|esta) cifra)(?![\p{L}\p{N}])[:,]?\s*|\s*$|\s+(?=\d|(?:fewer|less|under|menos) ))/iu,
    means: rest => ({ action: 'metric.ask', values: { words: rest } }),
  },
  {
    says: /^(?:minutes|acta|minuta)(?: (?:for|of|de|para))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.write_minutes'),
  },
  {
    says: /^(?:(?:(?:we|i) )?(?:talked|spoke)(?: (?:with|to))?|(?:we|i) called|(?:hablamos|hablé|hable|conversamos)(?: con)?)(?![\p{L}\p{N}])\s*/iu,
    means: about('checkin.talked'),
  },
  {
    says: /^(?:(?:our |the )?visits(?: and talks)?|(?:nuestras |las )?visitas(?: y conversaciones)?)(?: (?:to|with|for|a|con|de))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.talks'),
  },
  {
    says: /^(?:(?:(?:we|i) )?visited|(?:visitamos|visité|visite)(?: a)?)(?![\p{L}\p{N}])\s*/iu,
    means: about('checkin.visited'),
  },
  {
    says: /^(?:joint event|event|actividad conjunta|actividad|evento)(?: (?:with|con))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.ask_event'),
  },
  {
    says: /^(?:change (?:the )?check-?ins?|cambiar (?:la )?reunión)(?: (?:for|with|of|de|con))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: about('checkin.ask_change'),
  },
  {
    says: /^(?:add|new|start) (?:a |another )?partnership\s*[.!]*$|^(?:agregar|añadir|nueva) (?:una |otra )?alianza\s*[.!]*$/iu,
    means: plain('partnership.ask_add'),
  },
  {
    says: /^(?:here|aquí|aqui)(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: rest => ({ action: 'place.here', values: { name: rest } }),
  },
  {
    says: /^(?:(?:our |the )?(?:people|contacts)|who is who|who is in|(?:nuestras |las )?personas|contactos|quién es quién)(?: (?:for|of|in|at|with|de|del|en|con))?(?![\p{L}\p{N}])[:,?!]?\s*/iu,
    means: about('partnership.show'),
  },
  {
    // The labels of its buttons too, and what people say when they go.
    says: /^(?:hand ?over|cover(?: me)?(?: while (?:i am )?away)?(?=\s+(?:for|in|at) |\s*[.!]*$)|(?:i(?:['’]m| am) )?(?:leaving|on (?:leave|vacation|holiday))(?=\s*[.!]*$)|vacation|(?:paso|pasar) el cargo|suplencia|(?:estoy )?de vacaciones|vacaciones|me voy(?=\s*[.!]*$))(?: (?:for|in|at|of|en|de))?(?![\p{L}\p{N}])[:,.!]?\s*/iu,
    means: about('contact.mine'),
  },
  {
    says: /^(?:pause|pausa|pausar)(?: (?:me|until|till|hasta))?(?![\p{L}\p{N}])(?: (?:until|till|hasta))?[:,]?\s*/iu,
    means: rest => ({ action: 'person.pause', values: { until: rest } }),
  },
  {
    says: /^(?:resume|unpause|go on|seguir|reanudar|continuar)\s*[.!]*$/iu,
    means: plain('person.resume'),
  },
  {
    says: /^(?:stop|settings|my settings|basta|parar|alto|(?:mis )?ajustes|(?:mi )?configuraci[oó]n|(?:mis )?preferencias)\s*[.!]*$/iu,
    means: plain('person.show'),
  },
  {
    says: /^(?:in |en )?(?:español|espanol|spanish)(?: please|,? por favor)?\s*[.!]*$/iu,
    means: () => ({ action: 'person.speak', values: { language: 'es' } }),
  },
  {
    says: /^(?:in |en )?(?:english|inglés|ingles)(?: please|,? por favor)?\s*[.!]*$/iu,
    means: () => ({ action: 'person.speak', values: { language: 'en' } }),
  },
  {
    // The whole of it is read again, since the name comes first: "Rosa left", "Rosa ya no está".
    says: /^(?=[\p{L}.' -]{2,80} (?:has left|left|se fue|ya no está|ya no trabaja (?:aquí|allí))\s*[.!]*$)/iu,
    means: rest => ({
      action: 'contact.left',
      values: { name: rest.replace(/ (?:has left|left|se fue|ya no está|ya no trabaja \p{L}+)\s*[.!]*$/iu, '') },
    }),
  },
  {
    says: /^(?:(?:the )?(?:trust )?pulse|trust questions|(?:el )?pulso|preguntas de confianza)\s*[.?!]*$/iu,
    means: plain('pulse.open'),
  },
  {
    says: /^(?:groups|cohorts|trust settings|pulse settings|(?:los )?grupos|ajustes del pulso)\s*[.?!]*$/iu,
    means: plain('pulse.setup'),
  },
  {
    says: /^(?:(?:the )?(?:quarterly |board )?report|(?:el )?informe(?: trimestral)?)(?: (?:for|of|de|del|para))?(?![\p{L}\p{N}])[:,]?\s*/iu,
    means: rest => ({ action: 'report.show', values: { quarter: rest.replace(/[.?!]+$/u, '') } }),
  },
  {
    says: /^(?:(?:our |the )?(?:objectives?|goals?)|(?:(?:nuestros |los )?objetivos?|(?:nuestras |las )?metas?))\s*[.?!]*$/iu,
    means: plain('objective.ask'),
  },
  {
    says: /^(?:export|export me|my data|what do you (?:hold|keep|know) (?:about|on) me|exportar|mis datos|qu[eé] (?:guarda|guardas|sabe|sabes) (?:sobre|de) m[ií])\s*[.?!]*$/iu,
    means: plain('privacy.show'),
  },
  {
    says: /^(?:forget me|forget all about me|olv[ií]d[ae](?:me|rme)|olvidarme)\s*[.!]*$/iu,
    means: plain('privacy.ask_forget'),
  },
  {
    says: /^(?:remove(?: (?:a |this |that )?text)?|redact|retirar(?: (?:un |este )?texto)?|quitar(?: (?:un |este )?texto)?)\s*[.!]*$/iu,
    means: plain('privacy.how'),
  },
  {
    says: /^(?:audit(?: trail)?|who did what|auditor[ií]a|qui[eé]n hizo qu[eé])\s*[.?!]*$/iu,
    means: plain('privacy.trail'),
  },
  {
    says: /^(?:help|help me|commands|what can (?:i|you) do|ayuda|ayúdame|comandos|qu[eé] puedo (?:hacer|escribir)|\?)\s*[.?!]*$/iu,
    means: plain('home.help'),
  },
  {
    says: /^(?:hi|hello|hey|home|start|hola|buenas|inicio|buenos días|menu|menú)\s*[.!]*$/iu,
    means: plain('home.open'),
  },
  {
    // Nothing is asked, so how things stand is answer enough.
    says: /^(?:thanks|thank you|many thanks|ok|okay|all right|good|great|(?:muchas |mil )?gracias|vale|bien|de acuerdo|muy bien)\s*[.!]*$/iu,
    means: plain('home.open'),
  },
];

/** Null when the words are none of ours: the answer then shows what can be done. */
export function commandIn(words: string): Command | null {
  // Where a platform has a command of its own, people say it to the bot as well.
  const said = words.trim().replace(/^\/tend(?![\p{L}\p{N}])\s*/iu, '');
  for (const row of rows) {
    const found = row.says.exec(said);
    if (found !== null) return row.means(said.slice(found[0].length).trim());
  }
  return null;
}
