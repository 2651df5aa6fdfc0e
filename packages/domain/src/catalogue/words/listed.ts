/**
 * What the offer lists for people to read: nothing computes with these, so that their words are where
 * they are written down (see the room's README).
 */

/** What the option "Toolchain CI/CD complète" installs. */
export type ToolchainPart =
  | 'FORGE'
  | 'IMAGE_REGISTRY'
  | 'IMAGE_SCAN'
  | 'APPLICATION_SCAN'
  | 'CODE_QUALITY'
  | 'SECRET_MANAGEMENT'
  | 'PIPELINE_TEMPLATES'
  | 'CLUSTER_INTEGRATION';

export type OperationTask =
  | 'MONITORING'
  | 'CERTIFICATE_RENEWAL'
  | 'SYSTEM_UPDATES'
  | 'CLEANING'
  | 'INTEGRITY_CHECKS'
  | 'CAPACITY_PLANNING';

export type SecurityTask =
  'SECURITY_WATCH' | 'VULNERABILITY_SCANS' | 'QUARTERLY_AUDIT' | 'SECRET_ROTATION' | 'ACCESS_REVIEW';

export type IncludedEvolution =
  'MAJOR_UPGRADE' | 'MINOR_UPGRADES' | 'CONFIGURATION_ADJUSTMENTS' | 'OPERATION_REPORTS';

/** What AKOUENDY promises every client. */
export type Commitment =
  'AVAILABILITY' | 'RESPONSE_TIME' | 'CONFIDENTIALITY' | 'TRANSPARENCY' | 'REVERSIBILITY';

/** The offer's examples of classification. */
export type GridExample =
  | 'CLUSTER_DOWN'
  | 'DATABASE_CORRUPTED'
  | 'MAIN_API_DOWN'
  | 'MICROSERVICE_DOWN'
  | 'INGRESS_SLOW'
  | 'RANCHER_DOWN'
  | 'CERTIFICATE_EXPIRING'
  | 'LOGS_NOT_COLLECTED'
  | 'NAMESPACE_NEEDED'
  | 'CONFIGURATION_QUESTION';

/** The criteria of the support grid, by the level that they make. */
export interface GridCriterion {
  P1: 'PRODUCTION_DOWN' | 'DATA_LOSS' | 'SECURITY_BREACH_EXPLOITED' | 'ALL_USERS_HIT';
  P2: 'MAJOR_FEATURE_DOWN' | 'SEVERE_PERFORMANCE_LOSS' | 'NO_WORKAROUND' | 'MANY_USERS_HIT';
  P3: 'MINOR_FEATURE_HIT' | 'WORKAROUND_EXISTS' | 'SLIGHT_SLOWDOWN' | 'LIMITED_IMPACT';
  P4: 'INFORMATION_REQUEST' | 'EVOLUTION' | 'CONFIGURATION_CHANGE' | 'TECHNICAL_QUESTION';
}

/** What DEPLOY does, by field. */
export interface DeployService {
  containers:
    | 'APPLICATION_ANALYSIS'
    | 'DOCKERFILES'
    | 'MULTI_STAGE_BUILD'
    | 'IMAGE_SECURITY_SCAN'
    | 'REGISTRY_PUBLICATION';
  kubernetes: 'MANIFESTS' | 'RESOURCES' | 'HEALTH_CHECKS' | 'NETWORKING' | 'STORAGE';
  delivery: 'PIPELINES' | 'GITOPS_SETUP' | 'STRATEGIES' | 'ENVIRONMENTS';
  guidance: 'CODE_REVIEW' | 'OPTIMISATION' | 'DEBUGGING' | 'TEAM_TRAINING';
}

/** What every application package includes. */
export type ApplicationInclusion =
  | 'APPLICATION_ANALYSIS'
  | 'DOCKERFILES'
  | 'MANIFESTS'
  | 'RESOURCES'
  | 'DEPLOYMENT'
  | 'ACCEPTANCE_TESTS'
  | 'RUNBOOK';

/** What no application package includes. */
export type ApplicationExclusion =
  'APPLICATION_CODE' | 'CICD_CONFIGURATION' | 'MORE_ENVIRONMENTS' | 'TEAM_TRAINING';
