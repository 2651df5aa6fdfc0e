import { Module } from '@nestjs/common';
import { OpenIdProvider } from '../../platform/oidc/openid-provider.ts';
import { ProviderLinkResolver } from './graphql/provider-link.resolver.ts';
import { SingleSignOnResolver } from './graphql/single-sign-on.resolver.ts';
import { ProviderReturnController } from './http/provider-return.controller.ts';
import { ConnectionOfClient } from './queries/connection-of-client.ts';
import { BeginSignIn } from './use-cases/begin-sign-in.ts';
import { EnforceConnection } from './use-cases/enforce-connection.ts';
import { FinishSignIn } from './use-cases/finish-sign-in.ts';
import { SaveConnection } from './use-cases/save-connection.ts';
import { TellOfConnection } from './use-cases/tell-of-connection.ts';
import { TellRefusedReturn } from './use-cases/tell-refused-return.ts';
import { TryConnection } from './use-cases/try-connection.ts';

/** Signing in at a client company's own OpenID provider. */
@Module({
  controllers: [ProviderReturnController],
  providers: [
    OpenIdProvider,
    ConnectionOfClient,
    BeginSignIn,
    FinishSignIn,
    SaveConnection,
    EnforceConnection,
    TellOfConnection,
    TellRefusedReturn,
    TryConnection,
    SingleSignOnResolver,
    ProviderLinkResolver,
  ],
})
export class SingleSignOnModule {}
