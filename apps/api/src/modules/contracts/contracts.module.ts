import { Module } from '@nestjs/common';

import { ClientContractsResolver } from './graphql/client-contracts.resolver.ts';
import { Contracts } from './queries/contracts.ts';

/** What clients have signed. */
@Module({ providers: [Contracts, ClientContractsResolver], exports: [Contracts] })
export class ContractsModule {}
