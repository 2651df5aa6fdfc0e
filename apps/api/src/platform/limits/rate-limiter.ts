import { Injectable } from '@nestjs/common';
import { spend } from '../database/spend.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { Budget, Spending } from './budget.ts';

/** How often something may be asked for. What was spent is in the database: no process knows it alone. */
@Injectable()
export class RateLimiter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes `cost` points from `budget`, or nothing when they are not there. */
  spend(budget: Budget, cost: number): Promise<Spending> {
    return this.unitOfWork.as({}, 'WRITE', (db) => spend(db, budget, cost));
  }
}
