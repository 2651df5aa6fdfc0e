import { writeInstant, type Instant } from '@akouendy/domain';
import { invitationMail, type InvitationMail } from '../modules/access/access.public.ts';
import {
  tellingMail,
  type AnnouncedEvent,
  type TellingRecipient,
} from '../modules/notifications/notifications.public.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { OutgoingMail } from '../platform/mail/mail.ts';
import { renderMail } from '../platform/mail/render-mail.ts';

/** A mail that the portal would have sent, and when. */
interface PastMail {
  readonly at: Instant;
  readonly template: string;
  readonly mail: ReturnType<typeof renderMail>;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: string;
}

/** Somebody who has been told of something. */
interface ToldRow extends TellingRecipient, Pick<AnnouncedEvent, 'kind' | 'clientId' | 'data'> {
  readonly at: Instant;
  readonly actor: string;
  readonly client: string;
}

/**
 * Puts into the outbox what the portal would have sent until now: the mail of each notification, and the waiting
 * `invitations`, whose links open. They are written by the templates of the rooms, and delivered already.
 */
export async function insertMails(
  query: Query,
  invitations: readonly InvitationMail[],
  portalUrl: URL,
): Promise<void> {
  await query(`select set_config('app.role', 'SYSTEM', true)`);
  const told = await query<ToldRow>(
    `select extract(epoch from n.created_at)::float8 as at, n.kind, n.client_id as "clientId", n.data, p.name, p.email, p.language,
            p.client_id is null as "isStaff", a.name as actor, c.name as client
       from notifications n
       join people p on p.id = n.person_id
       join people a on a.id = n.actor_id
       join clients c on c.id = n.client_id`,
  );
  const past = <Data>(at: Instant, outgoing: OutgoingMail<Data, string>): PastMail => ({
    at,
    template: outgoing.template.name,
    mail: renderMail(outgoing.template, outgoing.data, { ...outgoing, portalUrl }),
    to: outgoing.to,
    language: outgoing.language,
  });
  const mails = [
    ...told.map((row) => past(row.at, tellingMail(row, row, row))),
    ...invitations.map((invitation) => past(invitation.sentAt, invitationMail(invitation))),
  ].sort((a, b) => a.at - b.at);
  for (const { at, template, mail, to, language } of mails) {
    await query(
      `insert into mails (id, template, language, to_name, to_address, subject, text_body, html_body, created_at,
                          attempts, last_attempt_at, delivered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $9, $9)`,
      [
        newId(),
        template,
        language,
        to.name,
        to.address,
        mail.subject,
        mail.text,
        mail.html,
        writeInstant(at),
      ],
    );
  }
  await query(`select set_config('app.role', 'ADMIN', true)`);
}
