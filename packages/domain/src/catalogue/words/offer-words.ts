import type {
  ApplicationCode,
  BuildMilestone,
  BuildOptionCode,
  BuildPlanCode,
  DeployPackageCode,
  OnCallOptionCode,
  PackCode,
  Priority,
  RegieCode,
  RegieUseCase,
  RunPlanCode,
} from '../offer.ts';
import type {
  ApplicationExclusion,
  ApplicationInclusion,
  Commitment,
  DeployService,
  GridCriterion,
  GridExample,
  IncludedEvolution,
  OperationTask,
  SecurityTask,
  ToolchainPart,
} from './listed.ts';

/** The same in both languages of the portal; the French is the offer's own. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** A heading of the offer and what stands beside it. */
export interface Titled {
  readonly title: Words;
  readonly description: Words;
}

/** What a version of the offer says about each thing that it names, by the code of the catalogue. */
export interface OfferWords {
  /** That of the `Offer` whose words these are. */
  readonly version: string;
  readonly presentation: {
    readonly text: readonly Words[];
    /** The heading of each of the three services, and what it is in a line. */
    readonly services: Readonly<Record<'BUILD' | 'RUN' | 'DEPLOY', Titled>>;
  };
  readonly build: {
    readonly plans: Readonly<Record<BuildPlanCode, Words>>;
    readonly options: Readonly<Record<BuildOptionCode, Words>>;
    readonly toolchainIntroduction: Words;
    readonly toolchain: Readonly<Record<ToolchainPart, Words>>;
    readonly milestones: Readonly<Record<BuildMilestone, Titled>>;
  };
  readonly run: {
    readonly plans: Readonly<Record<RunPlanCode, Titled>>;
    readonly operationTasks: Readonly<Record<OperationTask, Words>>;
    readonly securityTasks: Readonly<Record<SecurityTask, Words>>;
    readonly includedEvolutions: Readonly<Record<IncludedEvolution, Words>>;
    readonly priorities: Readonly<Record<Priority, Words>>;
    readonly gridCriteria: { readonly [Level in Priority]: Readonly<Record<GridCriterion[Level], Words>> };
    readonly gridExamples: Readonly<Record<GridExample, Words & { readonly priority: Priority }>>;
    readonly reclassification: Words;
    readonly additionalCluster: Words;
    readonly weeklyMeeting: Words;
    readonly onCallOptions: Readonly<Record<OnCallOptionCode, Titled>>;
    readonly outOfHours: Words;
  };
  readonly deploy: {
    readonly services: {
      readonly [Field in keyof DeployService]: Readonly<Record<DeployService[Field], Words>>;
    };
    readonly applicationsIntroduction: Words;
    readonly applications: Readonly<Record<ApplicationCode, Titled>>;
    readonly applicationIncludes: Readonly<Record<ApplicationInclusion, Words>>;
    readonly applicationExcludes: Readonly<Record<ApplicationExclusion, Words>>;
    readonly regieIntroduction: Words;
    readonly regie: Readonly<Record<RegieCode, Words>>;
    readonly useCases: Readonly<Record<RegieUseCase, Words>>;
    readonly regieConditions: readonly Words[];
    readonly packagesIntroduction: Words;
    readonly packages: Readonly<Record<DeployPackageCode, Words>>;
    readonly packageConditions: readonly Words[];
  };
  readonly packs: Readonly<Record<PackCode, Titled & { readonly contents: readonly Titled[] }>>;
  readonly commitments: Readonly<Record<Commitment, Titled>>;
  /** Names of products need no translation. */
  readonly technologies: readonly { readonly field: Words; readonly names: readonly string[] }[];
  readonly conditions: readonly Words[];
}
