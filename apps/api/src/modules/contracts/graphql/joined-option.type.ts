import type { CivilDate, Instant } from '@akouendy/domain';
import type { PriceLine } from '@akouendy/domain/contracts';
import type { RunOptionCode } from '@akouendy/domain/contracts/life';
import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '../../../platform/access/language.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';

/** An option that can join a RUN contract, each with its code. */
export const RunOptionCodes: { readonly [Each in RunOptionCode]: Each } = {
  EVENING: 'EVENING',
  WEEKEND: 'WEEKEND',
  HOLIDAYS: 'HOLIDAYS',
  FULL: 'FULL',
  ADDITIONAL_CLUSTER: 'ADDITIONAL_CLUSTER',
  WEEKLY_MEETING: 'WEEKLY_MEETING',
};

registerEnumType(RunOptionCodes, {
  name: 'RunOptionCode',
  description: 'An option that can join a RUN contract after its signature.',
  valuesMap: {
    EVENING: { description: 'On-call on evenings of the week.' },
    WEEKEND: { description: 'On-call on week-ends.' },
    HOLIDAYS: { description: 'On-call on public holidays.' },
    FULL: { description: 'On-call at all hours of all days; includes the others.' },
    ADDITIONAL_CLUSTER: { description: 'A further cluster; as often as wished.' },
    WEEKLY_MEETING: { description: 'A weekly meeting.' },
  },
});

/** An option that joined; its line and how it was ordered are added by resolvers. */
@ObjectType('JoinedOption', { description: 'An option that joined a contract after its signature.' })
export class JoinedOptionType {
  @Field(() => ID, { description: 'Identifier of the addition; of one that is only previewed, its code.' })
  id!: string;

  @Field(() => RunOptionCodes, { description: 'Which option.' })
  option!: RunOptionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of the first month with it.' })
  from!: CivilDate;

  @HideField()
  contractId!: string;

  @HideField()
  line!: PriceLine;

  @HideField()
  language!: Language;

  @HideField()
  statement!: string;

  @HideField()
  confirmedBy!: string;

  /** `null` while it is only previewed: nobody has ordered it. */
  @HideField()
  confirmedAt!: Instant | null;

  @HideField()
  sha256!: string;

  @HideField()
  purchaseOrderReference!: string | null;
}
