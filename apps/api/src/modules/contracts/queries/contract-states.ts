import { isOver, stateOf, type ContractState } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import { ContractStandings } from './contract-standings.ts';
import { ContractWork } from './contract-work.ts';
import { Contracts, type SignedContract } from './contracts.ts';

/** Reads of how contracts are shown, from where they stand today and their delivery: no statement of its own. */
@Injectable()
export class ContractStates {
  constructor(
    private readonly standings: ContractStandings,
    private readonly work: ContractWork,
    private readonly contracts: Contracts,
  ) {}

  /** `null` for a contract without terms. */
  async today(id: string): Promise<ContractState | null> {
    const [standing, work] = await Promise.all([this.standings.today(id), this.work.ofContract(id)]);
    return standing === null ? null : stateOf(standing, work?.delivery ?? null);
  }

  /** The contracts of a client that are not over, newest first; of one without terms nobody can say that it is. */
  async openOfClient(clientId: string): Promise<readonly SignedContract[]> {
    const all = await this.contracts.ofClient(clientId);
    const states = await Promise.all(all.map(({ id }) => this.today(id)));
    return all.filter((_, index) => {
      const state = states[index] ?? null;
      return state === null || !isOver(state);
    });
  }
}
