import type { CivilDate } from '@akouendy/domain';
import { standingOf, type FrozenTerms, type Termination } from '@akouendy/domain/contracts';
import { giveNotice } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findNotices, insertNotice, type ContractNotice } from '../persistence/contract-notices.ts';
import { saveStandings } from '../persistence/contract-standing.repository.ts';
import type { Run } from '../persistence/run.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { Contracts, type SignedContract } from '../queries/contracts.ts';

/** That a contract shall end. */
export interface NoticeCommand {
  readonly contractId: string;
  /** The effective date that was shown before it was confirmed. */
  readonly effectiveOn: CivilDate;
  readonly idempotencyKey: string;
}

/** What became of it. */
export type NoticeOutcome =
  | { readonly kind: 'GIVEN'; readonly contract: SignedContract }
  | { readonly kind: 'GIVEN_ALREADY'; readonly contract: SignedContract }
  | { readonly kind: 'DOES_NOT_RENEW'; readonly contract: SignedContract }
  /** Notice given now takes effect on another day than the one that was confirmed. */
  | { readonly kind: 'OTHER_DATE'; readonly contract: SignedContract; readonly effectiveOn: CivilDate }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/**
 * Gives notice to a contract that would renew, by its client or in its name: once a contract. Sent again it answers the
 * same; what takes effect on another day than was confirmed changes nothing.
 */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly terms: ContractTerms,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute(command: NoticeCommand): Promise<NoticeOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: command.contractId } as const;
    if (!isUuid(command.contractId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const contract = await this.contracts.byId(command.contractId.toLowerCase());
      return contract === null ? notFound : this.decide(db, contract, command);
    });
  }

  private async decide(
    db: Database,
    contract: SignedContract,
    command: NoticeCommand,
  ): Promise<NoticeOutcome> {
    const [earlier = null] = await findNotices(db, [contract.id]);
    const terms = await this.terms.ofContract(contract.id);
    if (terms === null) return { kind: 'DOES_NOT_RENEW', contract };
    const decided = giveNotice(terms, earlier?.givenOn ?? null, this.clock.today());
    if (!decided.ok) {
      return decided.refusal === 'DOES_NOT_RENEW'
        ? { kind: 'DOES_NOT_RENEW', contract }
        : answerOf(contract, earlier, command);
    }
    const { effectiveOn } = decided.value;
    if (effectiveOn !== command.effectiveOn) return { kind: 'OTHER_DATE', contract, effectiveOn };
    return this.append(db, contract, command, terms, decided.value);
  }

  private async append(
    db: Database,
    contract: SignedContract,
    command: NoticeCommand,
    terms: FrozenTerms,
    { effectiveOn, inTime }: Termination,
  ): Promise<NoticeOutcome> {
    const { personId, clientId } = currentActor();
    const notice: ContractNotice = {
      contractId: contract.id,
      clientId: contract.clientId,
      givenOn: this.clock.today(),
      givenAt: this.clock.now(),
      givenBy: personId,
      onBehalf: clientId === null,
      effectiveOn,
      idempotencyKey: command.idempotencyKey,
    };
    const run: Run = (sql, parameters) => db.query(sql, parameters);
    const isNew = await insertNotice(run, notice);
    if (!isNew) {
      const [first = null] = await findNotices(db, [contract.id]);
      return answerOf(contract, first, command);
    }
    const { contractId, clientId: ofClient, givenOn } = notice;
    const standing = standingOf(terms, givenOn, givenOn);
    await saveStandings(run, [
      { contractId, clientId: ofClient, asOf: givenOn, noticeOn: givenOn, standing },
    ]);
    await this.audit.record(db, {
      action: 'contract.notice_given',
      objectType: 'contract',
      objectId: contract.id,
      clientId: contract.clientId,
      detail: {
        contract: contract.reference,
        givenOn: notice.givenOn,
        inTime,
        onBehalf: notice.onBehalf,
      },
      change: { before: { end: null }, after: { end: effectiveOn } },
    });
    await this.announcements.announce(db, {
      kind: 'NOTICE_GIVEN',
      clientId: contract.clientId,
      data: {
        contract: { contractId: contract.id, reference: contract.reference, kind: contract.kind },
        effectiveOn,
      },
    });
    return { kind: 'GIVEN', contract };
  }
}

/** The same wish once more has its answer; another one comes too late. */
function answerOf(
  contract: SignedContract,
  given: ContractNotice | null,
  { idempotencyKey, effectiveOn }: NoticeCommand,
): NoticeOutcome {
  const isSame = given?.idempotencyKey === idempotencyKey && given.effectiveOn === effectiveOn;
  return { kind: isSame ? 'GIVEN' : 'GIVEN_ALREADY', contract };
}
