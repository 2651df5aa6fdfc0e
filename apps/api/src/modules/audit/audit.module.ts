import { Module } from '@nestjs/common';
import { AuditResolver } from './graphql/audit.resolver.ts';
import { TrailChoices } from './queries/trail-choices.ts';
import { TrailPages } from './queries/trail-page.ts';

/** Reading the audit trail. */
@Module({ providers: [TrailPages, TrailChoices, AuditResolver] })
export class AuditModule {}
