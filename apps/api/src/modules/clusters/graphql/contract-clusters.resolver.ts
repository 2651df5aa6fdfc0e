import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import { Clusters } from '../queries/clusters.ts';
import { AddCluster, type AddOutcome } from '../use-cases/add-cluster.ts';
import { ChangeCluster, type ChangeOutcome } from '../use-cases/change-cluster.ts';
import {
  AddClusterInput,
  ChangeClusterInput,
  ClusterChangedMeanwhileType,
  ClusterNameTakenType,
  ClusterNotOperatedType,
  ClusterResult,
  ClusterSavedType,
  ClusterType,
  NodeCoverType,
  RetireClusterInput,
} from './cluster.type.ts';

/** Clusters that are shown of one contract, at most. */
const SHOWN_CLUSTERS = 200;

/** The clusters under a contract, and keeping them. */
@Resolver(() => ContractType)
@MayCall('READ_CLIENT')
export class ContractClustersResolver {
  constructor(
    private readonly all: Clusters,
    private readonly add: AddCluster,
    private readonly keep: ChangeCluster,
  ) {}

  @ResolveField(() => [ClusterType], {
    description: 'Its clusters, those that are operated first, by name; 200 at most.',
  })
  async clusters(@Parent() { id }: ContractType): Promise<ClusterType[]> {
    return (await this.all.ofContract(id)).slice(0, SHOWN_CLUSTERS);
  }

  @ResolveField(() => NodeCoverType, {
    nullable: true,
    description: 'The nodes that its plan covers against those that are operated; null without RUN.',
  })
  async nodeCover(@Parent() { id }: ContractType): Promise<NodeCoverType | null> {
    return this.all.coverOf(id);
  }

  @Mutation(() => ClusterResult, {
    description: 'Adds a cluster that is operated under a contract with RUN.',
  })
  @MayCall('DELIVER_WORK')
  async addCluster(
    @Args('input', { type: () => AddClusterInput, description: 'Which one.' })
    { contractId, details, idempotencyKey }: AddClusterInput,
  ): Promise<typeof ClusterResult> {
    return answer(await this.add.execute(contractId, details, idempotencyKey), contractId, details.name);
  }

  @Mutation(() => ClusterResult, { description: 'Tells anew what a cluster is.' })
  @MayCall('DELIVER_WORK')
  async changeCluster(
    @Args('input', { type: () => ChangeClusterInput, description: 'Which one, and what it is.' })
    { clusterId, basedOn, details }: ChangeClusterInput,
  ): Promise<typeof ClusterResult> {
    return answer(await this.keep.change(clusterId, basedOn, details), clusterId, details.name);
  }

  @Mutation(() => ClusterResult, {
    description: 'Says that a cluster is not operated any more, from today on.',
  })
  @MayCall('DELIVER_WORK')
  async retireCluster(
    @Args('input', { type: () => RetireClusterInput, description: 'Which one.' })
    { clusterId, basedOn }: RetireClusterInput,
  ): Promise<typeof ClusterResult> {
    return answer(await this.keep.retire(clusterId, basedOn), clusterId, '');
  }
}

function answer(outcome: AddOutcome | ChangeOutcome, id: string, name: string): typeof ClusterResult {
  switch (outcome.kind) {
    case 'NOT_FOUND':
      return NotFoundType.of(id);
    case 'INVALID_FIELD':
      return made(InvalidFieldType, { ...outcome, field: `details.${outcome.field}` });
    case 'NAME_TAKEN':
      return made(ClusterNameTakenType, { name: name.trim() });
    case 'IDEMPOTENCY_KEY_REUSED':
      return made(KeyReusedType, { message: 'Another cluster was added under this key.' });
    case 'NOT_OPERATED':
      return made(ClusterNotOperatedType, { contractId: id });
    case 'CHANGED_MEANWHILE':
      return made(ClusterChangedMeanwhileType, { contract: outcome.contract });
    case 'SAVED':
      return made(ClusterSavedType, { contract: outcome.contract });
  }
}
