import type { CivilDate, Instant } from '@akouendy/domain';
import { canStartOn, type QuoteSubject } from '@akouendy/domain/quotes';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { orderingClient } from '../../clients/clients.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import {
  findAsked,
  insertQuote,
  lockQuotes,
  type NewQuote,
  type QuoteRequest,
} from '../persistence/quote-record.ts';

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
  /** Something else was asked for under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Asks AKOUENDY for a quote, once for an idempotency key; those who look after the client are told. */
@Injectable()
export class AskForQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  async execute(command: AskForQuoteCommand): Promise<AskForQuoteOutcome> {
    const { subject, wishedOn, idempotencyKey } = command;
    const problem = textProblem(command.need, LONGEST_NEED);
    if (problem !== null) return invalidField('need', problem);
    if (wishedOn !== null && !canStartOn(wishedOn, this.clock.today()))
      return invalidField('wishedOn', 'OUT_OF_RANGE');
    const notFound = { kind: 'NOT_FOUND', id: command.clientId } as const;
    if (!isUuid(command.clientId)) return notFound;
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const client = await orderingClient(db, command.clientId.toLowerCase());
      if (client === null) return notFound;
      const wish = { clientId: client.id, subject, need: command.need.trim(), wishedOn };
      await lockQuotes(db, personId);
      const earlier = await findAsked(db, personId, idempotencyKey);
      if (earlier !== null) {
        return isSameWish(earlier, wish)
          ? { kind: 'ASKED', quoteId: earlier.id }
          : { kind: 'IDEMPOTENCY_KEY_REUSED' };
      }
      const at = this.clock.now();
      const retryAt = await this.paces.keep(db, 'quote', client.id, at);
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
      const quote = { ...wish, id: newId(), askedBy: personId, askedAt: at, idempotencyKey };
      await this.add(db, quote);
      return { kind: 'ASKED', quoteId: quote.id };
    });
  }

  private async add(db: Database, quote: NewQuote): Promise<void> {
    const { id, clientId, subject } = quote;
    const year = this.clock.today().slice(0, 4);
    const reference = await insertQuote((sql, parameters) => db.query(sql, parameters), quote, year);
    await this.audit.record(db, {
      action: 'quote.asked',
      objectType: 'quote',
      objectId: id,
      clientId,
      detail: { quote: reference, subject },
    });
    await this.announcements.announce(db, {
      kind: 'QUOTE_ASKED',
      clientId,
      data: { quote: { quoteId: id, reference } },
    });
  }
}

type Wish = Pick<QuoteRequest, 'clientId' | 'subject' | 'need' | 'wishedOn'>;

/** Whether what was asked for is what is asked for now. */
function isSameWish(earlier: Wish, now: Wish): boolean {
  return (
    earlier.clientId === now.clientId &&
    earlier.subject === now.subject &&
    earlier.need === now.need &&
    earlier.wishedOn === now.wishedOn
  );
}
