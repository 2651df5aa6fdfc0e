import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findDemonstrationPeople, type DemonstrationPerson } from '../persistence/demonstration-people.ts';

export type { DemonstrationPerson } from '../persistence/demonstration-people.ts';

/** Whom the demonstration lets in with a click; outside the demonstration nobody. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `null` outside the demonstration. */
  async all(): Promise<DemonstrationPerson[] | null> {
    if (!this.config.demonstration) return null;
    return this.unitOfWork.as({ 'app.demonstration': 'on' }, 'READ', findDemonstrationPeople);
  }
}
