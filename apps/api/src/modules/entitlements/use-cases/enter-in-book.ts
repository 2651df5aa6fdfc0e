import type { BookingId } from '@akouendy/domain';
import type { EntitlementBook, EntitlementEntry } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { requireReachOfClients } from '../../../platform/access/require-reach.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Contracts, ContractStandings, type ContractType } from '../../contracts/contracts.public.ts';
import {
  findEntries,
  findGranted,
  insertEntry,
  lockEntitlements,
} from '../persistence/entitlement-entries.ts';

/** An entry that somebody wishes to make. */
export interface EntryWish<Refusal> {
  readonly note: string;
  readonly idempotencyKey: string;
  readonly audited: AuditAction;
  /** Whether an entry that was made under the key is this one; its note is compared beside it. */
  readonly isWished: (made: EntitlementEntry) => boolean;
  /** The entry under the id that it will bear and what the trail says of it, or why it is not made. */
  readonly decide: (
    book: EntitlementBook,
    id: BookingId,
  ) =>
    | {
        readonly ok: true;
        readonly entry: EntitlementEntry;
        readonly detail: Readonly<Record<string, string | number>>;
      }
    | { readonly ok: false; readonly refusal: Refusal };
}

/** What became of it. */
export type EntryOutcome<Refusal> =
  | { readonly kind: 'ENTERED'; readonly contract: ContractType }
  | { readonly kind: 'REFUSED'; readonly contract: ContractType; readonly refusal: Refusal }
  /** Another entry was made under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'NOT_FOUND' };

/** What entering and taking back have in common: one entry of a contract at a time, once for a key, told in its trail. */
@Injectable()
export class EnterInBook {
  constructor(
    private readonly contracts: Contracts,
    private readonly standings: ContractStandings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Decides in the transaction `db`, in the name of who is asking. */
  async execute<Refusal>(
    db: Database,
    contractId: string,
    { note, idempotencyKey, audited, isWished, decide }: EntryWish<Refusal>,
  ): Promise<EntryOutcome<Refusal>> {
    requireReachOfClients('DELIVER_WORK');
    const contract = await this.contracts.byId(contractId);
    if (contract === null) return { kind: 'NOT_FOUND' };
    await lockEntitlements(db, contractId);
    const [granted = []] = await findGranted(db, [contractId]);
    const [recorded = []] = await findEntries(db, [contractId]);
    const earlier = recorded.find((each) => each.idempotencyKey === idempotencyKey);
    if (earlier !== undefined) {
      const same = earlier.note === note.trim() && isWished(earlier.entry);
      return same ? { kind: 'ENTERED', contract } : { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    const end = (await this.standings.today(contractId))?.end ?? null;
    const decision = decide(
      { granted, entries: recorded.map(({ entry }) => entry), end },
      newId() as BookingId,
    );
    if (!decision.ok) return { kind: 'REFUSED', contract, refusal: decision.refusal };
    await insertEntry(db, contract.clientId, {
      contractId,
      entry: decision.entry,
      note: note.trim(),
      enteredBy: currentActor().personId,
      enteredAt: this.clock.now(),
      idempotencyKey,
    });
    await this.audit.record(db, {
      action: audited,
      objectType: 'contract',
      objectId: contractId,
      clientId: contract.clientId,
      detail: { contract: contract.reference, ...decision.detail, reason: note.trim() },
    });
    await announce(db, 'entitlements', contract.clientId);
    return { kind: 'ENTERED', contract };
  }
}
