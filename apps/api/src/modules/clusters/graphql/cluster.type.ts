import type { CivilDate } from '@akouendy/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';
import type { Distribution } from '../queries/clusters.ts';

const Distributions: { readonly [Each in Distribution]: Each } = {
  VANILLA: 'VANILLA',
  RKE2: 'RKE2',
  AKS: 'AKS',
  EKS: 'EKS',
  GKE: 'GKE',
  OKE: 'OKE',
  OTHER: 'OTHER',
};
registerEnumType(Distributions, {
  name: 'ClusterDistribution',
  description: 'What a cluster runs on.',
  valuesMap: {
    VANILLA: { description: 'Kubernetes as it is published, by kubeadm.' },
    RKE2: { description: 'RKE2.' },
    AKS: { description: 'Azure Kubernetes Service.' },
    EKS: { description: 'Amazon Elastic Kubernetes Service.' },
    GKE: { description: 'Google Kubernetes Engine.' },
    OKE: { description: 'Oracle Container Engine for Kubernetes.' },
    OTHER: { description: 'Another distribution.' },
  },
});

/** A cluster that is operated, or was. */
@ObjectType('Cluster', { description: 'A cluster that is operated under a contract, or was.' })
export class ClusterType {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Distributions, { description: 'What it runs on.' })
  distribution!: Distribution;

  @Field(() => String, { description: 'Its version of Kubernetes, as its distribution writes it.' })
  version!: string;

  @Field(() => Int, { description: 'How many nodes it has.' })
  nodes!: number;

  @Field(() => String, { description: 'Where it runs.' })
  region!: string;

  @Field(() => Int, { description: 'How often it was told, from 1: a change is made on the grounds of one.' })
  revision!: number;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'From when on it is not operated any more; null while it is.',
  })
  retiredOn!: CivilDate | null;
}

/** Nodes covered and operated. */
@ObjectType('NodeCover', {
  description:
    'The nodes that the plan of a contract covers, over all its clusters, against those that are operated.',
})
export class NodeCoverType {
  @Field(() => Int, { nullable: true, description: 'How many the plan covers; null when unlimited.' })
  covered!: number | null;

  @Field(() => Int, { description: 'How many are operated.' })
  operated!: number;

  @Field(() => Int, { description: 'How many are operated beyond what is covered.' })
  exceeding!: number;
}

/** What is told of a cluster. */
@InputType('ClusterDetailsInput', { description: 'What is told of a cluster.' })
export class ClusterDetailsInput {
  @Field(() => String, { description: 'What it is called; 80 characters at most, once a client.' })
  name!: string;

  @Field(() => Distributions, { description: 'What it runs on.' })
  distribution!: Distribution;

  @Field(() => String, { description: 'Its version of Kubernetes; 40 characters at most.' })
  version!: string;

  @Field(() => Int, { description: 'How many nodes it has, from 1 to 10,000.' })
  nodes!: number;

  @Field(() => String, { description: 'Where it runs; 80 characters at most.' })
  region!: string;
}

/** What `addCluster` is asked. */
@InputType('AddClusterInput', { description: 'A cluster that is operated from now on.' })
export class AddClusterInput {
  @Field(() => ID, { description: 'The contract under which it is operated.' })
  contractId!: string;

  @Field(() => ClusterDetailsInput, { description: 'What is told of it.' })
  details!: ClusterDetailsInput;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, it is done once.',
  })
  idempotencyKey!: string;
}

/** What `changeCluster` is asked. */
@InputType('ChangeClusterInput', { description: 'What a cluster is from now on.' })
export class ChangeClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;

  @Field(() => Int, { description: 'The revision that was seen: another one is no longer changed.' })
  basedOn!: number;

  @Field(() => ClusterDetailsInput, { description: 'What is told of it.' })
  details!: ClusterDetailsInput;
}

/** What `retireCluster` is asked. */
@InputType('RetireClusterInput', { description: 'A cluster that is not operated any more.' })
export class RetireClusterInput {
  @Field(() => ID, { description: 'The cluster.' })
  clusterId!: string;

  @Field(() => Int, { description: 'The revision that was seen: another one is not retired.' })
  basedOn!: number;
}

/** It is so. */
@ObjectType('ClusterSaved', { description: 'It is so, now or by the same wish before.' })
export class ClusterSavedType {
  @Field(() => ContractType, { description: 'The contract with its clusters as they stand now.' })
  contract!: ContractType;
}

/** The name is taken. */
@ObjectType('ClusterNameTaken', {
  description: 'Another cluster that the client operates bears the name; nothing was changed.',
})
export class ClusterNameTakenType {
  @Field(() => String, { description: 'The name.' })
  name!: string;
}

/** Somebody was faster. */
@ObjectType('ClusterChangedMeanwhile', {
  description: 'Somebody changed or retired the cluster meanwhile; nothing was changed.',
})
export class ClusterChangedMeanwhileType {
  @Field(() => ContractType, { description: 'The contract with its clusters as they stand now.' })
  contract!: ContractType;
}

/** Nothing is operated under the contract. */
@ObjectType('ClusterNotOperated', { description: 'The contract has no RUN; nothing was changed.' })
export class ClusterNotOperatedType {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;
}

/** What the mutations answer. */
export const ClusterResult = resultUnion('ClusterResult', 'What became of a change of a cluster.', [
  ClusterSavedType,
  ClusterNameTakenType,
  ClusterChangedMeanwhileType,
  ClusterNotOperatedType,
  KeyReusedType,
  InvalidFieldType,
  NotFoundType,
]);
