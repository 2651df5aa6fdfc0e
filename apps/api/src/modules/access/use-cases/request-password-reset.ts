import type { Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { LimitedAttempts } from '../../../platform/audit/limited-attempts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { JobQueue } from '../../../platform/jobs/job-queue.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { hashOfKey, newKey } from '../../../platform/secrets/random-key.ts';
import { appendReset, appendResetRequest, takeResetRequest } from '../persistence/password-resets.ts';
import { isProviderTheOnlyWay } from '../persistence/people-repository.ts';
import { countMail } from '../persistence/sign-in-attempts.ts';
import { LONGEST_ADDRESS, plainAddress } from './check-name.ts';
import { PasswordMails } from './password-mails.ts';

/** What is answered: the same whether or not anybody has the address. */
export type RequestResetOutcome =
  { readonly kind: 'RESET_REQUESTED' } | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** A link with which a password is chosen anew opens for so long; seconds. */
const RESET_LIFE = 3_600;

/**
 * Sends a link by mail to choose a new password with. The request does the same whether or not anybody has the
 * address, so that neither its answer nor its time tells; whether there is somebody, a job finds out afterwards. Whose
 * company signs in through its own provider alone is told that, by mail.
 */
@Injectable()
export class RequestPasswordReset implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly jobs: Jobs,
    private readonly mails: PasswordMails,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly limited: LimitedAttempts,
  ) {}

  onModuleInit(): void {
    this.jobs.serve('send-password-reset', ({ requestId }) => this.send(requestId));
  }

  async execute(email: string, address: string): Promise<RequestResetOutcome> {
    const account = plainAddress(email).slice(0, LONGEST_ADDRESS);
    return this.unitOfWork.write(async (db): Promise<RequestResetOutcome> => {
      const now = this.clock.now();
      const limited = await countMail(db, account, address, now);
      if (limited !== null) {
        // In AKOUENDY's own chain, alike for every address.
        await this.limited.tell(db, 'password_reset', limited, null);
        return { kind: 'TOO_MANY_ATTEMPTS', retryAt: limited.retryAt };
      }
      const requestId = newId();
      await appendResetRequest(db, { id: requestId, email: account, now });
      await this.queue.enqueue(db, 'send-password-reset', { requestId });
      // The same entry for every address; whether it is somebody's is told in that person's company, once it is known.
      await this.audit.record(db, {
        action: 'password.reset_requested',
        objectType: 'password_reset',
        objectId: requestId,
        clientId: null,
        detail: {},
      });
      return { kind: 'RESET_REQUESTED' };
    });
  }

  private async send(requestId: string): Promise<void> {
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      const person = await takeResetRequest(db, requestId);
      if (person === null || person.removedAt !== null) return;
      if (await isProviderTheOnlyWay(db, person.clientId)) {
        await this.mails.sendElsewhere(db, person);
        return;
      }
      const now = this.clock.now();
      const expiresAt = (now + RESET_LIFE) as Instant;
      const key = newKey();
      await appendReset(db, hashOfKey(key), { personId: person.id, now, expiresAt });
      await this.mails.sendReset(db, person, { key, expiresAt });
      await this.audit.record(db, {
        action: 'password.reset_link_sent',
        objectType: 'person',
        objectId: person.id,
        clientId: person.clientId,
        detail: { request: requestId },
      });
    });
  }
}
