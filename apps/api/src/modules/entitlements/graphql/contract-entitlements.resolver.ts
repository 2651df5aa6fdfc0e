import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import { Entitlements, type RecordedEntry } from '../queries/entitlements.ts';
import { EnterUse } from '../use-cases/enter-use.ts';
import { TakeBackUse } from '../use-cases/take-back-use.ts';
import {
  EnterEntitlementUseInput,
  EnterEntitlementUseResult,
  EntitlementEnteredType,
  EntitlementType,
  EntitlementUseType,
  NotEntitledType,
  TakeBackEntitlementUseInput,
  TakeBackEntitlementUseResult,
  UseNotThereType,
} from './entitlement.type.ts';

/** Uses that are shown at most. */
const SHOWN_USES = 200;

/** What a contract grants beside half-days of work, and what is used of it. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractEntitlementsResolver {
  constructor(
    private readonly all: Entitlements,
    private readonly enter: EnterUse,
    private readonly takeBack: TakeBackUse,
  ) {}

  @ResolveField(() => [EntitlementType], {
    description:
      'What it grants beside half-days: each window that has begun, the years of one after the other.',
  })
  async entitlements(@Parent() { id }: ContractType): Promise<EntitlementType[]> {
    const shown = await this.all.shown(id);
    const uses = new Map(usesOf(await this.all.entries(id)).map((use) => [use.id, use]));
    return shown.map(({ delivered: used, steps, ...rest }) => ({
      ...rest,
      used,
      steps: steps.map(({ useId, ...step }) => ({
        ...step,
        use: useId === null ? null : (uses.get(useId) ?? null),
      })),
    }));
  }

  @ResolveField(() => [EntitlementUseType], {
    description: 'What was entered as used, the last entry first, also what was taken back; 200 at most.',
  })
  async entitlementUses(@Parent() { id }: ContractType): Promise<EntitlementUseType[]> {
    return usesOf(await this.all.entries(id))
      .slice(-SHOWN_USES)
      .reverse();
  }

  @Mutation(() => EnterEntitlementUseResult, {
    description: 'Enters what was used of a contract’s entitlements, or is planned to be.',
  })
  @MayCall('DELIVER_WORK')
  async enterEntitlementUse(
    @Args('input', { type: () => EnterEntitlementUseInput, description: 'What was used.' })
    input: EnterEntitlementUseInput,
  ): Promise<typeof EnterEntitlementUseResult> {
    const outcome = await this.enter.execute(input);
    switch (outcome.kind) {
      case 'NOT_FOUND':
        return NotFoundType.of(input.contractId);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(KeyReusedType, { message: 'Another entry was made under this key.' });
      case 'ENTERED':
        return made(EntitlementEnteredType, { contract: outcome.contract });
      case 'REFUSED': {
        const { refusal, contract } = outcome;
        const available = refusal.kind === 'NONE_LEFT' ? refusal.available : 0;
        return made(NotEntitledType, { reason: refusal.kind, available, contract });
      }
    }
  }

  @Mutation(() => TakeBackEntitlementUseResult, {
    description: 'Takes a use back that was entered by mistake, by a counter entry; both stay to be seen.',
  })
  @MayCall('DELIVER_WORK')
  async takeBackEntitlementUse(
    @Args('input', { type: () => TakeBackEntitlementUseInput, description: 'Which, and why.' })
    { entitlementUseId, reason, idempotencyKey }: TakeBackEntitlementUseInput,
  ): Promise<typeof TakeBackEntitlementUseResult> {
    const outcome = await this.takeBack.execute(entitlementUseId, reason, idempotencyKey);
    switch (outcome.kind) {
      case 'NOT_FOUND':
        return NotFoundType.of(entitlementUseId);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(KeyReusedType, { message: 'Another entry was made under this key.' });
      case 'ENTERED':
        return made(EntitlementEnteredType, { contract: outcome.contract });
      case 'REFUSED':
        return made(UseNotThereType, { contract: outcome.contract });
    }
  }
}

/** The uses among `entries`, each with the counter entry that takes it back. */
function usesOf(entries: readonly RecordedEntry[]): EntitlementUseType[] {
  const counters = new Map(entries.map((recorded) => [recorded.entry.takesBack, recorded]));
  return entries.flatMap(({ entry, note, enteredBy, enteredAt }) => {
    if (entry.takesBack !== null) return [];
    const counter = counters.get(entry.id);
    return [
      {
        ...{ id: entry.id, unit: entry.unit, usedOn: entry.date, count: entry.count },
        ...{ note, enteredBy, enteredAt },
        takenBack:
          counter === undefined
            ? null
            : { at: counter.enteredAt, reason: counter.note, enteredBy: counter.enteredBy },
      },
    ];
  });
}
