import type { Instant } from '@akouendy/domain';
import type { ClientId } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { LimitedAttempts, type Limited } from '../../../platform/audit/limited-attempts.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { countSendings, type Invitation } from '../persistence/invitations.ts';

/** Mails that invite to one company within a day; enough for a company, too few for whoever writes to strangers. */
const SENDINGS_A_DAY = 100;

const DAY = 24 * 3_600;

/** An address gets the mail of one invitation at most once in so long; seconds. */
const RESEND_PAUSE = 60;

/** How many mails may invite to one company. */
@Injectable()
export class InvitationPace {
  constructor(
    private readonly limited: LimitedAttempts,
    private readonly paces: Paces,
  ) {}

  /**
   * When one more invitation to the client, or to the staff, may be sent by who is asking, of whom the company is more than
   * one; `null` when that is now, and it is counted. An invitation that was sent again counts with all its mails until a
   * day after the last of them. For who holds `lockSendings`: two at once would both be the hundredth.
   */
  async next(db: Database, clientId: ClientId | null, now: Instant): Promise<Instant | null> {
    const { sendings, firstSentAt } = await countSendings(db, clientId, (now - DAY) as Instant);
    if (sendings < SENDINGS_A_DAY || firstSentAt === null)
      return this.paces.keep(db, 'invitation', clientId, now);
    return this.refuse(db, {
      retryAt: (firstSentAt + DAY) as Instant,
      limit: clientId ?? 'staff',
      window: DAY,
    });
  }

  /** The same for one that is sent again. */
  async again(db: Database, { id, clientId, sentAt }: Invitation, now: Instant): Promise<Instant | null> {
    const rested = (sentAt + RESEND_PAUSE) as Instant;
    if (rested <= now) return this.next(db, clientId, now);
    return this.refuse(db, { retryAt: rested, limit: id, window: RESEND_PAUSE });
  }

  private async refuse(db: Database, limited: Limited): Promise<Instant> {
    const { personId: id, clientId } = currentActor();
    const own = { ...limited, limit: `${id} ${limited.limit}` };
    await this.limited.tell(db, 'invitation', own, { id, clientId });
    return limited.retryAt;
  }
}
