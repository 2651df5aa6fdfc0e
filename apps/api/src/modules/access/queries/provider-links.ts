import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findLinks } from '../persistence/identities.ts';

/** Who is linked to an account at the company's provider, and since when. */
export interface ProviderLink {
  readonly personId: string;
  readonly linkedAt: Instant;
}

/** The links of the company of who is asking. */
@Injectable()
export class ProviderLinks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name, for the company's admin; nobody else sees any but their own. */
  async mine(): Promise<readonly ProviderLink[]> {
    const { clientId } = currentActor();
    return clientId === null ? [] : this.unitOfWork.read((db) => findLinks(db, clientId));
  }
}
