import type { WeeklyWindow } from './coverage-terms.ts';
import { OFFER_2025_01 } from './offer-2025-01.ts';

const { build, run, deploy, packs, commitments, conditions } = OFFER_2025_01;

/** The offer's tables once more, in euros and hours as they are printed, so that a slip of the pen is seen. */
describe('the offer of January 2025', () => {
  it.each([
    ['STARTER', 3, 1, 5, 4500],
    ['STANDARD', 5, 3, 8, 7500],
    ['ENTERPRISE', 10, 3, 12, 12_000],
  ] as const)('BUILD %s', (code, workers, masters, workingDays, euros) => {
    expect(build.plans[code]).toMatchObject({ workers, masters, workingDays, price: euros * 100 });
    expect([build.plans[code].workersOrMore, build.plans[code].multiZone]).toEqual(
      code === 'ENTERPRISE' ? [true, true] : [false, false],
    );
  });

  it('BUILD options and inclusions', () => {
    expect(build.options).toEqual({
      MULTI_CLOUD: { kind: 'AMOUNT', amount: 300_000 },
      GITOPS: { kind: 'AMOUNT', amount: 150_000 },
      SERVICE_MESH: { kind: 'AMOUNT', amount: 200_000 },
      CICD_TOOLCHAIN: { kind: 'AMOUNT', amount: 450_000 },
      ADDITIONAL_CLUSTER: { kind: 'SHARE_OF_MAIN_PRICE', rate: 5000 },
      TRAINING_DAY: { kind: 'AMOUNT', amount: 90_000 },
    });
    expect(build.milestones).toHaveLength(11);
    expect(build).toMatchObject({ includedTrainingDays: 1, terms: 'ORDER_DELIVERY' });
  });

  it.each([
    ['ESSENTIEL', 5, 4, 'QUARTERLY', 600, '1-5 9-18 EXCLUDED'],
    ['STANDARD', 10, 2, 'MONTHLY', 900, '1-5 9-18 EXCLUDED'],
    ['PREMIUM', 20, null, 'MONTHLY', 1800, '1-7 0-24 INCLUDED'],
    ['ENTERPRISE', null, null, 'WEEKLY', null, '1-7 0-24 INCLUDED'],
  ] as const)('RUN %s', (code, mostNodes, hours, report, euros, coverage) => {
    expect(written(run.plans[code].coverage)).toBe(coverage);
    expect(run.plans[code]).toEqual({
      mostNodes,
      coverage: run.plans[code].coverage,
      report,
      responseMinutes: hours === null ? null : hours * 60,
      dedicatedContact: code === 'ENTERPRISE',
      acceptsOnCallOptions: hours !== null,
      monthlyPrice: euros === null ? null : euros * 100,
      services: ['OPERATION', 'SECURITY'],
      onCallIncluded: hours === null,
    });
  });

  it.each([
    ['P1', 0.5, 4, '1-7 0-24 INCLUDED'],
    ['P2', 2, 8, '1-5 0-24 EXCLUDED'],
    ['P3', 4, 24, '1-5 0-24 EXCLUDED'],
    ['P4', 8, 48, '1-5 0-24 EXCLUDED'],
  ] as const)('the support grid, %s', (priority, response, resolution, served) => {
    const { availability, ...targets } = run.supportGrid[priority];
    expect(targets).toEqual({ responseMinutes: response * 60, resolutionMinutes: resolution * 60 });
    expect(written(availability)).toBe(served);
  });

  it.each([
    ['EVENING', '1-5 18-22 INCLUDED', false],
    ['WEEKEND', '6-7 9-18 INCLUDED', false],
    ['HOLIDAYS', '1-7 9-18 ONLY', false],
    ['FULL', '1-7 0-24 INCLUDED', true],
  ] as const)('the hours of the on-call option %s', (code, coverage, includesTheOthers) => {
    expect(written(run.onCallCoverage[code].coverage)).toBe(coverage);
    expect(run.onCallCoverage[code].includesTheOthers).toBe(includesTheOthers);
  });

  it('RUN options and conditions', () => {
    expect(run.onCallOptions).toEqual({ EVENING: 20_000, WEEKEND: 30_000, HOLIDAYS: 15_000, FULL: 60_000 });
    expect(run).toMatchObject({
      additionalClusterRate: 5000,
      weeklyMeetingPrice: 20_000,
      outOfHours: { hourlyPrice: 15_000, leastMinutes: 120, stepMinutes: 15 },
      commitmentMonths: 12,
      renewalMonths: 12,
      terminationNoticeMonths: 3,
      majorUpgradesPerYear: 1,
      classification: { allUsersPercent: 100, manyUsersPercent: 30, severeLossPercent: 50 },
      warningShare: 7500,
      terms: 'MONTHLY_IN_ADVANCE',
    });
  });

  it.each([
    ['SIMPLE', 'STATELESS', 1, 3, 2, 3, 1800],
    ['STANDARD', 'WITH_DATABASE', 4, 8, 5, 5, 3500],
    ['COMPLEX', 'MICROSERVICES', 10, null, 10, 10, 7000],
  ] as const)(
    'application %s',
    (code, complexity, fewestServices, mostServices, fewestWorkingDays, mostWorkingDays, euros) => {
      expect(deploy.applications[code]).toEqual({
        complexity,
        fewestServices,
        mostServices,
        fewestWorkingDays,
        mostWorkingDays,
        price: euros * 100,
      });
    },
  );

  it.each([
    ['HALF_DAY', 0.5, 450, null, 'ON_DELIVERY'],
    ['DAY', 1, 850, null, 'ON_DELIVERY'],
    ['REGIE_5', 5, 4000, null, 'ORDER_DELIVERY'],
    ['REGIE_10', 10, 7500, null, 'ORDER_DELIVERY'],
    ['REGIE_MONTH', 20, 14_000, 1, 'ORDER_DELIVERY'],
  ] as const)('régie %s', (code, days, euros, months, terms) => {
    expect(deploy.regie[code]).toEqual({ halfDays: days * 2, price: euros * 100, months, terms });
  });

  it.each([
    ['DEPLOY_10', 10, 8000, 800],
    ['DEPLOY_20', 20, 15_000, 750],
    ['DEPLOY_40', 40, 28_000, 700],
  ] as const)('%s', (code, days, euros, aDay) => {
    expect(deploy.packages[code]).toEqual({
      halfDays: days * 2,
      price: euros * 100,
      dayEquivalentPrice: aDay * 100,
    });
    expect(euros / days).toBe(aDay);
  });

  it('the conditions of DEPLOY', () => {
    expect(deploy).toMatchObject({
      applicationTerms: 'ORDER_DELIVERY',
      packageTerms: 'ORDER_SIX_MONTHS',
      packageMonths: 12,
      carryOver: { rate: 2500, months: 3 },
      noticeWorkingDays: 5,
      requestDayEndsAtHour: 18,
      slots: {
        MORNING: { startsAtHour: 9, endsAtHour: 13, halfDays: 1 },
        AFTERNOON: { startsAtHour: 14, endsAtHour: 18, halfDays: 1 },
        FULL_DAY: { startsAtHour: 9, endsAtHour: 18, halfDays: 2 },
      },
    });
  });

  it.each([
    ['STARTER_PACK', 'STARTER', 'ESSENTIEL', 1, 0, 1, 16_500, 18_900],
    ['PRODUCTION_PACK', 'STANDARD', 'STANDARD', 3, 0, 2, 32_000, 37_600],
    ['ENTERPRISE_PACK', 'ENTERPRISE', 'PREMIUM', 0, 20, 5, 60_000, null],
  ] as const)('%s', (code, plan, runPlan, applications, days, trainingDays, euros, instead) => {
    expect(packs[code]).toMatchObject({
      build: plan,
      run: runPlan,
      runMonths: 12,
      applicationDeployments: applications,
      yearlyHalfDays: days * 2,
      trainingDays,
      price: euros * 100,
      referencePrice: instead === null ? null : instead * 100,
      onQuotation: code === 'ENTERPRISE_PACK',
      terms: 'ORDER_DELIVERY',
    });
  });

  it('what packs include and take', () => {
    expect(packs.STARTER_PACK).toMatchObject({ buildOptions: [], options: ['CICD_TOOLCHAIN'] });
    expect(packs.PRODUCTION_PACK).toMatchObject({ buildOptions: ['CICD_TOOLCHAIN', 'GITOPS'], options: [] });
    expect(packs.ENTERPRISE_PACK).toMatchObject({
      buildOptions: ['CICD_TOOLCHAIN', 'GITOPS', 'SERVICE_MESH'],
      options: [],
    });
  });

  it('the commitment and the general conditions', () => {
    expect(commitments.availability).toBe(9990);
    expect(conditions).toEqual({
      paymentDays: 30,
      revisionDay: '01-01',
      reversibilityIncluded: true,
      paymentMeans: ['BANK_TRANSFER', 'SEPA_DIRECT_DEBIT'],
    });
  });
});

/** Weekdays, hours and public holidays of the windows. */
function written(windows: readonly WeeklyWindow[]): string {
  return windows
    .map(
      (window) =>
        `${window.firstWeekday}-${window.lastWeekday} ${window.fromHour}-${window.untilHour} ${window.publicHolidays}`,
    )
    .join(', ');
}
