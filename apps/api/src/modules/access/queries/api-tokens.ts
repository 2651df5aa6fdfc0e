import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { isTaken } from '../../../platform/session/possible-under.ts';
import { findApiTokens, type ApiToken } from '../persistence/api-token-repository.ts';

export type { ApiToken } from '../persistence/api-token-repository.ts';

/** A token in its owner's list. */
export interface ListedApiToken extends ApiToken {
  /** Whether it opens nothing although it has not ended: the owner's company takes no more what they had signed in by. */
  readonly suspended: boolean;
}

/** The API tokens of who is asking. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identification: Identification,
  ) {}

  /** Newest first; those that have ended too. */
  async mine(): Promise<ListedApiToken[]> {
    const { personId } = currentActor();
    const standing = await this.identification.standingOf(personId);
    const tokens = await this.unitOfWork.read((db) => findApiTokens(db, personId));
    return tokens.map((token) => ({
      ...token,
      suspended: standing === null || !isTaken(token.means, standing),
    }));
  }
}
