import { Module } from '@nestjs/common';
import { DeliverMail } from './deliver-mail.ts';
import { MailTransport } from './mail-transport.ts';
import { Mail } from './mail.ts';
import { PurgeMails } from './purge-mails.ts';

/** Sending mails, and the jobs that deliver and forget them. */
@Module({ providers: [Mail, MailTransport, DeliverMail, PurgeMails], exports: [Mail] })
export class MailModule {}
