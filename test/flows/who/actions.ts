/**
 * Owns who may press what: for every action a line with the letters of those who may (`viewers.ts`), its name, and what is
 * pressed with it in the town (`town.ts`); `@` is the channel it is pressed in. A new action is a new line.
 */
export const ACTIONS = `
SBM2 PQ3A .... ...  commitment.ask                partnership=food
SBM2 PQ3A .... ...  commitment.record             nonce=NEW&partnership=food&owner=dana-food&to=grace&what=Ten chairs&due=next Friday
SBM2 PQ3A .... ...  commitment.ask_redate         id=x-open
S... .... .... ...  commitment.redate             id=x-open&due=2026-06-19
SBM2 PQ3A ..LC ...  commitment.show               id=x-open
SB.. .... .... ...  commitment.accept             id=x-proposed
SB.. .... .... ...  commitment.decline            id=x-proposed
SB.. .... .... ...  commitment.done               id=x-open
.... PQ3A .... ...  commitment.confirm            id=x-done
SBM2 PQ3A .... ...  commitment.ask_not_yet        id=x-done
.... PQ3A .... ...  commitment.not_yet            id=x-done&words=Two boxes are missing
SBM2 PQ3A .... ...  commitment.ask_late           id=x-open
SB.. .... .... ...  commitment.late               id=x-open&why=Snow&forNow=We call&newDate=next Friday
.... PQ3A .... ...  commitment.agree              id=x-late
SBM2 PQ3A .... ...  commitment.ask_date           id=x-late
.... PQ3A .... ...  commitment.another_date       id=x-late&newDate=2026-06-19
SB.. PQ3A .... ...  commitment.call_me            id=x-late
SBM2 PQ3A .... ...  commitment.ask_help           id=x-open
SB.. .... .... ...  commitment.help               id=x-open&words=Paper
.... PQ3A .... ...  commitment.not_kept           id=x-overdue
SBM2 .... .... ...  commitment.thank              id=y-kept
S... .... .... ...  commitment.may_name           id=x-kept&may=yes
SB.. PQ3A .... ...  commitment.withdraw           id=x-back
SB.. PQ3A .... ...  commitment.keep               id=x-back
.... PQ3A .... ...  commitment.want_repair        id=x-failed2
SB.. .... .... ...  commitment.ask_repair         id=x-failed
SB.. .... .... ...  commitment.repair             nonce=NEW&id=x-failed&cause=Snow&remedy=Ten chairs&newDate=next Friday
SBM2 PQ3A .... ...  commitment.ask_correction     id=x-open
SBM2 PQ3A .... ...  commitment.correct            id=x-open&words=It was 300
SBM2 PQ3A .... ...  commitment.ask_answer         id=x-open
SBM2 .Q3A .... ...  commitment.answer_correction  id=x-open&words=Yes
SBM2 PQ3A ..LC ...  commitment.list               partnership=food
SBM2 PQ3A .... ...  checkin.brief                 partnership=food
SBM2 PQ3A .... ...  checkin.agenda                partnership=food
SBM2 PQ3A .... ...  checkin.write_minutes         partnership=food
SBM2 PQ3A ..LC ...  checkin.show                  id=c-held
SBM2 PQ3A .... ...  checkin.ask_point             id=c-ahead
SBM2 PQ3A .... ...  checkin.point                 nonce=NEW&id=c-ahead&words=Parking
SBM2 PQ3A .... ...  checkin.met                   id=c-open
SBM2 PQ3A .... ...  checkin.ask_minutes           id=c-open
SBM2 PQ3A .... ...  checkin.minutes               nonce=NEW&id=c-open&said=We met
SBM2 PQ3A .... ...  checkin.unfinished            line=l-do
SBM2 PQ3A .... ...  checkin.finished              line=l-open
SBM2 PQ3A .... ...  checkin.ask_line              id=c-held
SBM2 PQ3A .... ...  checkin.line_promise          line=l-do
SBM2 PQ3A .... ...  checkin.ask_unfinished        id=c-held
SBM2 PQ3A .... ...  checkin.ask_correction        id=c-held
SBM2 PQ3A .... ...  checkin.correct               nonce=NEW&id=c-held&words=It was Friday
SBM2 PQ3A .... ...  checkin.ask_not_held          id=c-open
SBM2 PQ3A .... ...  checkin.not_held              id=c-open&why=Snow
SBM2 PQ3A ..L. ...  checkin.talked                partnership=food
SBM2 PQ3A ..L. ...  checkin.visited               partnership=food
SBM2 PQ3A ..LC ...  checkin.talks                 partnership=food
SBM2 PQ3A .... ...  checkin.ask_event             partnership=food
SBM2 PQ3A .... ...  checkin.event                 nonce=NEW&partnership=food&what=Open day&on=2026-05-29&attendance=40
SBM2 PQ3A .... ...  event.ask_change              id=c-fair
SBM2 PQ3A .... ...  event.change                  id=c-fair&what=Health fair&on=2026-06-27&at=10:00&where=Gym
SBM2 PQ3A .... ...  event.went                    id=c-fair-over&went=well
SBM2 PQ3A .... ...  event.again                   id=c-fair-over&again=yes
SBM2 PQ3A .... ...  event.ask_attendance          id=c-fair-over
SBM2 PQ3A .... ...  event.attendance              nonce=NEW&id=c-fair-over&attended=rosa-food&attendance=40
SB.. P... .... ...  checkin.ask_change            partnership=food
SB.. P... .... ...  checkin.change                partnership=food&phrase=none
SB.. .... .H.C ...  partnership.ask_add
SB.. .... .H.C ...  partnership.add               nonce=NEW&partner=Elm House&person=Eve Hill, eve@elm.example&checkIn=none&promise=A table by next Friday
SBM2 PQ3A ..LC ...  partnership.show              id=food
SBM2 PQ3A .... ...  partnership.pack              id=food
SB.. P... ...C ...  partnership.ask_rest          id=food
SB.. P... ...C ...  partnership.rest              id=food&months=7
SB.. .... ...C ...  partnership.ask_about         id=food
SB.. .... ...C ...  partnership.about             id=food&name=Fresh Food&purpose=x&level=networking&zone=America/New_York&pulse=yes
SB.. .... ...C ...  partnership.ask_end           id=food
SB.. .... ...C ...  partnership.end               id=food
SB.. .... .H.C ...  place.here                    name=Fresh Food&@=new-channel
SB.. .... ...C ...  place.bind                    id=food&@=new-channel
.... .... ...C ...  place.bind_leaders            @=new-channel
SBM2 PQ3A ...C ...  contact.show                  id=rosa-food
SB.. .... ...C ...  contact.link                  id=rosa-food
SB.. .... ...C ...  contact.end_link              id=rosa-food
SBM2 PQ3A .... ...  contact.mine                  partnership=food
SB.. P... ...C ...  contact.ask_change            id=rosa-food
SB.. P... ...C ...  contact.ask_end               id=rosa-food
SB.. P... ...C ...  contact.ask_hand_on           id=rosa-food
SB.. P... ...C ...  contact.ask_handover          id=rosa-food
SB.. P... ...C ...  contact.ask_cover             id=rosa-food
SB.. .... ...C ...  contact.preview               id=noa-in
S... .... .... ...  contact.ask_words             id=noa-in
SB.. .... ...C ...  contact.send                  id=noa-in
S... .... .... ...  contact.words                 id=noa-in&words=We met on Friday
.... ...A .... ...  contact.consent               id=abe-in&answer=here
.... ...A .... ...  contact.speak                 id=abe-in&language=es
SB.. .... ...C ...  contact.spoke                 id=abe-in
SB.. .... ...C ...  contact.ask_wrong             id=abe-in
SB.. .... ...C ...  contact.ask_rest              id=abe-in
SB.. .... ...C ...  contact.ask_close             id=abe-in
SB.. .... ...C ...  contact.close                 id=abe-in
SB.. .... ...C ...  contact.wrong                 nonce=NEW&id=abe-in&person=Eve Hill, eve@elm.example
SB.. .... ...C ...  contact.rest                  id=abe-in&until=in two months
SB.. P... ...C ...  contact.ask_add               partnership=food
SB.. P... ...C ...  contact.add                   nonce=NEW&partnership=food&person=Eve Hill, eve@elm.example&organisation=grace&role=member&language=en
SB.. PQ.. ...C ...  contact.change                id=mia-in&name=Mia Hill&phone=555 010 2233&role=member&language=en
SB.. P... ...C ...  contact.left                  name=Mia Hill
SB.. P... ...C ...  contact.second                id=mia-in&is=yes
SB.. PQ.. ...C ...  contact.end                   id=mia-in&until=next Friday
SB.. P... ...C ...  contact.hand_on               id=rosa-food&to=mia-in
SB.. P... ...C ...  contact.handover              nonce=NEW&id=rosa-food&to=mia-in&from=next Monday
.... .... .... ...  contact.ask_alike             id=rosa-food
.... .... .... ...  contact.alike                 nonce=NEW&id=rosa-food&contacts=rosa-past
SB.. P... ...C ...  contact.cover                 nonce=NEW&id=rosa-food&to=mia-in&from=next Monday&until=in two weeks
SB.. .... ...C ...  post.arrived                  id=sent
SB.. .... ...C ...  post.again                    id=sent
SBM2 PQ3A OHLC E..  person.show
SBM2 PQ3A OHLC E..  person.ask_pause
SBM2 PQ3A OHLC E..  person.pause                  until=in two weeks
SBM2 PQ3A OHLC E..  person.resume
SBM2 PQ3A OHLC E..  person.stop                   families=reminders
SBM2 PQ3A OHLC E..  person.start                  families=reminders
SBM2 PQ3A OHLC E..  person.speak                  language=en
SBM2 PQ3A OHLC E..  person.ask_details
SBM2 PQ3A OHLC E..  person.details                name=Some Body&phone=555 010 4455&zone=America/New_York&days=Mon-Fri&from=09:00&to=17:00
SBM2 PQ3A OHLC EXF  stranger.ask                  language=en
SBM2 PQ3A OHLC EXF  stranger.say                  language=en&name=Eve Hill&organisation=Elm House
SB.. .... ...C ...  account.ask_who               id=claiming
SB.. .... ...C ...  account.confirm               id=claiming&who=mia-in
SB.. .... ...C ...  account.refuse                id=claiming
.... .... ...C ...  host.ask_setup
.... .... ...C ...  host.setup                    name=Some Body&organisation=Mercy Hospital&zone=America/New_York
.... .... ...C ...  host.roles
.... .... ...C ...  host.ask_role
.... .... ...C ...  host.role                     nonce=NEW&role=leader&person=Eve Hill, eve@elm.example
.... .... ...C ...  host.end_role                 id=who-role
SBM2 PQ3A .... ...  feedback.ask                  partnership=food&kind=feedback
SBM2 PQ3A .... ...  feedback.say                  nonce=NEW&partnership=food&kind=feedback&voice=named&words=The gate is locked
SB.. P... .... ...  feedback.show                 id=f-quiet
SB.. .... .... ...  feedback.see                  id=f-said
SB.. .... .... ...  feedback.ask_decide           id=f-seen
SB.. .... .... ...  feedback.decide               id=f-seen&words=We fix it
SB.. .... .... ...  feedback.ask_end              id=f-seen&how=did
SB.. .... .... ...  feedback.end                  id=f-seen&how=did&words=It is open
.... P... .... ...  feedback.close                id=f-did
SBM2 PQ3A ...C ...  feedback.ask_not_yet          id=f-did
.... P... .... ...  feedback.not_yet              id=f-did&words=It is locked
.... P... .... ...  feedback.post                 id=f-ask&name=no
SBM2 PQ3A ...C ...  feedback.ask_reword           id=f-ask
.... P... .... ...  feedback.reword               id=f-ask&words=The door
.... P... .... ...  feedback.keep                 id=f-ask
SB.. P... .... ...  feedback.ask_outcome          id=f-concern
SB.. P... .... ...  feedback.outcome              id=f-concern&words=We meet weekly
SB.. P... .... ...  feedback.pass                 id=f-concern
.... .... ..LC ...  feedback.leave_out            id=f-posted
SBM2 PQ3A ...C ...  agreement.show                partnership=food
SB.. P... .... ...  agreement.ask                 partnership=food&step=give
SB.. P... .... ...  agreement.write               nonce=NEW&partnership=food&step=norms&words=We call first
SB.. P... .... ...  agreement.agree               id=a-said
SB.. P... .... ...  agreement.ask_change          id=a-said
SBM2 PQ3A ...C ...  agreement.history             partnership=food
SB.. P... .... ...  agreement.still_right         partnership=food
SBM2 PQ3A ..LC ...  metric.show                   partnership=food
SB.. P... .... ...  metric.ask                    partnership=food
SB.. P... .... ...  metric.share                  nonce=NEW&partnership=food&amount=40&counts=people&words=families ate&source=Us
SB.. .... .... ...  metric.ask_change             id=n-ours
SB.. .... .... ...  metric.change                 id=n-ours&amount=41&counts=people&words=families ate&source=Us
SBM2 PQ3A .... ...  metric.ask_correction         id=n-ours
SBM2 PQ3A .... ...  metric.correct                id=n-ours&words=It was 50
SB.. .... .... ...  metric.ask_answer             id=n-ours
SB.. .... .... ...  metric.answer                 id=n-ours&words=We counted twice
SBM2 PQ3A OHLC ...  digest.show
.... .... ..LC ...  digest.last
SB.. .... .... ...  digest.ask_note               id=x-overdue
SB.. .... .... ...  digest.note                   nonce=NEW&id=x-overdue&words=Snow
SBM2 PQ3A .... ...  digest.ask_correction         partnership=food&week=2026-05-25
SBM2 PQ3A .... ...  digest.correct                nonce=NEW&partnership=food&week=2026-05-25&about=x-open&words=It was 300
.... .... ..LC ...  objective.ask
.... .... ..LC ...  objective.set                 kept=80&rating=80
.... .... ..LC ...  report.show
SBM2 PQ3A OHLC E..  pulse.open
.... P.3. .... ...  pulse.show                    id=2026-Q2
.... P.3. .... ...  pulse.start                   id=2026-Q2&how=pooled
.... P.3. .... ...  pulse.cast                    id=2026-Q2&how=pooled&R=4&T=4&P=4&C=4&F=4&M=4
SBM2 PQ3A OHLC ...  pulse.results                 id=2026-Q1
SBM2 PQ3A OHLC ...  pulse.read_named              id=2026-Q1
S... P... .... ...  pulse.discuss                 id=2026-Q1&contact=rosa-food
SBM2 .... .... ...  pulse.spoke                   id=mia-in
.... .... ..L. ...  pulse.promise_funding
.... .... ..L. ...  pulse.decline_funding
.... .... ...C ...  pulse.setup
.... .... ...C ...  pulse.ask_floor
.... .... ...C ...  pulse.set_floor               people=8&organisations=4
.... .... .... ...  pulse.ask_group
.... .... .... ...  pulse.set_group               from=Food&to=Pantries
.... .... ..LC ...  dip.behind                    id=2026-Q1&pillar=R
.... .... ..LC ...  dip.agenda                    id=2026-Q1&pillar=R
SBM2 PQ3A OHLC E..  home.open
SBM2 PQ3A OHLC E..  home.unheard
SBM2 PQ3A OHLC E..  home.read
SBM2 PQ3A OHLC E..  home.help
SB.. P... ...C ...  privacy.ask_remove            type=commitment&id=x-open
SB.. P... ...C ...  privacy.remove                type=commitment&id=x-open&texts=Commitment:x-open:what
SBM2 PQ3A OHLC E..  privacy.how
SBM2 PQ3A OHLC E..  privacy.show
SBM2 PQ3A OHLC E..  privacy.part                  part=promises
SBM2 PQ3A OHLC E..  privacy.ask_forget
SBM2 PQ3A OHL. E..  privacy.forget                sure=yes
.... .... ...C ...  privacy.trail
`;
