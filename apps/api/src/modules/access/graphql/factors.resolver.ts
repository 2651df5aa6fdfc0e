import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { SignedIn, SignedInOrEnrolling } from '../../../platform/access/may-call.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { Authenticator } from '../../../platform/session/authenticator.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { OwnSecurity } from '../queries/own-security.ts';
import { AddPasskey } from '../use-cases/add-passkey.ts';
import type { FactorsChanged } from '../use-cases/change-factors.ts';
import { EnrolTotp } from '../use-cases/enrol-totp.ts';
import { RemoveFactors, type FactorStays } from '../use-cases/remove-factors.ts';
import { RenamePasskey } from '../use-cases/rename-passkey.ts';
import { RenewRecoveryCodes } from '../use-cases/renew-recovery-codes.ts';
import {
  AddPasskeyInput,
  AddPasskeyResult,
  BeginPasskeyResult,
  BeginTotpResult,
  ConfirmTotpResult,
  EnrolmentExpiredType,
  FactorsChangedType,
  InvalidPasskeyNameType,
  LastFactorType,
  NoSecondFactorType,
  PasskeyChallengeType,
  PasskeyRefusedType,
  PasskeyRenamedType,
  RemoveFactorResult,
  RenamePasskeyResult,
  RenewRecoveryCodesResult,
  TotpEnrolmentType,
  WrongAnswerType,
} from './factor-results.type.ts';
import { notRecent } from './not-recent.type.ts';
import { refused } from './refused.ts';
import { HttpExchange, type Exchange } from './request.decorator.ts';
import { SecurityType } from './security.type.ts';

/** Changing one's own second factors and passkeys. */
@Resolver()
export class FactorsResolver {
  constructor(
    private readonly totp: EnrolTotp,
    private readonly passkeys: AddPasskey,
    private readonly renaming: RenamePasskey,
    private readonly removal: RemoveFactors,
    private readonly codes: RenewRecoveryCodes,
    private readonly own: OwnSecurity,
    private readonly authenticator: Authenticator,
  ) {}

  @Mutation(() => BeginTotpResult, { description: 'Begins to set an authenticator app up.' })
  @SignedInOrEnrolling()
  async beginTotpEnrolment(@HttpExchange() exchange: Exchange): Promise<typeof BeginTotpResult> {
    const outcome = await this.totp.begin(this.sessionOf(exchange));
    return outcome.kind === 'NOT_RECENT' ? notRecent() : Object.assign(new TotpEnrolmentType(), outcome);
  }

  @Mutation(() => ConfirmTotpResult, { description: 'Confirms an authenticator app with a code of its own.' })
  @SignedInOrEnrolling()
  async confirmTotpEnrolment(
    @Args('code', { type: () => String, description: 'The six digits that it shows.' }) code: string,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof ConfirmTotpResult> {
    const outcome = await this.totp.confirm(code, this.sessionOf(exchange));
    switch (outcome.kind) {
      case 'CHANGED':
        return this.changed(outcome);
      case 'NOT_RECENT':
        return notRecent();
      case 'WRONG_ANSWER':
        return refused(WrongAnswerType, 'This is not the code of the app.');
      case 'ENROLMENT_EXPIRED':
        return refused(EnrolmentExpiredType, 'No app waits for a code: begin anew.');
      case 'TOO_MANY_ATTEMPTS':
        return Object.assign(new TooManyAttemptsType(), { retryAt: outcome.retryAt });
    }
  }

  @Mutation(() => RemoveFactorResult, { description: 'Removes the authenticator app.' })
  @SignedIn()
  async removeTotp(@HttpExchange() exchange: Exchange): Promise<typeof RemoveFactorResult> {
    return this.removed(await this.removal.removeTotp(this.sessionOf(exchange)), '');
  }

  @Mutation(() => BeginPasskeyResult, { description: 'Begins to add a passkey.' })
  @SignedInOrEnrolling()
  async beginPasskey(@HttpExchange() exchange: Exchange): Promise<typeof BeginPasskeyResult> {
    const options = await this.passkeys.begin(this.sessionOf(exchange));
    return options === null ? notRecent() : PasskeyChallengeType.of(options);
  }

  @Mutation(() => AddPasskeyResult, { description: 'Adds a passkey.' })
  @SignedInOrEnrolling()
  async addPasskey(
    @Args('input', { type: () => AddPasskeyInput, description: 'The passkey.' }) input: AddPasskeyInput,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof AddPasskeyResult> {
    const outcome = await this.passkeys.execute(input, this.sessionOf(exchange));
    switch (outcome.kind) {
      case 'CHANGED':
        return this.changed(outcome);
      case 'NOT_RECENT':
        return notRecent();
      case 'INVALID_NAME':
        return invalidName();
      case 'PASSKEY_REFUSED':
        return refused(PasskeyRefusedType, 'The response is not valid here, or came too late.');
    }
  }

  @Mutation(() => RenamePasskeyResult, { description: 'Renames a passkey of yours.' })
  @SignedIn()
  async renamePasskey(
    @Args('id', { type: () => ID, description: 'Which passkey.' }) id: string,
    @Args('name', { type: () => String, description: 'Its name from now on: 1 to 60 characters.' })
    name: string,
  ): Promise<typeof RenamePasskeyResult> {
    switch (await this.renaming.execute(id, name)) {
      case 'RENAMED':
        return Object.assign(new PasskeyRenamedType(), { security: await this.security() });
      case 'INVALID_NAME':
        return invalidName();
      case 'NOT_FOUND':
        return NotFoundType.of(id);
    }
  }

  @Mutation(() => RemoveFactorResult, { description: 'Removes a passkey of yours.' })
  @SignedIn()
  async removePasskey(
    @Args('id', { type: () => ID, description: 'Which passkey.' }) id: string,
    @HttpExchange() exchange: Exchange,
  ): Promise<typeof RemoveFactorResult> {
    return this.removed(await this.removal.removePasskey(id, this.sessionOf(exchange)), id);
  }

  @Mutation(() => RenewRecoveryCodesResult, {
    description: 'Makes new recovery codes; those of before are worth nothing any more.',
  })
  @SignedIn()
  async renewRecoveryCodes(@HttpExchange() exchange: Exchange): Promise<typeof RenewRecoveryCodesResult> {
    const outcome = await this.codes.execute(this.sessionOf(exchange));
    switch (outcome.kind) {
      case 'CHANGED':
        return this.changed(outcome);
      case 'NOT_RECENT':
        return notRecent();
      case 'NO_FACTOR':
        return refused(NoSecondFactorType, 'There is no second factor to stand in for.');
    }
  }

  private async removed(
    outcome: FactorsChanged | FactorStays,
    id: string,
  ): Promise<typeof RemoveFactorResult> {
    switch (outcome.kind) {
      case 'CHANGED':
        return this.changed(outcome);
      case 'NOT_RECENT':
        return notRecent();
      case 'LAST_FACTOR':
        return refused(LastFactorType, 'Add another second factor first.');
      case 'NOT_FOUND':
        return NotFoundType.of(id);
    }
  }

  private async changed({ recoveryCodes }: FactorsChanged): Promise<FactorsChangedType> {
    return Object.assign(new FactorsChangedType(), { security: await this.security(), recoveryCodes });
  }

  private async security(): Promise<SecurityType> {
    return SecurityType.of(await this.own.read());
  }

  private sessionOf({ request, reply }: Exchange): SessionOfRequest {
    return this.authenticator.sessionOf(request, reply);
  }
}

function invalidName(): InvalidPasskeyNameType {
  return refused(InvalidPasskeyNameType, 'Write 1 to 60 characters on one line.');
}
