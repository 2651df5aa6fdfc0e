import type { CivilDate } from '@akouendy/domain';
import type { QuoteSubject } from '@akouendy/domain/quotes';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { taxedClient } from '../../clients/clients.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findAsked, insertQuote, lockQuotes } from '../persistence/quote-record.ts';

/** Characters of a need at most. */
const LONGEST_NEED = 4_000;

/** What a client would like a quote for. */
export interface AskForQuoteCommand {
  readonly clientId: string;
  readonly subject: QuoteSubject;
  readonly need: string;
  readonly wishedOn: CivilDate | null;
  readonly idempotencyKey: string;
}

/** What became of it. */
export type AskForQuoteOutcome =
  | { readonly kind: 'ASKED'; readonly quoteId: string }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Asks AKOUENDY for a quote, once for an idempotency key; those who look after the client are told. */
@Injectable()
export class AskForQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute(command: AskForQuoteCommand): Promise<AskForQuoteOutcome> {
    const { subject, wishedOn, idempotencyKey } = command;
    const problem = textProblem(command.need, LONGEST_NEED);
    if (problem !== null) return invalidField('need', problem);
    if (wishedOn !== null && wishedOn < this.clock.today()) return invalidField('wishedOn', 'OUT_OF_RANGE');
    const notFound = { kind: 'NOT_FOUND', id: command.clientId } as const;
    if (!isUuid(command.clientId)) return notFound;
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const client = await taxedClient(db, command.clientId.toLowerCase());
      if (client === null) return notFound;
      await lockQuotes(db, personId);
      const earlier = await findAsked(db, personId, idempotencyKey);
      if (earlier !== null) return { kind: 'ASKED', quoteId: earlier.id };
      const id = newId();
      const at = this.clock.now();
      const quote = {
        id,
        clientId: client.id,
        subject,
        need: command.need.trim(),
        wishedOn,
        askedBy: personId,
        askedAt: at,
        idempotencyKey,
      };
      const year = this.clock.today().slice(0, 4);
      const reference = await insertQuote((sql, parameters) => db.query(sql, parameters), quote, year);
      await this.audit.record(db, {
        action: 'quote.asked',
        objectType: 'quote',
        objectId: id,
        clientId: client.id,
        detail: { quote: reference, subject },
      });
      await this.announcements.announce(db, {
        kind: 'QUOTE_ASKED',
        clientId: client.id,
        data: { quote: { quoteId: id, reference } },
      });
      return { kind: 'ASKED', quoteId: id };
    });
  }
}
