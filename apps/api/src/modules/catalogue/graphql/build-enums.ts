import type { BuildMilestone, BuildOptionCode, BuildPlanCode } from '@akouendy/domain/catalogue';
import { registerEnumType } from '@nestjs/graphql';

/** A plan of BUILD. */
export const BuildPlanCodes: { readonly [Each in BuildPlanCode]: Each } = {
  STARTER: 'STARTER',
  STANDARD: 'STANDARD',
  ENTERPRISE: 'ENTERPRISE',
};

registerEnumType(BuildPlanCodes, {
  name: 'BuildPlanCode',
  description: 'A plan of BUILD.',
  valuesMap: {
    STARTER: { description: 'A small cluster.' },
    STANDARD: { description: 'A cluster in high availability.' },
    ENTERPRISE: { description: 'The same over several zones.' },
  },
});

/** An option of BUILD. */
export const BuildOptionCodes: { readonly [Each in BuildOptionCode]: Each } = {
  MULTI_CLOUD: 'MULTI_CLOUD',
  GITOPS: 'GITOPS',
  SERVICE_MESH: 'SERVICE_MESH',
  CICD_TOOLCHAIN: 'CICD_TOOLCHAIN',
  ADDITIONAL_CLUSTER: 'ADDITIONAL_CLUSTER',
  TRAINING_DAY: 'TRAINING_DAY',
};

registerEnumType(BuildOptionCodes, {
  name: 'BuildOptionCode',
  description: 'An option of BUILD.',
  valuesMap: {
    MULTI_CLOUD: { description: 'A cluster over several clouds, or hybrid.' },
    GITOPS: { description: 'Integration of GitOps.' },
    SERVICE_MESH: { description: 'A service mesh.' },
    CICD_TOOLCHAIN: { description: 'The complete CI/CD toolchain.' },
    ADDITIONAL_CLUSTER: { description: 'A further cluster, for staging or development.' },
    TRAINING_DAY: { description: 'A further day of training.' },
  },
});

/** What a BUILD delivers, one step after the other. */
export const BuildMilestones: { readonly [Each in BuildMilestone]: Each } = {
  NEEDS_ANALYSIS: 'NEEDS_ANALYSIS',
  TECHNICAL_ARCHITECTURE: 'TECHNICAL_ARCHITECTURE',
  INFRASTRUCTURE_PROVISIONING: 'INFRASTRUCTURE_PROVISIONING',
  KUBERNETES_INSTALLATION: 'KUBERNETES_INSTALLATION',
  ADMINISTRATION_INTERFACE: 'ADMINISTRATION_INTERFACE',
  NETWORK_CONFIGURATION: 'NETWORK_CONFIGURATION',
  INITIAL_SECURITY: 'INITIAL_SECURITY',
  OBSERVABILITY: 'OBSERVABILITY',
  BACKUP: 'BACKUP',
  DOCUMENTATION: 'DOCUMENTATION',
  TRAINING: 'TRAINING',
};

registerEnumType(BuildMilestones, {
  name: 'BuildMilestone',
  description: 'What a BUILD delivers, one step after the other.',
  valuesMap: {
    NEEDS_ANALYSIS: { description: 'Needs are analysed.' },
    TECHNICAL_ARCHITECTURE: { description: 'The architecture is designed.' },
    INFRASTRUCTURE_PROVISIONING: { description: 'The infrastructure is provisioned.' },
    KUBERNETES_INSTALLATION: { description: 'Kubernetes is installed.' },
    ADMINISTRATION_INTERFACE: { description: 'The interface to administer it is installed.' },
    NETWORK_CONFIGURATION: { description: 'The network is configured.' },
    INITIAL_SECURITY: { description: 'The cluster is secured.' },
    OBSERVABILITY: { description: 'Metrics and logs are collected.' },
    BACKUP: { description: 'Backups are configured.' },
    DOCUMENTATION: { description: 'The documentation is written.' },
    TRAINING: { description: 'The teams are trained.' },
  },
});
