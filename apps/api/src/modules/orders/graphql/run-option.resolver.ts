import { lineWords } from '@akouendy/domain/catalogue/words';
import type { RunOptionCode } from '@akouendy/domain/contracts/life';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import {
  ContractOptions,
  Contracts,
  ContractTerms,
  JoinedOptionType,
  lineType,
  plannedInstalment,
  RunOptionCodes,
  scheduleType,
  type ContractType,
} from '../../contracts/contracts.public.ts';
import { AddOption } from '../use-cases/add-option.ts';
import type { OptionDraft } from '../use-cases/draft-option.ts';
import { OptionDrafts, type JoinedContract } from '../use-cases/option-drafts.ts';
import { OrderConfirmationType } from './order-confirmation.type.ts';
import {
  AddRunOptionInput,
  AddRunOptionResult,
  RunOptionAddedType,
  RunOptionChoiceType,
  RunOptionKeyReusedType,
  RunOptionOutdatedType,
  RunOptionPreviewType,
  RunOptionRefusedType,
} from './run-option.type.ts';

/** Of what is only previewed: nobody has agreed to it. */
const NOT_ORDERED = {
  statement: '',
  confirmedBy: '',
  confirmedAt: null,
  sha256: '',
  purchaseOrderReference: null,
} as const;

/** Options that join RUN contracts, for who may commit the client, and how those that joined were ordered. */
@Resolver(() => JoinedOptionType)
@MayCall('READ_CLIENT')
export class RunOptionResolver {
  constructor(
    private readonly contracts: Contracts,
    private readonly options: ContractOptions,
    private readonly terms: ContractTerms,
    private readonly offers: Offers,
    private readonly drafts: OptionDrafts,
    private readonly add: AddOption,
  ) {}

  @ResolveField(() => OrderConfirmationType, {
    nullable: true,
    description: 'How it was ordered; null while it is only previewed.',
  })
  confirmation(@Parent() joined: JoinedOptionType): OrderConfirmationType | null {
    const { id, statement, language, confirmedAt, sha256, confirmedBy, purchaseOrderReference } = joined;
    if (confirmedAt === null) return null;
    const document = (): Promise<string> => this.options.documentOf(id);
    return { statement, language, confirmedAt, sha256, confirmedBy, purchaseOrderReference, document };
  }

  @Query(() => [RunOptionChoiceType], {
    nullable: true,
    description:
      'Each option of RUN: what it would lead to, or why it cannot join; null without the contract.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async runOptionChoices(
    @Args('contractId', { type: () => ID, description: 'The contract.' }) contractId: string,
    @Args('language', { type: () => Language, description: 'The language of what is agreed to.' })
    language: Language,
  ): Promise<RunOptionChoiceType[] | null> {
    const contract = await this.found(contractId);
    if (contract === null) return null;
    return Promise.all(
      Object.values(RunOptionCodes).map((option) => this.choice(contract, option, language)),
    );
  }

  @Query(() => RunOptionChoiceType, {
    nullable: true,
    description:
      'One option of RUN: what it would lead to, or why it cannot join; null without the contract.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async runOptionChoice(
    @Args('contractId', { type: () => ID, description: 'The contract.' }) contractId: string,
    @Args('option', { type: () => RunOptionCodes, description: 'Which option.' }) option: RunOptionCode,
    @Args('language', { type: () => Language, description: 'The language of what is agreed to.' })
    language: Language,
  ): Promise<RunOptionChoiceType | null> {
    const contract = await this.found(contractId);
    return contract === null ? null : this.choice(contract, option, language);
  }

  @Mutation(() => AddRunOptionResult, {
    description: 'Adds an option to a RUN contract from its next month on, or changes nothing.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async addRunOption(
    @Args('input', { type: () => AddRunOptionInput, description: 'The option.' }) input: AddRunOptionInput,
  ): Promise<typeof AddRunOptionResult> {
    const outcome = await this.add.execute(input);
    switch (outcome.kind) {
      case 'ADDED':
        return made(RunOptionAddedType, { contract: await this.contract(outcome.contractId) });
      case 'IDEMPOTENCY_KEY_REUSED':
        return made(RunOptionKeyReusedType, { contract: await this.contract(outcome.contractId) });
      case 'OUTDATED': {
        const { changes, draft } = outcome;
        return made(RunOptionOutdatedType, {
          changes,
          preview: previewOf(draft, input.contractId.toLowerCase()),
        });
      }
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'REFUSED':
        return made(RunOptionRefusedType, { refusal: outcome.why });
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private async choice(
    contract: JoinedContract,
    option: RunOptionCode,
    language: Language,
  ): Promise<RunOptionChoiceType> {
    const found = await this.drafts.of(contract, option, language);
    if (found.kind === 'DRAFT') {
      return { option, name: found.draft.name, refusal: null, preview: previewOf(found.draft, contract.id) };
    }
    const terms = await this.terms.ofContract(contract.id);
    const offer = terms === null ? null : await this.offers.byVersion(terms.offerVersion);
    const name = offer === null ? null : lineWords(offer.words, 'RUN', option);
    return { option, name, refusal: found.why, preview: null };
  }

  private async found(id: string): Promise<JoinedContract | null> {
    return isUuid(id) ? this.contracts.byId(id.toLowerCase()) : null;
  }

  private async contract(id: string): Promise<ContractType> {
    const contract = await this.contracts.byId(id);
    if (contract === null) throw new Error('A contract that an option was just added to is not there');
    return contract;
  }
}

function previewOf(
  { line, name, vatScheme, ...draft }: OptionDraft,
  contractId: string,
): RunOptionPreviewType {
  const { day, from, offerVersion, before, after, applied, conditions, statement, seal } = draft;
  const { purchaseOrderRequired } = draft;
  const months = draft.months.map((month) =>
    plannedInstalment(
      vatScheme,
      month,
      month.joined.map((each) => ({ ...each, ...NOT_ORDERED, contractId, language: draft.language })),
    ),
  );
  return {
    ...{ day, from, offerVersion, before, after, applied, conditions, statement, seal },
    purchaseOrderRequired,
    vatRegime: vatScheme,
    end: draft.end,
    schedule: scheduleType(months, draft.terms),
    line: { ...lineType(line, 'RUN', null), name },
  };
}
