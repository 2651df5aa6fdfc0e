import { Injectable } from '@nestjs/common';
import { currentAsking, type SignInStep } from '../../../platform/access/asking.ts';
import { factorWays, type FactorWay } from './factor-ways.ts';
import { OwnSecurity } from './own-security.ts';

/** What is left between a password and being signed in. */
export interface StepLeft {
  readonly kind: SignInStep['kind'];
  /** The ways in which a second factor can be proved; none when there is none yet. */
  readonly ways: readonly FactorWay[];
}

/** Tells which step of a sign-in is left. */
@Injectable()
export class SignInSteps {
  constructor(private readonly security: OwnSecurity) {}

  /** `null` when no sign-in is under way. */
  async left(): Promise<StepLeft | null> {
    const step = currentAsking()?.step ?? null;
    if (step === null) return null;
    if (step.kind === 'ENROL_FACTOR') return { kind: step.kind, ways: [] };
    return { kind: step.kind, ways: factorWays(await this.security.of(step.actor.personId)) };
  }
}
