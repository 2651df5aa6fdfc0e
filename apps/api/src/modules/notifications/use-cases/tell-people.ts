import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork, type Database } from '../../../platform/database/unit-of-work.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import type { AnnouncedEvent } from '../announcement.ts';
import { tellingMail } from '../mails/telling-mail.ts';
import { findConcerned, namesOf, type Concerned } from '../persistence/concerned-people.ts';
import { appendNotifications } from '../persistence/notification.repository.ts';
import { isNeverUnheard, whoIsTold } from '../who-is-told.ts';

/** The job that turns an event into notifications and mails. Told twice of one event, it tells nobody twice. */
@Injectable()
export class TellPeople implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.serve('tell-people', ({ event }) => this.execute(event as AnnouncedEvent));
  }

  private async execute(event: AnnouncedEvent): Promise<void> {
    await this.unitOfWork.as({ 'app.role': 'SYSTEM' }, 'WRITE', async (db) => {
      const told = whoIsTold(event, await findConcerned(db, event, isNeverUnheard(event.kind)));
      // All of an event is put down in one transaction: who is new here has not been sent a mail either.
      const isNew = await appendNotifications(db, event, told);
      for (const { person, by } of told) {
        if (by.mail && isNew.has(person.personId)) await this.write(db, event, person);
      }
    });
  }

  private async write(db: Database, event: AnnouncedEvent, person: Concerned): Promise<void> {
    await this.mail.send(db, tellingMail(event, await namesOf(db, event), person));
  }
}
