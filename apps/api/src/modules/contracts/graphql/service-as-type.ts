import { isRoundTheClock, type Priority } from '@akouendy/domain/catalogue';
import type { OfferWords, Titled } from '@akouendy/domain/catalogue/words';
import type { ServiceTerms } from '@akouendy/domain/contracts';
import { targetsOf } from '@akouendy/domain/support';
import type { ContractServiceType } from './contract-service.type.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** What a contract with RUN promises as the schema shows it, in the words of its offer. */
export function serviceType(
  { run, contract: { plan, options } }: ServiceTerms,
  words: OfferWords | null,
): ContractServiceType {
  const said = words?.run ?? null;
  return {
    coverage:
      said === null
        ? []
        : [said.plans[plan], ...options.map((code) => said.onCallOptions[code])].map(hoursOf),
    targets: PRIORITIES.map((priority) => {
      const { responseSeconds, resolutionSeconds } = targetsOf(run, plan, priority);
      return {
        priority,
        name: said?.priorities[priority] ?? null,
        responseMinutes: responseSeconds / 60,
        resolutionMinutes: resolutionSeconds / 60,
        roundTheClock: isRoundTheClock(run.supportGrid[priority].availability),
      };
    }),
    report: run.plans[plan].report,
    mostNodes: run.plans[plan].mostNodes,
  };
}

function hoursOf({ title: name, description: hours }: Titled): ContractServiceType['coverage'][number] {
  return { name, hours };
}
