import { Injectable } from '@nestjs/common';
import {
  CONTRACT_KINDS,
  Contracts,
  Schedules,
  shownSchedule,
  type SignedContract,
} from '../../contracts/contracts.public.ts';

/** So many contracts are worked out at once: one statement of each kind for all of them. */
const BATCH = 100;

/** The instalments of contracts as their pages show them, for the client to take away. */
@Injectable()
export class ScheduleLines {
  constructor(
    private readonly contracts: Contracts,
    private readonly schedules: Schedules,
  ) {}

  /** An object of JSON for each instalment, those of the oldest contract first, in the order of its page. */
  async *ofClient(clientId: string): AsyncGenerator<string[]> {
    const contracts = (await this.contracts.ofClient(clientId, CONTRACT_KINDS)).toReversed();
    for (let first = 0; first < contracts.length; first += BATCH) {
      const batch = contracts.slice(first, first + BATCH);
      const lines = await Promise.all(batch.map((contract) => this.ofContract(contract)));
      if (lines.some((each) => each.length > 0)) yield lines.flat();
    }
  }

  private async ofContract({ id: contractId, clientId }: SignedContract): Promise<string[]> {
    const schedule = await this.schedules.ofContract(contractId);
    if (schedule === null) return [];
    const { terms, instalments } = shownSchedule(schedule);
    return instalments.map((each, index) => {
      const term = terms.find(
        ({ from, until }) => each.periodFrom !== null && from <= each.periodFrom && each.periodFrom < until,
      );
      return JSON.stringify({
        clientId,
        contractId,
        position: index + 1,
        trigger: each.trigger,
        invoiceOn: each.invoiceOn,
        dueOn: each.dueOn,
        forecast: each.forecast,
        periodFrom: each.periodFrom,
        periodUntil: each.periodUntil,
        termFrom: term?.from ?? null,
        termUntil: term?.until ?? null,
        vatRegime: each.vatRegime,
        vatRateBp: each.vatRate,
        netCents: each.net,
        vatCents: each.vat,
        grossCents: each.gross,
        vatRounding: each.vatRounding,
        part: each.part,
        joined: each.joined.map(({ id, option, from, line }) => ({ id, option, from, line })),
        revisions: each.revisions,
      });
    });
  }
}
