import { stateOf, type ContractState } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import { ContractStandings } from './contract-standings.ts';
import { ContractWork } from './contract-work.ts';

/** Reads of how contracts are shown, from where they stand today and their delivery: no statement of its own. */
@Injectable()
export class ContractStates {
  constructor(
    private readonly standings: ContractStandings,
    private readonly work: ContractWork,
  ) {}

  /** `null` for a contract without terms. */
  async today(id: string): Promise<ContractState | null> {
    const [standing, work] = await Promise.all([this.standings.today(id), this.work.ofContract(id)]);
    return standing === null ? null : stateOf(standing, work?.delivery ?? null);
  }
}
