/** Owns which flow answers which press on partnerships, people and one's own settings. */
import { one } from '../../messages/partnership/introduction.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Ask, Flows } from '../ask.ts';
import * as add from './add.ts';
import * as alike from './alike.ts';
import * as claims from './claims.ts';
import * as consent from './consent.ts';
import * as end from './end.ts';
import * as handover from './handover.ts';
import * as ladder from './ladder.ts';
import * as leave from './leave.ts';
import * as link from './link.ts';
import * as own from './own.ts';
import * as parked from './parked.ts';
import * as people from './people.ts';
import * as place from './place.ts';
import * as roles from './roles.ts';
import * as second from './second.ts';
import * as send from './send.ts';
import * as show from './show.ts';
import * as tune from './tune.ts';

/** A stranger's button pressed by somebody who is known by now. */
async function known(ask: Ask): Promise<Reply> {
  return { tell: one(ask.language, words[ask.language].arrival.knownAlready) };
}

export const pressed = {
  'partnership.ask_add': add.askAdd,
  'partnership.add': add.add,
  'partnership.show': show.partnership,
  'partnership.ask_rest': tune.askRest,
  'partnership.rest': tune.rest,
  'partnership.ask_about': tune.askAbout,
  'partnership.about': tune.about,
  'partnership.ask_end': end.askEnd,
  'partnership.end': end.end,
  'place.here': place.here,
  'place.bind': place.bind,
  'place.bind_leaders': place.bindLeaders,
  'contact.show': show.contact,
  'contact.mine': show.mine,
  'contact.preview': send.preview,
  'contact.ask_words': send.askWords,
  'contact.words': send.ownWords,
  'contact.send': send.send,
  'contact.consent': consent.answer,
  'contact.speak': consent.speak,
  'contact.link': link.carry,
  'contact.end_link': link.withdraw,
  'contact.spoke': ladder.spoke,
  'contact.ask_wrong': ladder.askWrong,
  'contact.wrong': ladder.wrong,
  'contact.ask_rest': ladder.askRest,
  'contact.rest': ladder.rest,
  'contact.ask_close': ladder.askClose,
  'contact.close': ladder.close,
  'contact.ask_add': people.askAdd,
  'contact.add': people.add,
  'contact.ask_change': people.askChange,
  'contact.change': people.change,
  'contact.second': second.name,
  'contact.left': leave.left,
  'contact.ask_end': leave.askEnd,
  'contact.end': leave.end,
  'contact.ask_hand_on': leave.askHandOn,
  'contact.hand_on': leave.handOn,
  'contact.ask_alike': alike.askAlike,
  'contact.alike': alike.alike,
  'contact.ask_handover': handover.askHandover,
  'contact.handover': handover.handover,
  'contact.ask_cover': handover.askCover,
  'contact.cover': handover.cover,
  'post.arrived': parked.arrived,
  'post.again': parked.again,
  'person.show': own.show,
  'person.ask_pause': own.askPause,
  'person.pause': own.pause,
  'person.resume': own.resume,
  'person.stop': own.stop,
  'person.start': own.start,
  'person.speak': own.speak,
  'person.ask_details': own.askDetails,
  'person.details': own.details,
  'stranger.ask': known,
  'stranger.say': known,
  'account.ask_who': claims.askWho,
  'account.confirm': claims.confirm,
  'account.refuse': claims.refuse,
  'host.ask_setup': roles.askSetup,
  'host.setup': roles.setUp,
  'host.roles': roles.list,
  'host.ask_role': roles.askRole,
  'host.role': roles.give,
  'host.end_role': roles.end,
} satisfies Partial<Flows>;
