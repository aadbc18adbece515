/**
 * Owns who reads what when they are owed it: for every kind of delivery a line with the letters of those to whom it says
 * something (`viewers.ts`; then W where the partnership meets and K the leaders' channel), its name, its subject in the town
 * (`town.ts`), and its stage. A new kind is a new line.
 */
export const KINDS = `
SBM2 PQ3A ..LC ... WK  commitment.due_today            x-today
SBM2 PQ3A ..LC ... WK  commitment.accept               x-proposed
SBM2 PQ3A ..LC ... WK  commitment.done_question        x-done
.... PQ3A .... ... ..  commitment.new_date             x-late
SBM2 PQ3A ..LC ... WK  commitment.withdraw             x-back
SBM2 PQ3A ..LC ... WK  commitment.correction           x-open
SBM2 PQ3A ..LC ... WK  commitment.help                 x-overdue
SBM2 PQ3A ..LC ... WK  commitment.answered             x-open
SBM2 PQ3A ..LC ... WK  commitment.repair_wanted        x-failed
SBM2 PQ3A ..LC ... WK  commitment.thanked              x-kept
SBM2 PQ3A ..LC ... WK  commitment.call_owner           x-overdue
SBM2 PQ3A ..LC ... WK  commitment.not_kept             x-failed
SBM2 PQ3A ..LC ... WK  commitment.week_before          x-open
SBM2 PQ3A ..LC ... WK  commitment.day_before           x-open
SBM2 PQ3A ..LC ... WK  commitment.day_after            x-overdue
SBM2 PQ3A ..LC ... WK  commitment.backup               x-overdue
SBM2 PQ3A ..LC ... WK  commitment.repair_due           x-failed
SBM2 PQ3A ...C ... W.  contact.introduction            abe-in
SBM2 PQ3A ...C ... W.  contact.introduction_reminder   abe-in
SBM2 PQ3A ...C ... W.  contact.call                    abe-in
SBM2 PQ3A ...C ... W.  contact.answered                rosa-food
SBM2 PQ3A ...C ... W.  contact.added                   noa-in
SBM2 PQ3A ...C ... W.  contact.claimed                 claiming
SBM2 PQ3A OHLC E.. WK  contact.link                    rosa-food
SBM2 PQ3A ...C ... W.  contact.link_wanted             rosa-food
SBM2 PQ3A OHLC E.. ..  contact.known                   rosa-food
SBM2 PQ3A ...C ... W.  contact.stopped                 mo-in
SBM2 PQ3A ...C ... W.  contact.forgotten               gone-in
SBM2 PQ3A ...C ... W.  account.deactivated             off
SBM2 PQ3A ..LC ... WK  partnership.silence             food
SBM2 PQ3A ...C ... W.  partnership.unreached           food
SBM2 PQ3A ...C ... W.  partnership.handover            mo-in
SBM2 PQ3A .... ... ..  partnership.pack                mo-in
SBM2 PQ3A ..LC ... WK  partnership.changed             food
S... P... ..LC ... .K  partnership.ended               past
SBM2 PQ3A ..LC ... WK  partnership.live                food
SBM2 PQ3A ..LC ... WK  place.unreached                 lost
SBM2 PQ3A ..LC ... WK  checkin.brief                   c-ahead
SBM2 PQ3A ..LC ... WK  checkin.agenda                  c-ahead
SBM2 PQ3A ..LC ... WK  checkin.minutes_wanted          c-open
SBM2 PQ3A ..LC ... WK  checkin.minutes                 c-held
SBM2 PQ3A ..LC ... WK  checkin.called_off              c-off
SBM2 PQ3A ..LC ... WK  checkin.missed                  c-missed
SBM2 PQ3A ..LC ... WK  checkin.correction              c-held
SBM2 PQ3A ..LC ... WK  checkin.changed                 food
SBM2 PQ3A ..LC ... WK  event.planned                   c-fair
SBM2 PQ3A ..LC ... WK  event.off                       c-fair-off
SBM2 PQ3A ..LC ... WK  event.asked                     c-fair-over  2026-05-30
SB.. P... .... ... ..  feedback.said                   f-quiet
SBM2 PQ3A ...C ... W.  feedback.late                   f-said
SBM2 PQ3A ...C ... W.  feedback.answered               f-seen      seen
SBM2 PQ3A ...C ... W.  feedback.close                  f-did
SBM2 PQ3A ...C ... W.  feedback.words                  f-ask
SBM2 PQ3A ...C ... W.  feedback.closed                 f-posted
SBM2 PQ3A ...C ... W.  feedback.unheard                f-posted
SB.. P... .... ... ..  feedback.concern                f-concern
...2 P... .... ... ..  feedback.second                 f-second
SBM2 PQ3A ...C ... W.  feedback.posted                 f-posted
.... .... ..LC ... ..  feedback.draft                  2026-08-11
SBM2 PQ3A OHLC E.. WK  feedback.portfolio              2026-08-11  2026-08-03:1
.... P... .... ... ..  agreement.asked                 food        a-said
SBM2 PQ3A ...C ... W.  agreement.answered              food        a-said:mercy
SB.. P... .... ... ..  agreement.renew                 food
SBM2 PQ3A ..LC ... WK  metric.shared                   n-ours
SBM2 PQ3A ...C ... W.  metric.correction               n-theirs
SBM2 PQ3A ...C ... W.  metric.answered                 n-told
.... P.3. .... ... ..  pulse.ask                       2026-Q2
SBM2 PQ3A OHLC ... WK  pulse.ask_place                 2026-Q2
.... P.3. .... ... ..  pulse.reminder                  2026-Q2
SBM2 PQ3A ...C ... W.  pulse.call                      mia-in
.... .... ..LC ... .K  dip.found                       R           2026-Q1
SBM2 PQ3A OHLC ... WK  pulse.results                   2026-Q1
SBM2 PQ3A OHLC ... WK  pulse.named                     2026-Q1
.... .... ..L. ... ..  pulse.funding                   2026-Q2
.... .... .... ... ..  pulse.funding_declined          host
.... .... .... ... ..  pulse.setup                     2026-Q2
SBM2 PQ3A OHLC ... WK  pulse.void                      2025-Q4
SBM2 PQ3A ...C ... ..  day.mine                        @today
S... .... .... ... ..  digest.look                     2026-06-01
.... .... ..LC ... .K  digest.leaders                  2026-05-25
SBM2 PQ3A ..LC ... WK  digest.twin                     2026-05-25_food
SBM2 PQ3A OHLC E.. WK  digest.empty                    2026-05-25
`;
