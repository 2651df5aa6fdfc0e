import type { Cents, CivilDate, Instant } from '@akouendy/domain';
import type { OptionRefusal, RunOptionCode } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { ContractOptions, Contracts } from '../../contracts/contracts.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { lockOrders } from '../persistence/order-confirmations.ts';
import type { OrderChange } from './changes-since.ts';
import type { OptionDraft } from './draft-option.ts';
import { OptionDrafts, type JoinedContract } from './option-drafts.ts';
import { purchaseOrderOf } from './purchase-order.ts';
import { signOption } from './sign-option.ts';

/** What was on the screen when somebody confirmed. */
export interface SeenOption {
  readonly seal: string;
  readonly day: CivilDate;
  readonly net: Cents;
  readonly gross: Cents;
}

/** An option that somebody adds to a contract. */
export interface AddOptionCommand {
  readonly contractId: string;
  readonly option: RunOptionCode;
  readonly language: Language;
  readonly seen: SeenOption;
  /** Whether they said explicitly that they agree. */
  readonly confirmed: boolean;
  /** Made by the caller, once for what a person means to add once. */
  readonly idempotencyKey: string;
  /** As it was typed; `null` or absent without one. */
  readonly purchaseOrderReference?: string | null;
}

/** The same once its purchase order reference was read. */
type ReadCommand = AddOptionCommand & { readonly purchaseOrderReference: string | null };

/** What became of it. */
export type AddOptionOutcome =
  | { readonly kind: 'ADDED'; readonly contractId: string }
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED'; readonly contractId: string }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'OUTDATED'; readonly changes: readonly OrderChange[]; readonly draft: OptionDraft }
  | { readonly kind: 'REFUSED'; readonly why: OptionRefusal }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Adds an option to a RUN contract: what was on the screen and nothing else, once for an idempotency key, one after the
 * other with all that the client orders. All of it is one transaction.
 */
@Injectable()
export class AddOption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly options: ContractOptions,
    private readonly drafts: OptionDrafts,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  /** Adds it now, in the name of who is asking. */
  async execute(command: AddOptionCommand): Promise<AddOptionOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: command.contractId } as const;
    if (!command.confirmed) return invalidField('confirmed', 'REQUIRED');
    const written = purchaseOrderOf(command.purchaseOrderReference ?? null, false);
    if (written.kind === 'INVALID_FIELD') return written;
    if (!isUuid(command.contractId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const contract = await this.contracts.byId(command.contractId.toLowerCase());
      if (contract === null) return notFound;
      await lockOrders(db, contract.clientId);
      return this.decide(db, contract, { ...command, purchaseOrderReference: written.reference });
    });
  }

  private async decide(
    db: Database,
    contract: JoinedContract,
    { option, language, seen, idempotencyKey, purchaseOrderReference }: ReadCommand,
  ): Promise<AddOptionOutcome> {
    const { personId } = currentActor();
    const earlier = await this.options.addedUnder(personId, idempotencyKey);
    if (earlier !== null) {
      const same =
        earlier.contractId === contract.id &&
        earlier.option === option &&
        earlier.purchaseOrderReference === purchaseOrderReference;
      return { kind: same ? 'ADDED' : 'IDEMPOTENCY_KEY_REUSED', contractId: earlier.contractId };
    }
    const found = await this.drafts.of(contract, option, language);
    if (found.kind === 'REFUSED') return found;
    const { draft } = found;
    const changes = optionChanges(seen, draft);
    if (changes.length > 0) return { kind: 'OUTDATED', changes, draft };
    const given = purchaseOrderOf(purchaseOrderReference, draft.purchaseOrderRequired);
    if (given.kind === 'INVALID_FIELD') return given;
    const retryAt = await this.paces.keep(db, 'order', contract.clientId, this.clock.now());
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const entry = await signOption((sql, parameters) => db.query(sql, parameters), {
      id: newId(),
      contract,
      draft,
      confirmedBy: personId,
      at: this.clock.now(),
      idempotencyKey,
      purchaseOrderReference,
    });
    await this.audit.record(db, entry);
    await this.announcements.announce(db, {
      kind: 'ORDER_PLACED',
      clientId: contract.clientId,
      data: { contract: { contractId: contract.id, reference: contract.reference, kind: contract.kind } },
    });
    return { kind: 'ADDED', contractId: contract.id };
  }
}

function optionChanges(seen: SeenOption, { day, after, seal }: OptionDraft): OrderChange[] {
  const changes: OrderChange[] = [];
  if (seen.day !== day) changes.push('DAY');
  if (seen.net !== after.net) changes.push('PRICE');
  else if (seen.gross !== after.gross) changes.push('VAT');
  return changes.length === 0 && seen.seal !== seal ? ['TERMS'] : changes;
}
