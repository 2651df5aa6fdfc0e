import type { Priority, ReportFrequency } from '@akouendy/domain/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Prioritys, ReportFrequencys, WordsType } from '../../catalogue/catalogue.public.ts';

/** Hours that a contract covers. */
@ObjectType('CoveredHours', {
  description: 'Hours in which a contract is supported, as its offer says them.',
})
export class CoveredHoursType {
  @Field(() => WordsType, { description: 'The plan or the option that covers them.' })
  name!: WordsType;

  @Field(() => WordsType, { description: 'The hours.' })
  hours!: WordsType;
}

/** What a contract promises of tickets of one priority. */
@ObjectType('SupportTargets', { description: 'What a contract promises of tickets of one priority.' })
export class SupportTargetsType {
  @Field(() => Prioritys, { description: 'Which priority.' })
  priority!: Priority;

  @Field(() => WordsType, { nullable: true, description: 'What the offer calls it.' })
  name!: WordsType | null;

  @Field(() => Int, {
    description: 'Minutes of covered time until the first answer: the slower of the grid’s and the plan’s.',
  })
  responseMinutes!: number;

  @Field(() => Int, { description: 'Minutes of covered time until it is resolved.' })
  resolutionMinutes!: number;

  @Field(() => Boolean, {
    description: 'Whether its clock runs in all covered hours, rather than in those of working days.',
  })
  roundTheClock!: boolean;
}

/** What a contract with RUN promises, frozen at its signature. */
@ObjectType('ContractService', { description: 'What a contract with RUN promises, as it was signed.' })
export class ContractServiceType {
  @Field(() => [CoveredHoursType], {
    description: 'The covered hours: those of the plan, then those of the options it was signed with.',
  })
  coverage!: readonly CoveredHoursType[];

  @Field(() => [SupportTargetsType], { description: 'The targets of support, most urgent first.' })
  targets!: readonly SupportTargetsType[];

  @Field(() => ReportFrequencys, { description: 'How often it is reported on.' })
  report!: ReportFrequency;

  @Field(() => Int, {
    nullable: true,
    description: 'The most nodes that it covers, over all its clusters; null without limit.',
  })
  mostNodes!: number | null;
}
