import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { GiveNotice } from '../use-cases/give-notice.ts';
import {
  ContractDoesNotRenewType,
  ContractNoticeType,
  GiveNoticeInput,
  GiveNoticeResult,
  NoticeGivenAlreadyType,
  NoticeGivenType,
  NoticeOnAnotherDateType,
} from './notice.type.ts';

/** Giving notice to a contract, and who did. */
@Resolver(() => ContractNoticeType)
@MayCall('READ_CLIENT')
export class NoticeResolver {
  constructor(
    private readonly give: GiveNotice,
    private readonly people: People,
  ) {}

  @ResolveField(() => NamedPersonType, {
    name: 'givenBy',
    nullable: true,
    description: 'Who gave it; null for somebody who is not to be seen.',
  })
  async personWhoGave(@Parent() { givenBy }: ContractNoticeType): Promise<NamedPersonType | null> {
    return this.people.byId(givenBy);
  }

  @Mutation(() => GiveNoticeResult, {
    description: 'Ends a contract that would renew, with the term that its rules say.',
  })
  @MayCall('GIVE_NOTICE')
  async giveNotice(
    @Args('input', { type: () => GiveNoticeInput, description: 'Which contract, and what was confirmed.' })
    input: GiveNoticeInput,
  ): Promise<typeof GiveNoticeResult> {
    const outcome = await this.give.execute(input);
    switch (outcome.kind) {
      case 'GIVEN':
        return made(NoticeGivenType, { contract: outcome.contract });
      case 'GIVEN_ALREADY':
        return made(NoticeGivenAlreadyType, { contract: outcome.contract });
      case 'DOES_NOT_RENEW':
        return made(ContractDoesNotRenewType, { contract: outcome.contract });
      case 'OTHER_DATE':
        return made(NoticeOnAnotherDateType, {
          contract: outcome.contract,
          effectiveOn: outcome.effectiveOn,
        });
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }
}
