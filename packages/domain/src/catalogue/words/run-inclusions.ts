import { targetsOf } from '../../support/index.ts';
import type { Priority, ReportFrequency, RunOffer, RunPlan, RunPlanCode, RunService } from '../offer.ts';
import { isRoundTheClock } from '../round-the-clock.ts';
import type { OfferWords, Words } from './offer-words.ts';
import { cellOf, listed, said, times } from './said-of.ts';

type RunWords = OfferWords['run'];

const say = (fr: string, en: string): Words => ({ fr, en });

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
const SERVICES: Readonly<Record<RunService, Words>> = {
  OPERATION: say('MCO', 'Operation'),
  SECURITY: say('MCS', 'Security'),
};
const REPORTS: Readonly<Record<ReportFrequency, Words>> = {
  QUARTERLY: say('Trimestriel', 'Quarterly'),
  MONTHLY: say('Mensuel', 'Monthly'),
  WEEKLY: say('Hebdo', 'Weekly'),
};

/** What the plan `code` includes: the row of the offer's table, its services and targets, called `name` (§3.1, §3.2). */
export function operationOf(words: RunWords, run: RunOffer, code: RunPlanCode, name: Words): Words[] {
  const plan = run.plans[code];
  const cell = (column: Words, what: Words): Words => cellOf(column, name, what);
  return [
    cell(say('Nœuds max', 'Nodes at most'), nodesOf(plan)),
    ...plan.services.map((service) => cell(SERVICES[service], listed(tasksOf(words, service)))),
    cell(say('Évolutions incluses', 'Evolutions included'), listed(evolutionsOf(words))),
    cell(say('Support', 'Support'), supportOf(plan)),
    cell(say('Plage horaire', 'Hours'), words.plans[code].description),
    ...(plan.onCallIncluded ? [cell(say('Astreinte incluse', 'On-call included'), say('Oui', 'Yes'))] : []),
    cell(say('Rapport', 'Report'), REPORTS[plan.report]),
    ...PRIORITIES.map((priority) => said(words.priorities[priority], targetOf(run, code, priority))),
  ];
}

/** So many of an option of RUN; of one that covers hours, which (§3.2). */
export function runOption(words: RunWords, item: string, quantity: number): Words[] {
  if (item === 'ADDITIONAL_CLUSTER') return [times(quantity, words.additionalCluster)];
  if (item === 'WEEKLY_MEETING') return [times(quantity, words.weeklyMeeting)];
  const onCall = Object.entries(words.onCallOptions).find(([code]) => code === item)?.[1];
  return onCall === undefined ? [] : [said(onCall.title, onCall.description)];
}

function tasksOf({ operationTasks, securityTasks }: RunWords, service: RunService): Words[] {
  return Object.values(service === 'OPERATION' ? operationTasks : securityTasks);
}

/** Without the reports, which are those of the plan: monthly in two plans of four only. */
function evolutionsOf({ includedEvolutions }: RunWords): Words[] {
  const { MAJOR_UPGRADE, MINOR_UPGRADES, CONFIGURATION_ADJUSTMENTS } = includedEvolutions;
  return [MAJOR_UPGRADE, MINOR_UPGRADES, CONFIGURATION_ADJUSTMENTS];
}

function nodesOf({ mostNodes }: RunPlan): Words {
  return mostNodes === null ? say('Illimité', 'Unlimited') : say(String(mostNodes), String(mostNodes));
}

function supportOf({ responseMinutes, dedicatedContact }: RunPlan): Words {
  if (responseMinutes !== null) {
    const hours = String(responseMinutes / 60);
    return say(`H+${hours} (JO)`, `Within ${hours} h (working days)`);
  }
  return dedicatedContact
    ? say('24/7 + dédié', 'Round the clock, own contact')
    : say('24/7', 'Round the clock');
}

/** The slower answer of the grid's and the plan's, as tickets are counted (§3), and the grid's resolution. */
function targetOf(run: RunOffer, code: RunPlanCode, priority: Priority): Words {
  const { responseSeconds, resolutionSeconds } = targetsOf(run, code, priority);
  const [response, resolution] = [durationOf(responseSeconds), durationOf(resolutionSeconds)];
  return isRoundTheClock(run.supportGrid[priority].availability)
    ? say(
        `réponse ${response}, résolution ${resolution}, à toute heure couverte`,
        `response ${response}, resolution ${resolution}, in all covered hours`,
      )
    : say(
        `réponse ${response}, résolution ${resolution}, aux heures couvertes des jours ouvrés`,
        `response ${response}, resolution ${resolution}, in the covered hours of working days`,
      );
}

function durationOf(seconds: number): string {
  const minutes = seconds / 60;
  return minutes % 60 === 0 ? `${String(minutes / 60)}\u00a0h` : `${String(minutes)}\u00a0min`;
}
