import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/session/authenticator.ts';
import { Identification } from '../../platform/session/identification.ts';
import { SessionStore } from '../../platform/session/session-store.ts';
import { SessionWatch } from '../../platform/session/session-watch.ts';
import { PortalResolver } from './graphql/portal.resolver.ts';
import { SessionResolver } from './graphql/session.resolver.ts';
import { ViewerResolver } from './graphql/viewer.resolver.ts';
import { AccessEntities } from './persistence/entities.ts';
import { DemonstrationPeople } from './queries/demonstration.ts';
import { IdentifyPeople } from './queries/identify-people.ts';
import { People } from './queries/people.ts';
import { ChangeLanguage } from './use-cases/change-language.ts';
import { PasswordStrategy } from './use-cases/password-strategy.ts';
import { PurgeSignIns } from './use-cases/purge-sign-ins.ts';
import { SignInToDemonstration } from './use-cases/sign-in-to-demonstration.ts';
import { SignIn } from './use-cases/sign-in.ts';

/** People, signing in, sessions. Global, for the server asks who each request comes from. */
@Global()
@Module({
  imports: [AccessEntities],
  providers: [
    { provide: Identification, useClass: IdentifyPeople },
    Authenticator,
    SessionStore,
    SessionWatch,
    People,
    DemonstrationPeople,
    SignIn,
    SignInToDemonstration,
    ChangeLanguage,
    PasswordStrategy,
    PurgeSignIns,
    SessionResolver,
    ViewerResolver,
    PortalResolver,
  ],
  exports: [Authenticator, SessionStore, SessionWatch, People],
})
export class AccessModule {}
