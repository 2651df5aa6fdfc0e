import type { BuildMilestone } from '@akouendy/domain/catalogue';
import type { OfferWords, Words } from '@akouendy/domain/catalogue/words';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { ContractTerms } from '../queries/contract-terms.ts';
import { ContractWork } from '../queries/contract-work.ts';
import { TakeWorkStep, type WorkCommand } from '../use-cases/take-work-step.ts';
import { ContractType } from './contract.type.ts';
import {
  ContractWorkType,
  DeliveryInput,
  MoveMilestoneInput,
  RefuseDeliveryInput,
  WorkStepNotPossibleType,
  WorkStepResult,
  WorkStepTakenType,
} from './work.type.ts';

/** Steps that are shown at most. */
const SHOWN_STEPS = 200;

/** Characters of remarks at most. */
const LONGEST_REMARKS = 2_000;

/** What is built under a contract, its milestones and its delivery. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class WorkResolver {
  constructor(
    private readonly works: ContractWork,
    private readonly terms: ContractTerms,
    private readonly offers: Offers,
    private readonly take: TakeWorkStep,
  ) {}

  @ResolveField(() => ContractWorkType, {
    nullable: true,
    description: 'What is built or delivered under it; null when it is invoiced by the calendar alone.',
  })
  async work(@Parent() { id }: ContractType): Promise<ContractWorkType | null> {
    const work = await this.works.ofContract(id);
    if (work === null) return null;
    const words = await this.wordsOf(id);
    const { milestones, delivery, steps } = work;
    return {
      milestones: milestones.map((each) => ({ ...each, name: nameOf(words, each.milestone) })),
      deliveryStatus: delivery.status,
      acceptedOn: delivery.acceptedOn,
      remarks: delivery.remarks,
      steps: steps
        .slice(-SHOWN_STEPS)
        .map(({ step, takenAt, takenBy }) => ({
          action: step.action,
          milestone: 'milestone' in step ? nameOf(words, step.milestone) : null,
          remarks: 'remarks' in step ? step.remarks : null,
          takenAt,
          takenBy,
        }))
        .reverse(),
    };
  }

  @Mutation(() => WorkStepResult, { description: 'Starts, finishes or reopens a milestone, today.' })
  @MayCall('DELIVER_WORK')
  moveMilestone(
    @Args('input', { type: () => MoveMilestoneInput, description: 'Which one, and what happens.' })
    { contractId, idempotencyKey, milestone, action }: MoveMilestoneInput,
  ): Promise<typeof WorkStepResult> {
    return this.answer({
      contractId,
      idempotencyKey,
      step: (on) => ({ action, milestone: milestone as BuildMilestone, on }),
    });
  }

  @Mutation(() => WorkStepResult, {
    description: 'Presents the delivery to the client, once every milestone is done.',
  })
  @MayCall('DELIVER_WORK')
  presentDelivery(
    @Args('input', { type: () => DeliveryInput, description: 'Of which contract.' }) input: DeliveryInput,
  ): Promise<typeof WorkStepResult> {
    return this.answer({ ...input, step: (on) => ({ action: 'PRESENT', on }) });
  }

  @Mutation(() => WorkStepResult, {
    description: 'Accepts the delivery (“recette”), for good: the invoice that it triggers is of this day.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  acceptDelivery(
    @Args('input', { type: () => DeliveryInput, description: 'Of which contract.' }) input: DeliveryInput,
  ): Promise<typeof WorkStepResult> {
    return this.answer({ ...input, step: (on) => ({ action: 'ACCEPT', on }) });
  }

  @Mutation(() => WorkStepResult, { description: 'Refuses the delivery, with remarks.' })
  @MayCall('ACCEPT_COMMITMENT')
  async refuseDelivery(
    @Args('input', { type: () => RefuseDeliveryInput, description: 'Of which contract, and why.' })
    { remarks, ...input }: RefuseDeliveryInput,
  ): Promise<typeof WorkStepResult> {
    const problem = textProblem(remarks, LONGEST_REMARKS);
    if (problem !== null) return made(InvalidFieldType, { field: 'remarks', problem });
    return this.answer({ ...input, step: (on) => ({ action: 'REFUSE', on, remarks }) });
  }

  private async answer(command: WorkCommand): Promise<typeof WorkStepResult> {
    const outcome = await this.take.execute(command);
    if (outcome.kind === 'NOT_FOUND') return NotFoundType.of(outcome.id);
    if (outcome.kind === 'IDEMPOTENCY_KEY_REUSED') {
      return made(KeyReusedType, { message: 'Another step was taken under this key.' });
    }
    if (outcome.kind === 'TOO_MANY_ATTEMPTS') return made(TooManyAttemptsType, outcome);
    const { contract } = outcome;
    if (outcome.kind === 'TAKEN') return made(WorkStepTakenType, { contract });
    const words = await this.wordsOf(contract.id);
    const open = outcome.why.kind === 'MILESTONES_OPEN' ? outcome.why.open : [];
    return made(WorkStepNotPossibleType, {
      contract,
      open: open.map((each) => nameOf(words, each)).filter((each) => each !== null),
    });
  }

  private async wordsOf(contractId: string): Promise<OfferWords | null> {
    const terms = await this.terms.ofContract(contractId);
    return terms === null ? null : ((await this.offers.byVersion(terms.offerVersion))?.words ?? null);
  }
}

function nameOf(words: OfferWords | null, milestone: BuildMilestone): Words | null {
  return words?.build.milestones[milestone].title ?? null;
}
