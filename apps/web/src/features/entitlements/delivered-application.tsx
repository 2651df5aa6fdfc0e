import type { CivilDate } from '@akouendy/domain';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type {
  EntitlementFragment,
  EntitlementSectionFragment,
} from '../../shared/graphql/__generated__/graphql.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import { useText } from './texts.ts';

/** Deployments that an accepted delivery speaks for and that nobody has entered. */
export interface DeploymentsToEnter {
  readonly acceptedOn: CivilDate;
  readonly left: number;
}

/**
 * What staff are asked to enter once the delivery of applications is accepted: no use follows from it by itself.
 * `null` while nothing is accepted, once all is entered, and for a pack, whose delivery is that of its cluster.
 */
export function deploymentsToEnter(
  { kind, work }: Pick<EntitlementSectionFragment, 'kind' | 'work'>,
  entitlements: readonly EntitlementFragment[],
): DeploymentsToEnter | null {
  const deployments = entitlements.find(
    ({ unit, remaining }) => unit === 'APPLICATION_DEPLOYMENT' && remaining > 0,
  );
  const acceptedOn = work?.acceptedOn ?? null;
  if (kind !== 'APPLICATION' || deployments === undefined || acceptedOn === null) return null;
  return { acceptedOn, left: deployments.remaining };
}

interface DeliveredApplicationProps {
  readonly toEnter: DeploymentsToEnter;
  readonly onEnter: () => void;
}

/** Proposes to enter the deployments of an accepted delivery. */
export function DeliveredApplication({ toEnter, onEnter }: DeliveredApplicationProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  return (
    <Callout
      title={t('entitlements.delivered.title', { date: longDate(toEnter.acceptedOn), count: toEnter.left })}
      action={
        <Button size="xs" onClick={onEnter}>
          {t('entitlements.delivered.enter')}
        </Button>
      }
    >
      {t('entitlements.delivered.body')}
    </Callout>
  );
}
