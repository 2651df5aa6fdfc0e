import { Module } from '@nestjs/common';

import { CompanyCalendars } from './queries/company-calendars.ts';

/** Working days of the company. */
@Module({ providers: [CompanyCalendars], exports: [CompanyCalendars] })
export class CalendarModule {}
