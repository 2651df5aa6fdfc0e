import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/session/authenticator.ts';
import { Identification } from '../../platform/session/identification.ts';
import { SessionStore } from '../../platform/session/session-store.ts';
import { SessionWatch } from '../../platform/session/session-watch.ts';
import { InvitationsResolver } from './graphql/invitations.resolver.ts';
import { InvitedResolver } from './graphql/invited.resolver.ts';
import { OwnAccountResolver } from './graphql/own-account.resolver.ts';
import { PasswordResolver } from './graphql/password.resolver.ts';
import { PeopleResolver } from './graphql/people.resolver.ts';
import { TokenVerification } from '../../platform/session/token-verification.ts';
import { ApiTokenResolver } from './graphql/api-token.resolver.ts';
import { PortalResolver } from './graphql/portal.resolver.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';
import { AccessEntities } from './persistence/entities.ts';
import { ApiTokens } from './queries/api-tokens.ts';
import { AdmitFromProvider } from './use-cases/admit-from-provider.ts';
import { CreateApiToken } from './use-cases/create-api-token.ts';
import { RevokeApiToken } from './use-cases/revoke-api-token.ts';
import { VerifyToken } from './use-cases/verify-token.ts';
import { DemonstrationPeople } from './queries/demonstration.ts';
import { Identity } from './queries/identity.ts';
import { IdentifyPeople } from './queries/identify-people.ts';
import { OpenInvitations } from './queries/open-invitations.ts';
import { OpenLinks } from './queries/open-links.ts';
import { PeoplePages } from './queries/people-page.ts';
import { People } from './queries/people.ts';
import { Sessions } from './queries/sessions.ts';
import { StaffMembers } from './queries/staff-members.ts';
import { AcceptInvitation } from './use-cases/accept-invitation.ts';
import { ChangeLanguage } from './use-cases/change-language.ts';
import { ChangePassword } from './use-cases/change-password.ts';
import { CheckPassword } from './use-cases/check-password.ts';
import { ChangeProfile } from './use-cases/change-profile.ts';
import { ChangeRole } from './use-cases/change-role.ts';
import { EndInvitations } from './use-cases/end-invitations.ts';
import { EndLookingAfter } from './use-cases/end-looking-after.ts';
import { EndOtherWays } from './use-cases/end-other-ways.ts';
import { EndSessions } from './use-cases/end-sessions.ts';
import { EndSessionsOfPerson } from './use-cases/end-sessions-of-person.ts';
import { Attempts } from './use-cases/attempts.ts';
import { InvitationMails } from './use-cases/invitation-mails.ts';
import { InvitationPace } from './use-cases/invitation-pace.ts';
import { InvitePerson } from './use-cases/invite-person.ts';
import { PasswordMails } from './use-cases/password-mails.ts';
import { RemovePerson } from './use-cases/remove-person.ts';
import { RequestPasswordReset } from './use-cases/request-password-reset.ts';
import { ResendInvitation } from './use-cases/resend-invitation.ts';
import { ResetPassword } from './use-cases/reset-password.ts';
import { WithdrawInvitation } from './use-cases/withdraw-invitation.ts';
import { PasswordStrategy } from './use-cases/password-strategy.ts';
import { PurgeSignIns } from './use-cases/purge-sign-ins.ts';
import { SignOut } from './use-cases/sign-out.ts';
import { SignInToDemonstration } from './use-cases/sign-in-to-demonstration.ts';
import { SignIn } from './use-cases/sign-in.ts';

import { ClientSignInResolver } from './graphql/client-sign-in.resolver.ts';
import { FactorsResolver } from './graphql/factors.resolver.ts';
import { SecondStepResolver } from './graphql/second-step.resolver.ts';
import { SecurityResolver } from './graphql/security.resolver.ts';
import { ClientSignIns } from './queries/client-sign-in.ts';
import { OwnSecurity } from './queries/own-security.ts';
import { ProviderLinks } from './queries/provider-links.ts';
import { SignInSteps } from './queries/sign-in-steps.ts';
import { AddPasskey } from './use-cases/add-passkey.ts';
import { BeginSession } from './use-cases/begin-session.ts';
import { ChangeFactors } from './use-cases/change-factors.ts';
import { ConfirmIdentity } from './use-cases/confirm-identity.ts';
import { DecideOnSecondFactor } from './use-cases/decide-on-second-factor.ts';
import { EnrolTotp } from './use-cases/enrol-totp.ts';
import { PassSecondStep } from './use-cases/pass-second-step.ts';
import { PasskeyCeremonies } from './use-cases/passkey-ceremonies.ts';
import { RemoveFactors } from './use-cases/remove-factors.ts';
import { RenamePasskey } from './use-cases/rename-passkey.ts';
import { RefusedAttempts } from './use-cases/refused-attempts.ts';
import { RenewRecoveryCodes } from './use-cases/renew-recovery-codes.ts';
import { ResetFactors } from './use-cases/reset-factors.ts';
import { SecondFactors } from './use-cases/second-factors.ts';
import { SignInWithPasskey } from './use-cases/sign-in-with-passkey.ts';
import { UnlinkFromProvider } from './use-cases/unlink-from-provider.ts';
import { TellOfFactors } from './use-cases/tell-of-factors.ts';
import { TellAdmins } from './use-cases/tell-admins.ts';
import { TellOfSignIn } from './use-cases/tell-of-sign-in.ts';

/** People, signing in, sessions. Global, for the server asks who each request comes from. */
@Global()
@Module({
  imports: [AccessEntities],
  providers: [
    { provide: Identification, useClass: IdentifyPeople },
    { provide: TokenVerification, useClass: VerifyToken },
    ApiTokens,
    ProviderLinks,
    UnlinkFromProvider,
    AdmitFromProvider,
    CreateApiToken,
    RevokeApiToken,
    ApiTokenResolver,
    Authenticator,
    SessionStore,
    SessionWatch,
    People,
    DemonstrationPeople,
    SignIn,
    SignOut,
    SignInToDemonstration,
    ChangeLanguage,
    PasswordStrategy,
    RefusedAttempts,
    PurgeSignIns,
    Identity,
    OpenInvitations,
    OpenLinks,
    PeoplePages,
    Sessions,
    StaffMembers,
    AcceptInvitation,
    ChangePassword,
    CheckPassword,
    ChangeProfile,
    ChangeRole,
    EndInvitations,
    EndLookingAfter,
    EndOtherWays,
    EndSessions,
    EndSessionsOfPerson,
    Attempts,
    InvitationMails,
    InvitationPace,
    InvitePerson,
    PasswordMails,
    RemovePerson,
    RequestPasswordReset,
    ResendInvitation,
    ResetPassword,
    WithdrawInvitation,
    InvitationsResolver,
    InvitedResolver,
    OwnAccountResolver,
    PasswordResolver,
    PeopleResolver,
    SessionResolver,
    ViewerResolver,
    PortalResolver,
    ClientSignInResolver,
    FactorsResolver,
    SecondStepResolver,
    SecurityResolver,
    ClientSignIns,
    OwnSecurity,
    SignInSteps,
    AddPasskey,
    BeginSession,
    ChangeFactors,
    ConfirmIdentity,
    DecideOnSecondFactor,
    EnrolTotp,
    PassSecondStep,
    PasskeyCeremonies,
    RemoveFactors,
    RenamePasskey,
    RenewRecoveryCodes,
    ResetFactors,
    SecondFactors,
    SignInWithPasskey,
    TellOfFactors,
    TellOfSignIn,
    TellAdmins,
  ],
  exports: [
    EndInvitations,
    AdmitFromProvider,
    BeginSession,
    ProviderLinks,
    UnlinkFromProvider,
    EndOtherWays,
    TellAdmins,
    TokenVerification,
    Authenticator,
    SessionStore,
    SessionWatch,
    People,
  ],
})
export class AccessModule {}
