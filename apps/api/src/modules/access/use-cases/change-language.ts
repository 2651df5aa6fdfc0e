import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { saveLanguage } from '../persistence/people-repository.ts';

/** Changes the language in which the portal speaks to who is asking. */
@Injectable()
export class ChangeLanguage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(language: Language): Promise<void> {
    await this.unitOfWork.write((db) => saveLanguage(db, currentActor().personId, language));
  }
}
