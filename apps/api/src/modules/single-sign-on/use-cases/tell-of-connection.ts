import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { TellAdmins } from '../../access/access.public.ts';
import {
  SINGLE_SIGN_ON_CHANGED,
  type ConnectionNews,
} from '../mails/single-sign-on-changed/single-sign-on-changed.ts';

/** Tells every admin of a company by mail that its single sign-on has changed. */
@Injectable()
export class TellOfConnection {
  constructor(
    private readonly admins: TellAdmins,
    private readonly clock: Clock,
  ) {}

  /** In the transaction `db` of what it tells about. */
  async tell(
    db: Database,
    clientId: string,
    { what, issuer }: Pick<ConnectionNews, 'what' | 'issuer'>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.admins.tell(db, clientId, SINGLE_SIGN_ON_CHANGED, (_, by) => ({ what, by, issuer, at }));
  }
}
