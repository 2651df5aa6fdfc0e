import { runsOnBeside, type FrozenTerms } from '@akouendy/domain/contracts';
import { Injectable } from '@nestjs/common';
import {
  Contracts,
  ContractStandings,
  ContractTerms,
  type SignedContract,
} from '../../contracts/contracts.public.ts';

/** The kinds of contract that may have RUN (`freezeTerms`). */
const WITH_RUN = ['RUN', 'PACK'] as const;

/** Reads of the RUN that clients have already. */
@Injectable()
export class RunsBeside {
  constructor(
    private readonly contracts: Contracts,
    private readonly terms: ContractTerms,
    private readonly standings: ContractStandings,
  ) {}

  /** The contracts with RUN that run on beside one under `terms`: nothing of them ends with it. None without RUN. */
  async of(clientId: string, terms: FrozenTerms): Promise<SignedContract[]> {
    // Beside what has none nothing runs on: nothing has to be read.
    if (terms.service === null) return [];
    const contracts = await this.contracts.ofClient(clientId, WITH_RUN);
    const besides = await Promise.all(contracts.map(({ id }) => this.runsOn(id, terms)));
    return contracts.filter((_, index) => besides[index]);
  }

  private async runsOn(id: string, terms: FrozenTerms): Promise<boolean> {
    const [other, standing] = await Promise.all([this.terms.ofContract(id), this.standings.today(id)]);
    return other !== null && standing !== null && runsOnBeside(terms, other, standing);
  }
}
