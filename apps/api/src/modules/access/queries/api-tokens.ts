import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findApiTokens, type ApiToken } from '../persistence/api-token-repository.ts';

export type { ApiToken } from '../persistence/api-token-repository.ts';

/** The API tokens of who is asking. */
@Injectable()
export class ApiTokens {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first; those that have ended too. */
  mine(): Promise<ApiToken[]> {
    return this.unitOfWork.read((db) => findApiTokens(db, currentActor().personId));
  }
}
