import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.public.ts';
import { ContractsModule } from '../contracts/contracts.public.ts';
import { ClustersChangedResolver } from './graphql/clusters-changed.resolver.ts';
import { ContractClustersResolver } from './graphql/contract-clusters.resolver.ts';
import { Clusters } from './queries/clusters.ts';
import { AddCluster } from './use-cases/add-cluster.ts';
import { ChangeCluster } from './use-cases/change-cluster.ts';

/** The clusters that are operated for clients. */
@Module({
  imports: [ClientsModule, ContractsModule],
  providers: [Clusters, AddCluster, ChangeCluster, ContractClustersResolver, ClustersChangedResolver],
})
export class ClustersModule {}
