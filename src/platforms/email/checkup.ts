/** Owns the look at the relay that an operator asks for: whether it answers and lets Tend in; no mail is sent. */
import { amiss, type Check, well } from '../../ports/check.ts';
import { fateOf } from './failure.ts';
import { type Relay, transportTo } from './transport.ts';

export async function checkup(relay: Relay): Promise<Check> {
  const at = `${relay.host}:${relay.port}`;
  try {
    await transportTo(relay).verify();
    return well('e-mail', `${at} takes mail from ${relay.from}`);
  } catch (cause) {
    const { message } = fateOf(cause, false);
    return amiss(
      'e-mail',
      `${at} does not let Tend in (${message})`,
      'Look at SMTP_URL: host, port, user and password.',
    );
  }
}
