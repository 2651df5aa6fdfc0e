import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { ConfirmOrder, type ConfirmationOutcome, type SeenOrder } from '../../orders/orders.public.ts';
import { lockQuotes } from '../persistence/quote-record.ts';
import { insertStep } from '../persistence/quote-steps.ts';
import { Quotes, type Quote } from '../queries/quotes.ts';
import { QuoteDrafts } from './quote-drafts.ts';

/** A quote that somebody accepts. */
export interface AcceptQuoteCommand {
  readonly quoteId: string;
  readonly language: Language;
  readonly seen: SeenOrder;
  /** Whether they said explicitly that they agree. */
  readonly confirmed: boolean;
  readonly idempotencyKey: string;
  /** As it was typed; `null` or absent without one. */
  readonly purchaseOrderReference?: string | null;
}

/** It cannot be accepted now. */
interface NotPossible {
  readonly kind: 'NOT_POSSIBLE';
  readonly quoteId: string;
}

/** What became of it, and of whose quote it is. */
export type AcceptQuoteOutcome =
  | { readonly kind: 'CONFIRMED'; readonly clientId: string; readonly outcome: ConfirmationOutcome }
  | NotPossible
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Accepts a quote: signs its contract with lots and instalments, keeps with what words it was agreed to, and ends the quote;
 * all of it in one transaction, once, and only what was on the screen.
 */
@Injectable()
export class AcceptQuote {
  constructor(
    private readonly confirm: ConfirmOrder,
    private readonly quotes: Quotes,
    private readonly drafts: QuoteDrafts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Accepts it in the name of who is asking. */
  async execute(command: AcceptQuoteCommand): Promise<AcceptQuoteOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: command.quoteId } as const;
    if (!isUuid(command.quoteId)) return notFound;
    const quote = await this.quotes.byId(command.quoteId.toLowerCase());
    if (quote === null) return notFound;
    const { language, seen, confirmed, idempotencyKey, purchaseOrderReference = null } = command;
    const outcome = await this.confirm.execute<NotPossible>({
      clientId: quote.clientId,
      seen,
      confirmed,
      idempotencyKey,
      purchaseOrderReference,
      fingerprint: createHash('sha256').update(`quote ${quote.id}`).digest(),
      draft: (db) => this.draftNow(db, quote.id, language),
      also: (db, { id: contractId, reference }) =>
        this.end(db, quote, { contractId, contract: reference, idempotencyKey }),
    });
    return outcome.kind === 'NOT_POSSIBLE'
      ? outcome
      : { kind: 'CONFIRMED', clientId: quote.clientId, outcome };
  }

  /** Nobody else takes a step of it until the transaction ends. */
  private async draftNow(db: Database, quoteId: string, language: Language) {
    await lockQuotes(db, quoteId);
    const quote = await this.quotes.byId(quoteId);
    const drafted = quote === null ? null : await this.drafts.of(quote, language);
    return drafted ?? ({ kind: 'NOT_POSSIBLE', quoteId } as const);
  }

  private async end(
    db: Database,
    { id: quoteId, clientId, reference, status }: Quote,
    {
      contractId,
      contract,
      idempotencyKey,
    }: { readonly contractId: string; readonly contract: string; readonly idempotencyKey: string },
  ): Promise<void> {
    await insertStep((sql, parameters) => db.query(sql, parameters), {
      quoteId,
      clientId,
      action: 'ACCEPT',
      answer: null,
      validUntil: null,
      words: null,
      contractId,
      takenAt: this.clock.now(),
      takenBy: currentActor().personId,
      idempotencyKey,
    });
    await this.audit.record(db, {
      action: 'quote.accepted',
      objectType: 'quote',
      objectId: quoteId,
      clientId,
      detail: { quote: reference, contract },
      change: { before: { status }, after: { status: 'ACCEPTED' } },
    });
  }
}
