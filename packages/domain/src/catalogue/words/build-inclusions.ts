import type { BuildMilestone, BuildPlan } from '../offer.ts';
import { buildDelay } from './delays.ts';
import type { OfferWords, Words } from './offer-words.ts';
import { cellOf, listed, said, times } from './said-of.ts';

type BuildWords = OfferWords['build'];

const NODES: Words = { fr: 'Nœuds', en: 'Nodes' };
const CONTROL_PLANE: Words = { fr: 'Control-plane', en: 'Control plane' };

/** The cluster that the plan `name` builds, and how long that takes: the row of the offer's table without its price (§2.2). */
export function clusterOf(name: Words, plan: BuildPlan): Words[] {
  return [
    cellOf(NODES, name, workersOf(plan)),
    cellOf(CONTROL_PLANE, name, mastersOf(plan)),
    buildDelay(name, plan),
  ];
}

/** What is done to build it, row by row (§2.1). */
export function scopeOf(
  { milestones }: Pick<BuildWords, 'milestones'>,
  steps: readonly BuildMilestone[],
): Words[] {
  return steps.map((step) => said(milestones[step].title, milestones[step].description));
}

/** So many of an option of BUILD; of the toolchain, what it installs (§2.2). */
export function buildOption({ options, toolchain }: BuildWords, item: string, quantity: number): Words[] {
  const name = Object.entries(options).find(([code]) => code === item)?.[1];
  if (name === undefined) return [];
  const many = times(quantity, name);
  return [item === 'CICD_TOOLCHAIN' ? said(many, listed(Object.values(toolchain))) : many];
}

function workersOf({ workers, workersOrMore }: BuildPlan): Words {
  const said = `${String(workers)}${workersOrMore ? '+' : ''} worker${workers === 1 ? '' : 's'}`;
  return { fr: said, en: said };
}

function mastersOf({ masters, multiZone }: BuildPlan): Words {
  const said = masters === 1 ? '1 master' : `${String(masters)} masters (HA)`;
  return multiZone ? { fr: `${said} + multi-AZ`, en: `${said}, several zones` } : { fr: said, en: said };
}
