import type { CivilDate } from '../calendar/index.ts';
import type { BasisPoints, Cents, HalfDays } from '../kernel/index.ts';
import type { ClassificationTerms, OnCallCoverage, SupportTarget, WeeklyWindow } from './coverage-terms.ts';
import type { SlotCode, SlotTerms } from './slot-terms.ts';

/** A version of the published offer: contracts keep the one that they were signed under (§4). */
export interface Offer {
  /** As it is cited, `2025-01`. */
  readonly version: string;
  readonly publishedOn: CivilDate;
  readonly build: BuildOffer;
  readonly run: RunOffer;
  readonly deploy: DeployOffer;
  readonly packs: Readonly<Record<PackCode, Pack>>;
  readonly commitments: Commitments;
  readonly conditions: GeneralConditions;
}

/** How a purchase is invoiced (§5). */
export type InvoiceTerms = 'ORDER_DELIVERY' | 'ORDER_SIX_MONTHS' | 'MONTHLY_IN_ADVANCE' | 'ON_DELIVERY';

export type BuildPlanCode = 'STARTER' | 'STANDARD' | 'ENTERPRISE';
export type BuildOptionCode =
  'MULTI_CLOUD' | 'GITOPS' | 'SERVICE_MESH' | 'CICD_TOOLCHAIN' | 'ADDITIONAL_CLUSTER' | 'TRAINING_DAY';

/** What a BUILD delivers, in the order of the offer: the milestones that the client follows (§4). */
export type BuildMilestone =
  | 'NEEDS_ANALYSIS'
  | 'TECHNICAL_ARCHITECTURE'
  | 'INFRASTRUCTURE_PROVISIONING'
  | 'KUBERNETES_INSTALLATION'
  | 'ADMINISTRATION_INTERFACE'
  | 'NETWORK_CONFIGURATION'
  | 'INITIAL_SECURITY'
  | 'OBSERVABILITY'
  | 'BACKUP'
  | 'DOCUMENTATION'
  | 'TRAINING';

export interface BuildPlan {
  readonly workers: number;
  /** Whether `workers` is a minimum ("10+") rather than the number itself. */
  readonly workersOrMore: boolean;
  readonly masters: number;
  readonly multiZone: boolean;
  readonly workingDays: number;
  readonly price: Cents;
}

/** A price, or a share of the main price ("+50 %"). */
export type OptionPrice =
  | { readonly kind: 'AMOUNT'; readonly amount: Cents }
  | { readonly kind: 'SHARE_OF_MAIN_PRICE'; readonly rate: BasisPoints };

export interface BuildOffer {
  readonly plans: Readonly<Record<BuildPlanCode, BuildPlan>>;
  readonly options: Readonly<Record<BuildOptionCode, OptionPrice>>;
  readonly milestones: readonly BuildMilestone[];
  readonly includedTrainingDays: number;
  readonly terms: InvoiceTerms;
}

export type RunPlanCode = 'ESSENTIEL' | 'STANDARD' | 'PREMIUM' | 'ENTERPRISE';
export type OnCallOptionCode = 'EVENING' | 'WEEKEND' | 'HOLIDAYS' | 'FULL';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
export type ReportFrequency = 'QUARTERLY' | 'MONTHLY' | 'WEEKLY';

export interface RunPlan {
  /** `null` when unlimited. */
  readonly mostNodes: number | null;
  readonly coverage: readonly WeeklyWindow[];
  /** The plan's "H+n", in minutes of the ticket's clock; `null` when it has none. */
  readonly responseMinutes: number | null;
  readonly dedicatedContact: boolean;
  readonly report: ReportFrequency;
  readonly acceptsOnCallOptions: boolean;
  /** A month; `null` on quotation. */
  readonly monthlyPrice: Cents | null;
  readonly services: readonly RunService[];
  readonly onCallIncluded: boolean;
}

export interface RunOffer {
  readonly plans: Readonly<Record<RunPlanCode, RunPlan>>;
  /** A month each. */
  readonly onCallOptions: Readonly<Record<OnCallOptionCode, Cents>>;
  readonly onCallCoverage: Readonly<Record<OnCallOptionCode, OnCallCoverage>>;
  readonly supportGrid: Readonly<Record<Priority, SupportTarget>>;
  readonly classification: ClassificationTerms;
  /** The share of a target after whose use the account manager is warned. */
  readonly warningShare: BasisPoints;
  /** Of the plan's monthly price, for each further cluster. */
  readonly additionalClusterRate: BasisPoints;
  readonly weeklyMeetingPrice: Cents;
  readonly outOfHours: OutOfHoursTerms;
  readonly commitmentMonths: number;
  readonly renewalMonths: number;
  readonly terminationNoticeMonths: number;
  readonly majorUpgradesPerYear: number;
  readonly terms: InvoiceTerms;
}

/** Keeping a cluster in operation (MCO) and secure (MCS). */
export type RunService = 'OPERATION' | 'SECURITY';
/** An intervention outside coverage, on the client's explicit consent (§3). */
export interface OutOfHoursTerms {
  readonly hourlyPrice: Cents;
  readonly leastMinutes: number;
  /** Minutes are rounded up to a multiple of this. */
  readonly stepMinutes: number;
}

export type ApplicationCode = 'SIMPLE' | 'STANDARD' | 'COMPLEX';
export type RegieCode = 'HALF_DAY' | 'DAY' | 'REGIE_5' | 'REGIE_10' | 'REGIE_MONTH';
export type DeployPackageCode = 'DEPLOY_10' | 'DEPLOY_20' | 'DEPLOY_40';

/** What régie days are used for: the subjects of bookings (§2). */
export type RegieUseCase =
  | 'TEAM_SUPPORT'
  | 'APPLICATION_DEBUGGING'
  | 'PERFORMANCE'
  | 'APPLICATION_MIGRATION'
  | 'TRAINING'
  | 'CICD_PIPELINES'
  | 'ARCHITECTURE_ADVICE';

export interface ApplicationPackage {
  readonly complexity: 'STATELESS' | 'WITH_DATABASE' | 'MICROSERVICES';
  readonly fewestServices: number;
  /** `null` without an upper bound. */
  readonly mostServices: number | null;
  readonly fewestWorkingDays: number;
  readonly mostWorkingDays: number;
  readonly price: Cents;
}

export interface RegieFormula {
  readonly halfDays: HalfDays;
  readonly price: Cents;
  /** Months in which the half-days may be used; `null` without end (§1). */
  readonly months: number | null;
  readonly terms: InvoiceTerms;
}

export interface DeployPackage {
  readonly halfDays: HalfDays;
  /** A year. */
  readonly price: Cents;
  /** As published beside the price. */
  readonly dayEquivalentPrice: Cents;
}

export interface DeployOffer {
  readonly applications: Readonly<Record<ApplicationCode, ApplicationPackage>>;
  readonly applicationTerms: InvoiceTerms;
  readonly regie: Readonly<Record<RegieCode, RegieFormula>>;
  readonly packages: Readonly<Record<DeployPackageCode, DeployPackage>>;
  readonly useCases: readonly RegieUseCase[];
  readonly places: readonly ('ON_SITE' | 'REMOTE')[];
  /** Whether each intervention ends with a report ("compte-rendu d’intervention"). */
  readonly interventionReport: boolean;
  /** "Sauf urgence": whether an earlier day may be asked for. */
  readonly urgentRequests: boolean;
  readonly packageTerms: InvoiceTerms;
  readonly packageMonths: number;
  readonly carryOver: { readonly rate: BasisPoints; readonly months: number };
  readonly noticeWorkingDays: number;
  /** From this hour in Paris on, a request counts for the next working day. */
  readonly requestDayEndsAtHour: number;
  readonly slots: Readonly<Record<SlotCode, SlotTerms>>;
}

export type PackCode = 'STARTER_PACK' | 'PRODUCTION_PACK' | 'ENTERPRISE_PACK';

/** Published prices; "au lieu de" is not the sum of list prices and is never computed (§4). */
export interface Pack {
  readonly build: BuildPlanCode;
  readonly buildOptions: readonly BuildOptionCode[];
  readonly run: RunPlanCode;
  readonly runMonths: number;
  readonly applicationDeployments: number;
  /** Régie half-days of each contract year. */
  readonly yearlyHalfDays: HalfDays;
  readonly trainingDays: number;
  /** For a pack on quotation, the least that it costs. */
  readonly price: Cents;
  readonly onQuotation: boolean;
  readonly referencePrice: Cents | null;
  readonly options: readonly BuildOptionCode[];
  readonly terms: InvoiceTerms;
}

export interface Commitments {
  /** Of a month without planned maintenance. */
  readonly availability: BasisPoints;
}

export type PaymentMeans = 'BANK_TRANSFER' | 'SEPA_DIRECT_DEBIT';

export interface GeneralConditions {
  readonly paymentDays: number;
  /** The month and day of the yearly price revision, `MM-DD`. */
  readonly revisionDay: string;
  /** Whether the help to leave ("accompagnement sortie") is included at the end of a contract. */
  readonly reversibilityIncluded: boolean;
  readonly paymentMeans: readonly PaymentMeans[];
}
