import type { CivilDate } from '../calendar/index.ts';
import type { BasisPoints, Cents, HalfDays } from '../kernel/index.ts';
import type { WeeklyWindow } from './coverage-terms.ts';
import type { Offer } from './offer.ts';

const euros = (amount: number): Cents => (amount * 100) as Cents;
const percent = (rate: number): BasisPoints => (rate * 100) as BasisPoints;
const days = (count: number): HalfDays => (count * 2) as HalfDays;
const hours = (count: number): number => count * 60;

const week = { firstWeekday: 1, lastWeekday: 7 };
const mondayToFriday = { firstWeekday: 1, lastWeekday: 5 };
const ROUND_THE_CLOCK: WeeklyWindow = { ...week, fromHour: 0, untilHour: 24, publicHolidays: 'INCLUDED' };
const WORKING_DAYS: WeeklyWindow = {
  ...mondayToFriday,
  fromHour: 0,
  untilHour: 24,
  publicHolidays: 'EXCLUDED',
};
const OFFICE_HOURS: WeeklyWindow = { ...WORKING_DAYS, fromHour: 9, untilHour: 18 };
const EVENINGS: WeeklyWindow = {
  ...mondayToFriday,
  fromHour: 18,
  untilHour: 22,
  publicHolidays: 'INCLUDED',
};
const WEEKENDS: WeeklyWindow = {
  firstWeekday: 6,
  lastWeekday: 7,
  fromHour: 9,
  untilHour: 18,
  publicHolidays: 'INCLUDED',
};
const PUBLIC_HOLIDAYS: WeeklyWindow = { ...week, fromHour: 9, untilHour: 18, publicHolidays: 'ONLY' };

/** The offer published on 19 January 2025, version 1.0: every figure that a contract may freeze. */
export const OFFER_2025_01: Offer = {
  version: '2025-01',
  publishedOn: '2025-01-19' as CivilDate,
  build: {
    plans: {
      STARTER: {
        workers: 3,
        workersOrMore: false,
        masters: 1,
        multiZone: false,
        workingDays: 5,
        price: euros(4500),
      },
      STANDARD: {
        workers: 5,
        workersOrMore: false,
        masters: 3,
        multiZone: false,
        workingDays: 8,
        price: euros(7500),
      },
      ENTERPRISE: {
        workers: 10,
        workersOrMore: true,
        masters: 3,
        multiZone: true,
        workingDays: 12,
        price: euros(12_000),
      },
    },
    options: {
      MULTI_CLOUD: { kind: 'AMOUNT', amount: euros(3000) },
      GITOPS: { kind: 'AMOUNT', amount: euros(1500) },
      SERVICE_MESH: { kind: 'AMOUNT', amount: euros(2000) },
      CICD_TOOLCHAIN: { kind: 'AMOUNT', amount: euros(4500) },
      ADDITIONAL_CLUSTER: { kind: 'SHARE_OF_MAIN_PRICE', rate: percent(50) },
      TRAINING_DAY: { kind: 'AMOUNT', amount: euros(900) },
    },
    milestones: [
      'NEEDS_ANALYSIS',
      'TECHNICAL_ARCHITECTURE',
      'INFRASTRUCTURE_PROVISIONING',
      'KUBERNETES_INSTALLATION',
      'ADMINISTRATION_INTERFACE',
      'NETWORK_CONFIGURATION',
      'INITIAL_SECURITY',
      'OBSERVABILITY',
      'BACKUP',
      'DOCUMENTATION',
      'TRAINING',
    ],
    includedTrainingDays: 1,
    terms: 'ORDER_DELIVERY',
  },
  run: {
    plans: {
      ESSENTIEL: {
        mostNodes: 5,
        coverage: [OFFICE_HOURS],
        responseMinutes: hours(4),
        dedicatedContact: false,
        report: 'QUARTERLY',
        acceptsOnCallOptions: true,
        monthlyPrice: euros(600),
        services: ['OPERATION', 'SECURITY'],
        onCallIncluded: false,
      },
      STANDARD: {
        mostNodes: 10,
        coverage: [OFFICE_HOURS],
        responseMinutes: hours(2),
        dedicatedContact: false,
        report: 'MONTHLY',
        acceptsOnCallOptions: true,
        monthlyPrice: euros(900),
        services: ['OPERATION', 'SECURITY'],
        onCallIncluded: false,
      },
      PREMIUM: {
        mostNodes: 20,
        coverage: [ROUND_THE_CLOCK],
        responseMinutes: null,
        dedicatedContact: false,
        report: 'MONTHLY',
        acceptsOnCallOptions: false,
        monthlyPrice: euros(1800),
        services: ['OPERATION', 'SECURITY'],
        onCallIncluded: true,
      },
      ENTERPRISE: {
        mostNodes: null,
        coverage: [ROUND_THE_CLOCK],
        responseMinutes: null,
        dedicatedContact: true,
        report: 'WEEKLY',
        acceptsOnCallOptions: false,
        monthlyPrice: null,
        services: ['OPERATION', 'SECURITY'],
        onCallIncluded: true,
      },
    },
    onCallOptions: { EVENING: euros(200), WEEKEND: euros(300), HOLIDAYS: euros(150), FULL: euros(600) },
    onCallCoverage: {
      EVENING: { coverage: [EVENINGS], includesTheOthers: false },
      WEEKEND: { coverage: [WEEKENDS], includesTheOthers: false },
      HOLIDAYS: { coverage: [PUBLIC_HOLIDAYS], includesTheOthers: false },
      FULL: { coverage: [ROUND_THE_CLOCK], includesTheOthers: true },
    },
    supportGrid: {
      P1: { responseMinutes: 30, resolutionMinutes: hours(4), availability: [ROUND_THE_CLOCK] },
      P2: { responseMinutes: hours(2), resolutionMinutes: hours(8), availability: [WORKING_DAYS] },
      P3: { responseMinutes: hours(4), resolutionMinutes: hours(24), availability: [WORKING_DAYS] },
      P4: { responseMinutes: hours(8), resolutionMinutes: hours(48), availability: [WORKING_DAYS] },
    },
    classification: { allUsersPercent: 100, manyUsersPercent: 30, severeLossPercent: 50 },
    warningShare: percent(75),
    additionalClusterRate: percent(50),
    weeklyMeetingPrice: euros(200),
    outOfHours: { hourlyPrice: euros(150), leastMinutes: hours(2), stepMinutes: 15 },
    commitmentMonths: 12,
    renewalMonths: 12,
    terminationNoticeMonths: 3,
    majorUpgradesPerYear: 1,
    terms: 'MONTHLY_IN_ADVANCE',
  },
  deploy: {
    applications: {
      SIMPLE: {
        complexity: 'STATELESS',
        fewestServices: 1,
        mostServices: 3,
        fewestWorkingDays: 2,
        mostWorkingDays: 3,
        price: euros(1800),
      },
      STANDARD: {
        complexity: 'WITH_DATABASE',
        fewestServices: 4,
        mostServices: 8,
        fewestWorkingDays: 5,
        mostWorkingDays: 5,
        price: euros(3500),
      },
      COMPLEX: {
        complexity: 'MICROSERVICES',
        fewestServices: 10,
        mostServices: null,
        fewestWorkingDays: 10,
        mostWorkingDays: 10,
        price: euros(7000),
      },
    },
    applicationTerms: 'ORDER_DELIVERY',
    regie: {
      HALF_DAY: { halfDays: 1 as HalfDays, price: euros(450), months: null, terms: 'ON_DELIVERY' },
      DAY: { halfDays: days(1), price: euros(850), months: null, terms: 'ON_DELIVERY' },
      REGIE_5: { halfDays: days(5), price: euros(4000), months: null, terms: 'ORDER_DELIVERY' },
      REGIE_10: { halfDays: days(10), price: euros(7500), months: null, terms: 'ORDER_DELIVERY' },
      REGIE_MONTH: { halfDays: days(20), price: euros(14_000), months: 1, terms: 'ORDER_DELIVERY' },
    },
    packages: {
      DEPLOY_10: { halfDays: days(10), price: euros(8000), dayEquivalentPrice: euros(800) },
      DEPLOY_20: { halfDays: days(20), price: euros(15_000), dayEquivalentPrice: euros(750) },
      DEPLOY_40: { halfDays: days(40), price: euros(28_000), dayEquivalentPrice: euros(700) },
    },
    useCases: [
      'TEAM_SUPPORT',
      'APPLICATION_DEBUGGING',
      'PERFORMANCE',
      'APPLICATION_MIGRATION',
      'TRAINING',
      'CICD_PIPELINES',
      'ARCHITECTURE_ADVICE',
    ],
    places: ['ON_SITE', 'REMOTE'],
    interventionReport: true,
    urgentRequests: true,
    packageTerms: 'ORDER_SIX_MONTHS',
    packageMonths: 12,
    carryOver: { rate: percent(25), months: 3 },
    noticeWorkingDays: 5,
    requestDayEndsAtHour: 18,
    slots: {
      MORNING: { startsAtHour: 9, endsAtHour: 13, halfDays: 1 as HalfDays },
      AFTERNOON: { startsAtHour: 14, endsAtHour: 18, halfDays: 1 as HalfDays },
      FULL_DAY: { startsAtHour: 9, endsAtHour: 18, halfDays: days(1) },
    },
  },
  packs: {
    STARTER_PACK: {
      build: 'STARTER',
      buildOptions: [],
      run: 'ESSENTIEL',
      runMonths: 12,
      applicationDeployments: 1,
      yearlyHalfDays: 0 as HalfDays,
      trainingDays: 1,
      price: euros(16_500),
      onQuotation: false,
      referencePrice: euros(18_900),
      options: ['CICD_TOOLCHAIN'],
      terms: 'ORDER_DELIVERY',
    },
    PRODUCTION_PACK: {
      build: 'STANDARD',
      buildOptions: ['CICD_TOOLCHAIN', 'GITOPS'],
      run: 'STANDARD',
      runMonths: 12,
      applicationDeployments: 3,
      yearlyHalfDays: 0 as HalfDays,
      trainingDays: 2,
      price: euros(32_000),
      onQuotation: false,
      referencePrice: euros(37_600),
      options: [],
      terms: 'ORDER_DELIVERY',
    },
    ENTERPRISE_PACK: {
      build: 'ENTERPRISE',
      buildOptions: ['CICD_TOOLCHAIN', 'GITOPS', 'SERVICE_MESH'],
      run: 'PREMIUM',
      runMonths: 12,
      applicationDeployments: 0,
      yearlyHalfDays: days(20),
      trainingDays: 5,
      price: euros(60_000),
      onQuotation: true,
      referencePrice: null,
      options: [],
      terms: 'ORDER_DELIVERY',
    },
  },
  commitments: {
    availability: 9990 as BasisPoints,
  },
  conditions: {
    paymentDays: 30,
    revisionDay: '01-01',
    reversibilityIncluded: true,
    paymentMeans: ['BANK_TRANSFER', 'SEPA_DIRECT_DEBIT'],
  },
};
