import { reachOf } from '@akouendy/domain/access';
import type { CivilDate } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { RefreshStandings } from '../../contracts/contracts.public.ts';
import { RefreshProjections } from '../../credits/credits.public.ts';
import { portfolioPage, type PortfolioPage, type PortfolioSearch } from './portfolio-lines.ts';

/** The clients of who is asking, compared by stored figures; the number of statements does not depend on theirs. */
@Injectable()
export class Portfolio {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projections: RefreshProjections,
    private readonly standings: RefreshStandings,
    private readonly clock: Clock,
  ) {}

  /** Throws `AccessError` (`FORBIDDEN`) unless the role compares clients. */
  async page(search: PortfolioSearch): Promise<PortfolioPage> {
    if (reachOf(currentActor().role, 'COMPARE_CLIENTS') === null) throw new AccessError('FORBIDDEN');
    const today = this.clock.today();
    await this.catchUp(today);
    return this.unitOfWork.read((db) => portfolioPage(db, search, today));
  }

  /** Where the worker has not been since midnight, its work is done first: the order would be that of yesterday. */
  private async catchUp(today: CivilDate): Promise<void> {
    if (!(await this.unitOfWork.read((db) => isBehind(db, today)))) return;
    await this.unitOfWork.rest();
    await this.projections.execute();
    await this.standings.execute();
  }
}

/** Whether something that who is asking may see is stored as of another day, or not at all. */
async function isBehind(db: Database, today: CivilDate): Promise<boolean> {
  const [answer] = await db.query<{ behind: boolean }>(
    `select exists (select from credit_accounts a left join credit_projections p on p.account_id = a.id
                     where p.account_id is null or p.as_of < $1 or p.revision < a.revision)
         or exists (select from contract_terms t
                      left join contract_notices n on n.contract_id = t.contract_id
                      left join contract_standings s on s.contract_id = t.contract_id
                     where s.contract_id is null or s.as_of < $1 or s.notice_on is distinct from n.given_on) as behind`,
    [today],
  );
  return answer?.behind ?? false;
}
