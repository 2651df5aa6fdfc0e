import { Module } from '@nestjs/common';
import { DemonstrationMailsResolver } from './graphql/demonstration-mails.resolver.ts';
import { DemonstrationMails } from './queries/demonstration-mails.ts';

/** The demonstration's outbox: what elsewhere arrives by mail. */
@Module({ providers: [DemonstrationMails, DemonstrationMailsResolver] })
export class OutboxModule {}
