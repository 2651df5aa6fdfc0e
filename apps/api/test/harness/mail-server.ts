import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps what it is sent. */
export interface MailServer {
  /** Where to send: `smtp://localhost:…`. */
  readonly url: string;
  /** What it has taken, first to last. */
  readonly mails: ParsedMail[];
  /** What is answered to a step of a mail; nothing by default. A `responseCode` tells for good (5yz) from for now (4yz). */
  refuseAt: { readonly step: 'MAIL' | 'RCPT'; readonly responseCode: number } | null;
  /** Called before each mail is taken: to refuse it by throwing, or to be slow. */
  beforeTaking: (mail: ParsedMail) => Promise<void>;
  stop(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      done(refusalOf('MAIL'));
    },
    onRcptTo: (_address, _session, done) => {
      done(refusalOf('RCPT'));
    },
    onData: (stream, _session, done) => {
      simpleParser(stream)
        .then(async (mail) => {
          await taking.beforeTaking(mail);
          taking.mails.push(mail);
          done();
        })
        .catch((error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        });
    },
  });
  function refusalOf(step: 'MAIL' | 'RCPT'): Error | undefined {
    const { refuseAt } = taking;
    return refuseAt?.step === step
      ? Object.assign(new Error('no'), { responseCode: refuseAt.responseCode })
      : undefined;
  }
  // A client that is killed breaks its connection off.
  server.on('error', () => undefined);
  const listening = once(server.server, 'listening');
  server.listen(0, '127.0.0.1');
  await listening;
  const { port } = server.server.address() as AddressInfo;
  const taking: MailServer = {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails: [],
    refuseAt: null,
    beforeTaking: () => Promise.resolve(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
  return taking;
}
