import { isDeepStrictEqual } from 'node:util';
import type { CivilDate, Instant } from '@akouendy/domain';
import {
  afterWorkStep,
  workAfter,
  workToDo,
  type Work,
  type WorkRefusal,
  type WorkStep,
} from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { findWorkSteps, insertWorkStep, lockWork } from '../persistence/work-steps.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { Contracts, type SignedContract } from '../queries/contracts.ts';

/** A step that somebody wishes to take, today. */
export interface WorkCommand {
  readonly contractId: string;
  readonly idempotencyKey: string;
  readonly step: (on: CivilDate) => WorkStep;
}

/** What became of it. */
export type WorkOutcome =
  | { readonly kind: 'TAKEN'; readonly contract: SignedContract }
  | { readonly kind: 'REFUSED'; readonly contract: SignedContract; readonly why: WorkRefusal }
  /** Another step was taken under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

const AUDITED: Readonly<Record<WorkStep['action'], AuditAction>> = {
  START: 'milestone.started',
  FINISH: 'milestone.finished',
  REOPEN: 'milestone.reopened',
  PRESENT: 'delivery.presented',
  ACCEPT: 'delivery.accepted',
  REFUSE: 'delivery.refused',
};

const TOLD = {
  PRESENT: 'DELIVERY_PRESENTED',
  ACCEPT: 'DELIVERY_ACCEPTED',
  REFUSE: 'DELIVERY_REFUSED',
} as const;

/** What can be taken again and again, and is told by mail each time; accepting ends it. */
const PACED: ReadonlySet<WorkStep['action']> = new Set(['PRESENT', 'REFUSE']);

/**
 * Takes a step of the work of a contract, one after the other. The acceptance of a delivery is the fact that dates the
 * instalment which it triggers (§5): nothing else is to be written, so nothing can be missing.
 */
@Injectable()
export class TakeWorkStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly terms: ContractTerms,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly paces: Paces,
    private readonly clock: Clock,
  ) {}

  /** Takes it in the name of who is asking; sent again it answers the same. */
  async execute(command: WorkCommand): Promise<WorkOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: command.contractId } as const;
    if (!isUuid(command.contractId)) return notFound;
    return this.unitOfWork.write(async (db) => {
      const contract = await this.contracts.byId(command.contractId.toLowerCase());
      const terms = contract === null ? null : await this.terms.ofContract(contract.id);
      const work = terms === null ? null : workToDo(terms);
      if (contract === null || work === null) return notFound;
      await lockWork(db, contract.id);
      return this.decide(db, contract, work, command);
    });
  }

  private async decide(
    db: Database,
    contract: SignedContract,
    toDo: Work,
    { step: stepOn, idempotencyKey }: WorkCommand,
  ): Promise<WorkOutcome> {
    const [taken = []] = await findWorkSteps(db, [contract.id]);
    const step = asKept(stepOn(this.clock.today()));
    const earlier = taken.find((each) => each.idempotencyKey === idempotencyKey);
    if (earlier !== undefined) {
      return isSameStep(earlier.step, step)
        ? { kind: 'TAKEN', contract }
        : { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    const before = workAfter(
      toDo,
      taken.map(({ step }) => step),
    );
    const after = afterWorkStep(before, step);
    if (!after.ok) return { kind: 'REFUSED', contract, why: after.refusal };
    if (PACED.has(step.action)) {
      const retryAt = await this.paces.keep(db, 'delivery', contract.clientId, this.clock.now());
      if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    }
    await insertWorkStep((sql, parameters) => db.query(sql, parameters), {
      contractId: contract.id,
      clientId: contract.clientId,
      step,
      takenAt: this.clock.now(),
      takenBy: currentActor().personId,
      idempotencyKey,
    });
    await this.audit.record(db, {
      action: AUDITED[step.action],
      objectType: 'contract',
      objectId: contract.id,
      clientId: contract.clientId,
      detail: { contract: contract.reference, ...('milestone' in step ? { milestone: step.milestone } : {}) },
      change: changeOf(before, after.value, step),
    });
    if (step.action in TOLD) {
      await this.announcements.announce(db, {
        kind: TOLD[step.action as keyof typeof TOLD],
        clientId: contract.clientId,
        data: { contract: { contractId: contract.id, reference: contract.reference, kind: contract.kind } },
      });
    }
    return { kind: 'TAKEN', contract };
  }
}

/** The step as it is kept. */
function asKept(step: WorkStep): WorkStep {
  return 'remarks' in step ? { ...step, remarks: step.remarks.trim() } : step;
}

/** Whether the step that was taken is the one that is asked for now, on whatever day it is sent again. */
function isSameStep(taken: WorkStep, asked: WorkStep): boolean {
  return isDeepStrictEqual({ ...taken, on: null }, { ...asked, on: null });
}

/** What was so before, of the milestone or of the delivery, and what is so now. */
function changeOf(before: Work, after: Work, step: WorkStep) {
  const statusIn = ({ milestones, delivery }: Work): string | undefined =>
    'milestone' in step
      ? milestones.find(({ milestone }) => milestone === step.milestone)?.status
      : delivery.status;
  return { before: { status: statusIn(before) }, after: { status: statusIn(after) } };
}
