import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Choice } from '../choices.ts';
import type { NotificationKind } from '../notification-kind.ts';
import { saveChoice } from '../persistence/choice.repository.ts';

/** Changes by which channels who is asking is told of a kind, from now on. */
@Injectable()
export class ChooseChannels {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(kind: NotificationKind, choice: Choice): Promise<void> {
    await this.unitOfWork.write((db) => saveChoice(db, currentActor().personId, kind, choice));
  }
}
