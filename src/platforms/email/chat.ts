/** Owns the outbound half of e-mail: a Post is a letter that says only that something waits, and where. */
import type { Chat } from '../../ports/chat.ts';
import { NotDelivered } from '../../ports/chat.ts';
import type { Letters } from '../../ports/links.ts';
import { fateOf } from './failure.ts';
import { type Relay, transportTo } from './transport.ts';
import { mailWords } from './words.ts';

/**
 * What the Post says is read on the page its link opens, as it stands then: so a letter is never brought up to date, and none
 * of its words ever lies in a mailbox. A relay cannot be asked what became of a letter.
 */
export function mailChat(relay: Relay, letters: Letters): Chat {
  const domain = relay.from.split('@')[1] ?? 'localhost';
  return {
    post: async (to, _shown, marker) => {
      const letter = 'account' in to ? await letters(to.account, marker) : null;
      if (letter === null) throw new NotDelivered('never', 'no_letter');
      const { subject, body } = mailWords[letter.language];
      let begun = false;
      const transport = transportTo(relay, () => {
        begun = true;
      });
      try {
        const sent = await transport.sendMail({
          from: { name: 'Tend', address: relay.from },
          to: { name: letter.name, address: letter.to },
          subject,
          text: body(letter.name, letter.url),
          textEncoding: 'quoted-printable',
          messageId: `<${marker}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return sent.messageId;
      } catch (cause) {
        throw fateOf(cause, begun);
      }
    },
    update: async () => undefined,
    find: async () => 'cannot',
  };
}
