import type { Instant } from '@akouendy/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { ClientOpenings } from '../../clients/clients.public.ts';
import type { Statements } from '../persistence/credit-projection.repository.ts';
import { openAccount, type Run } from '../persistence/insert-lots.ts';
import { moveAccountOf } from './move-account.ts';

/** Opens the credit account of a client that has none yet, with nothing in it. */
export async function openEmptyAccount(run: Run, clientId: string, at: Instant): Promise<void> {
  await openAccount(run, clientId);
  await moveAccountOf({ query: run as Statements['query'] }, clientId, at);
}

/** A new client has its credit account from the first moment on. */
@Injectable()
export class OpenAccounts implements OnModuleInit {
  constructor(
    private readonly openings: ClientOpenings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.openings.add((db, clientId) =>
      openEmptyAccount((sql, parameters) => db.query(sql, parameters), clientId, this.clock.now()),
    );
  }
}
