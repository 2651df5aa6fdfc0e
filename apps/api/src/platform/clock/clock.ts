import { wallClock, type CivilDate, type Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { presentInstant } from './present-instant.ts';

/** The only source of time in the API. In the demonstration it may stand still where `PORTAL_CLOCK` put it. */
@Injectable()
export class Clock {
  constructor(private readonly config: Config) {}

  /** The present instant. */
  now(): Instant {
    return this.config.standingClock ?? presentInstant();
  }

  /** The present date in Paris. */
  today(): CivilDate {
    return wallClock(this.now()).date;
  }
}
