import { addMonths, type CivilDate } from '@akouendy/domain';
import { Args, type Complexity, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { currentActor } from '../../../platform/access/asking.ts';
import { MayCall } from '../../../platform/access/may-call.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { pageSize } from '../../../platform/graphql/page-size.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { ClientType, Clients } from '../../clients/clients.public.ts';
import { CreditAccounts } from '../queries/credit-accounts.ts';
import { LedgerCalendars } from '../queries/ledger-calendars.ts';
import { movementPage } from '../queries/movement-page.ts';
import { Statements } from '../queries/statements.ts';
import { CreditAccountType } from './credit-account.type.ts';
import { adjustmentType, calendarType, CreditLedgerType } from './credit-ledger.type.ts';
import { CreditLotType, lotType } from './credit-lot.type.ts';
import { AccountFiguresType, figuresType } from './figures.type.ts';
import { MovementFilterInput, statementFilter } from './movement-filter.input.ts';
import { MovementConnectionType, movementConnection } from './movement.type.ts';
import { ProjectionType, projectionType } from './projection.type.ts';

/** How far a projection looks ahead. */
const FARTHEST_PROJECTION_MONTHS = 36;

/** Cost of a figure that the domain computes from the whole account. */
const computed: Complexity = ({ childComplexity }) => 20 + 5 * childComplexity;

/** Credit accounts, with what the domain computes of them. */
@Resolver(() => CreditAccountType)
@MayCall('READ_CLIENT')
export class CreditAccountResolver {
  constructor(
    private readonly accounts: CreditAccounts,
    private readonly calendars: LedgerCalendars,
    private readonly statements: Statements,
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  @Query(() => CreditAccountType, {
    nullable: true,
    description: 'A credit account; null when it is not there, or not yours.',
  })
  @MayCall('READ_CLIENT')
  async creditAccount(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<CreditAccountType | null> {
    const account = await this.accounts.byId(id);
    return account === null ? null : { ...account, asOf: this.clock.today() };
  }

  @ResolveField(() => ClientType, { description: 'Whose account it is.' })
  async client(@Parent() account: CreditAccountType): Promise<ClientType | null> {
    return this.clients.byId(account.clientId);
  }

  @ResolveField(() => Int, {
    description: 'Counts the changes of what it holds: another number, other figures.',
  })
  async revision(@Parent() account: CreditAccountType): Promise<number | null> {
    return (await this.accounts.byId(account.id))?.revision ?? null;
  }

  @ResolveField(() => AccountFiguresType, { description: 'What it shows today.', complexity: computed })
  async figures(@Parent() account: CreditAccountType): Promise<AccountFiguresType> {
    return figuresType(await this.accounts.statementOf(account), account.asOf);
  }

  @ResolveField(() => [CreditLotType], { description: 'Every lot, older ones first.' })
  async lots(@Parent() account: CreditAccountType): Promise<CreditLotType[]> {
    const { facts } = await this.accounts.statementOf(account);
    return facts.lots.map(lotType);
  }

  @ResolveField(() => MovementConnectionType, {
    description: 'Every half-day that comes, is used or lapses, past and coming; newest first.',
  })
  async movements(
    @Parent() account: CreditAccountType,
    @Args('filter', {
      type: () => MovementFilterInput,
      nullable: true,
      description: 'Which of them; all without it.',
    })
    filter: MovementFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many lines; at most 200.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<MovementConnectionType> {
    const { language } = currentActor();
    const found = await this.statements.find(account.id, statementFilter(filter ?? null), language);
    const page = movementPage(found.lines, pageSize(first), after ?? null);
    if (page === null) throw badInput('after: not a cursor of this list');
    return movementConnection(found.statement, page);
  }

  @ResolveField(() => ProjectionType, {
    description: 'How it goes on from today if nothing more is booked.',
    complexity: computed,
  })
  async projection(
    @Parent() account: CreditAccountType,
    @Args('until', {
      type: () => CivilDateScalar,
      description: 'The first day after the projection; at most three years from today.',
    })
    until: CivilDate,
  ): Promise<ProjectionType> {
    const from = account.asOf;
    if (until <= from || until > addMonths(from, FARTHEST_PROJECTION_MONTHS)) {
      throw badInput('until: a day after today, within three years, is expected');
    }
    return projectionType(await this.accounts.statementOf(account), { from, until });
  }

  @ResolveField(() => CreditLedgerType, {
    description: "The facts behind its figures, for computing in the browser with the portal's rules.",
  })
  async ledger(@Parent() account: CreditAccountType): Promise<CreditLedgerType> {
    const { facts } = await this.accounts.statementOf(account);
    return {
      lots: facts.lots.map(lotType),
      recordedBookings: facts.bookings,
      adjustments: facts.adjustments.map(adjustmentType),
      calendar: calendarType(await this.calendars.of(facts, account.asOf)),
    };
  }
}
