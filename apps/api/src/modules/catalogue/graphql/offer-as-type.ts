import { isRoundTheClock, type BuildOptionCode } from '@akouendy/domain/catalogue';
import type { OfferWords, Words } from '@akouendy/domain/catalogue/words';
import { carryOverCap, cents } from '@akouendy/domain';
import type { PublishedOffer } from '../queries/offers.ts';
import type { BuildOfferType, BuildOptionType } from './build-offer.type.ts';
import type { DeployOfferType } from './deploy-offer.type.ts';
import type { OfferType } from './offer.type.ts';
import type { PackType } from './pack.type.ts';
import type { RunOfferType } from './run-offer.type.ts';

/** A version of the offer as the schema has it: each thing with its figures and its words. */
export function offerAsType(published: PublishedOffer): OfferType {
  const { offer, words } = published;
  const { paymentDays, revisionDay, reversibilityIncluded, paymentMeans } = offer.conditions;
  return {
    version: offer.version,
    publishedOn: offer.publishedOn,
    presentation: words.presentation.text,
    build: buildOf(published),
    run: runOf(published),
    deploy: deployOf(published),
    packs: packsOf(published),
    availability: offer.commitments.availability,
    commitments: Object.values(words.commitments),
    technologies: words.technologies,
    conditions: {
      texts: words.conditions,
      paymentDays,
      revisionDay,
      reversibilityIncluded,
      paymentMeans,
    },
  };
}

function buildOf(published: PublishedOffer): BuildOfferType {
  const { build } = published.offer;
  const words = published.words.build;
  return {
    presentation: published.words.presentation.services.BUILD,
    plans: entriesOf(build.plans).map(([code, plan]) => ({ code, name: words.plans[code], ...plan })),
    options: entriesOf(build.options).map(([code]) => buildOption(published, code)),
    toolchainIntroduction: words.toolchainIntroduction,
    toolchain: Object.values(words.toolchain),
    steps: build.milestones.map((code) => ({ code, ...words.milestones[code] })),
    includedTrainingDays: build.includedTrainingDays,
    invoiceTerms: build.terms,
  };
}

function buildOption({ offer, words }: PublishedOffer, code: BuildOptionCode): BuildOptionType {
  const price = offer.build.options[code];
  return {
    code,
    name: words.build.options[code],
    price: price.kind === 'AMOUNT' ? price.amount : null,
    rate: price.kind === 'SHARE_OF_MAIN_PRICE' ? price.rate : null,
  };
}

function runOf({ offer: { run }, words: { run: words, presentation } }: PublishedOffer): RunOfferType {
  return {
    presentation: presentation.services.RUN,
    plans: entriesOf(run.plans).map(([code, plan]) => {
      const { title: name, description: hours } = words.plans[code];
      return { code, name, hours, ...plan };
    }),
    onCallOptions: entriesOf(run.onCallOptions).map(([code, monthlyPrice]) => {
      const { title: name, description: hours } = words.onCallOptions[code];
      const { includesTheOthers } = run.onCallCoverage[code];
      return { code, name, hours, includesTheOthers, monthlyPrice };
    }),
    operationTasks: Object.values(words.operationTasks),
    securityTasks: Object.values(words.securityTasks),
    includedEvolutions: Object.values(words.includedEvolutions),
    supportGrid: entriesOf(run.supportGrid).map(([priority, target]) => ({
      priority,
      name: words.priorities[priority],
      responseMinutes: target.responseMinutes,
      resolutionMinutes: target.resolutionMinutes,
      roundTheClock: isRoundTheClock(target.availability),
      criteria: Object.values<Words>(words.gridCriteria[priority]),
      examples: Object.values(words.gridExamples).filter((example) => example.priority === priority),
    })),
    reclassification: words.reclassification,
    additionalCluster: words.additionalCluster,
    additionalClusterRate: run.additionalClusterRate,
    weeklyMeeting: words.weeklyMeeting,
    weeklyMeetingPrice: run.weeklyMeetingPrice,
    outOfHours: { text: words.outOfHours, ...run.outOfHours },
    commitmentMonths: run.commitmentMonths,
    renewalMonths: run.renewalMonths,
    terminationNoticeMonths: run.terminationNoticeMonths,
    majorUpgradesPerYear: run.majorUpgradesPerYear,
    invoiceTerms: run.terms,
  };
}

function deployOf({ offer, words }: PublishedOffer): DeployOfferType {
  const { deploy } = offer;
  const said = words.deploy;
  const { carryOver } = deploy;
  return {
    presentation: words.presentation.services.DEPLOY,
    services: servicesOf(said),
    applicationsIntroduction: said.applicationsIntroduction,
    applications: entriesOf(deploy.applications).map(([code, application]) => {
      const { title: name, description: complexity } = said.applications[code];
      return { code, name, ...application, complexity };
    }),
    applicationIncludes: Object.values(said.applicationIncludes),
    applicationExcludes: Object.values(said.applicationExcludes),
    applicationInvoiceTerms: deploy.applicationTerms,
    regieIntroduction: said.regieIntroduction,
    regie: entriesOf(deploy.regie).map(([code, { terms: invoiceTerms, ...formula }]) => {
      return { code, name: said.regie[code], ...formula, invoiceTerms };
    }),
    useCases: deploy.useCases.map((code) => said.useCases[code]),
    regieConditions: said.regieConditions,
    packagesIntroduction: said.packagesIntroduction,
    packages: entriesOf(deploy.packages).map(([code, one]) => {
      const carriedHalfDays = carryOverCap({ granted: one.halfDays, carryOver });
      return { code, name: said.packages[code], ...one, carriedHalfDays };
    }),
    packageConditions: said.packageConditions,
    packageInvoiceTerms: deploy.packageTerms,
    packageMonths: deploy.packageMonths,
    carryOverRate: carryOver.rate,
    carryOverMonths: carryOver.months,
    noticeWorkingDays: deploy.noticeWorkingDays,
  };
}

function servicesOf({ services }: OfferWords['deploy']): DeployOfferType['services'] {
  return {
    containers: Object.values(services.containers),
    kubernetes: Object.values(services.kubernetes),
    delivery: Object.values(services.delivery),
    guidance: Object.values(services.guidance),
  };
}

function packsOf(published: PublishedOffer): PackType[] {
  return entriesOf(published.offer.packs).map(([code, { options, terms: invoiceTerms, ...pack }]) => {
    const { title: name, description, contents } = published.words.packs[code];
    return {
      code,
      name,
      description,
      contents,
      ...pack,
      saving: pack.referencePrice === null ? null : cents(pack.referencePrice - pack.price),
      options: options.map((option) => buildOption(published, option)),
      invoiceTerms,
    };
  });
}

/** The entries of a record by code, in the order in which the offer lists them. */
function entriesOf<Code extends string, Value>(record: Readonly<Record<Code, Value>>): [Code, Value][] {
  return Object.entries(record) as [Code, Value][];
}
