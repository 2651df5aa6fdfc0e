import {
  addDays,
  carryOverCap,
  carryOverEnd,
  earliestBookableDate,
  whatIf,
  windowEnd,
  type CivilDate,
  type CreditLot,
  type HalfDays,
  type LotId,
} from '@akouendy/domain';
import { grantsBefore } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { CompanyCalendars } from '../../calendar/calendar.public.ts';
import { CreditAccounts, ledgerOf, loadAccountFacts } from '../../credits/credits.public.ts';
import type { OrderDraft } from '../use-cases/draft-order.ts';

/** What an order would make of the balance of days. */
export interface OrderBalance {
  /** What remains today without it, and with it. */
  readonly before: HalfDays;
  readonly after: HalfDays;
  readonly granted: HalfDays;
  readonly from: CivilDate;
  /** The first day on which it can be used no more, the carry-over not counted; `null` without end. */
  readonly until: CivilDate | null;
  /** What may be carried over at most, and the first day without it. */
  readonly carried: HalfDays;
  readonly carriedUntil: CivilDate | null;
  /** The first day of it that can be booked, if that is asked for now. */
  readonly earliestBookableDate: CivilDate;
}

/** Reads of what orders would make of balances. */
@Injectable()
export class OrderBalances {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: CreditAccounts,
    private readonly calendars: CompanyCalendars,
    private readonly clock: Clock,
  ) {}

  /** `null` for an order that grants no days. */
  async with(clientId: string, { terms }: OrderDraft): Promise<OrderBalance | null> {
    const halfDays = terms.grants.filter(({ unit }) => unit === 'HALF_DAY');
    const lots = grantsBefore(halfDays, terms.end).map(
      ({ granted, from, window, carryOver }, index): CreditLot => ({
        id: `ordered ${String(index)}` as LotId,
        granted: granted as HalfDays,
        from,
        window,
        carryOver,
      }),
    );
    const [lot] = lots;
    if (lot === undefined) return null;
    const account = await this.accounts.ofClient(clientId);
    const facts = await this.unitOfWork.read((db) =>
      loadAccountFacts(db, account === null ? [] : [account.id]),
    );
    const known = facts.get(account?.id ?? '');
    const ledger = known === undefined ? { lots: [], consumptions: [] } : ledgerOf(known);
    const today = this.clock.today();
    const { before, after } = whatIf(ledger, { granted: lots }, { from: today, until: addDays(today, 1) });
    const { working } = await this.calendars.current();
    const bookable = earliestBookableDate(this.clock.now(), working);
    return {
      before: before.figures.remaining,
      after: after.figures.remaining,
      granted: lot.granted,
      from: lot.from,
      until: windowEnd(lot),
      carried: carryOverCap(lot),
      carriedUntil: carryOverEnd(lot),
      earliestBookableDate: bookable < lot.from ? lot.from : bookable,
    };
  }
}
