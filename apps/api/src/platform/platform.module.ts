import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AuditTrail } from './audit/audit-trail.ts';
import { LimitedAttempts } from './audit/limited-attempts.ts';
import { RefusedCalls } from './audit/refused-calls.ts';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { DatabaseModule } from './database/database.module.ts';
import { FileStore } from './files/file-store.ts';
import { openFileStore } from './files/open-file-store.ts';
import { TrustedDocuments } from './graphql/trusted-documents.ts';
import { JobQueue } from './jobs/job-queue.ts';
import { Jobs } from './jobs/jobs.ts';
import { LiveUpdates } from './live/live-updates.ts';
import { MailModule } from './mail/mail.module.ts';
import { Paces } from './limits/paces.ts';
import { RateLimiter } from './limits/rate-limiter.ts';
import { BreachedPasswords } from './passwords/breached-passwords.ts';
import { SecretBox } from './secrets/secret-box.ts';
import { Metrics } from './telemetry/metrics.ts';

/** What every room may inject without asking for it: settings, clock, unit of work, audit trail, secrets, jobs, mail. */
@Global()
@Module({})
export class PlatformModule {
  /** The platform with the settings `config`. */
  static with(config: Config): DynamicModule {
    const values = [
      { provide: Config, useValue: config },
      Clock,
      AuditTrail,
      LimitedAttempts,
      RefusedCalls,
      Jobs,
      JobQueue,
      LiveUpdates,
      Paces,
      RateLimiter,
      SecretBox,
      BreachedPasswords,
      Metrics,
      { provide: FileStore, useFactory: () => openFileStore(config.filesUrl) },
      { provide: TrustedDocuments, useFactory: () => new TrustedDocuments() },
    ];
    return {
      module: PlatformModule,
      imports: [DatabaseModule, MailModule],
      providers: values,
      exports: [...values, MailModule],
    };
  }
}
