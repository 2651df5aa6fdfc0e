import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import { DeliveredApplication, deploymentsToEnter } from './delivered-application.tsx';
import { EnterUseDialog, type ProposedUse } from './enter-use-dialog.tsx';
import { EntitlementRow } from './entitlement-row.tsx';
import { CONTRACT_ENTITLEMENTS, ENTITLEMENT } from './entitlement.fragment.ts';
import classes from './entitlements.module.css';
import { UseHistory } from './use-history.tsx';
import { useLiveContractEntitlements } from './use-live-entitlements.ts';
import { useText } from './texts.ts';

const ENTITLEMENT_SECTION = graphql(`
  fragment EntitlementSection on Contract {
    id
    kind
    work {
      acceptedOn
    }
    ...ContractEntitlements
  }
`);

/** What a contract grants beside half-days of work, what is used and left; staff enter uses. Nothing where it grants nothing. */
export function EntitlementSection({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof ENTITLEMENT_SECTION>;
}): ReactElement | null {
  const t = useText();
  const { today } = usePortalClock();
  const contract = readFragment(ENTITLEMENT_SECTION, shown);
  const mayEnter = useMay('DELIVER_WORK');
  const [entering, setEntering] = useState<ProposedUse | null>(null);
  const { id, entitlementUses, ...granting } = readFragment(CONTRACT_ENTITLEMENTS, contract);
  const entitlements = readFragment(ENTITLEMENT, granting.entitlements);
  useLiveContractEntitlements(id);
  if (entitlements.length === 0) return null;
  const isOver = ({ until }: { readonly until: string | null }) => until !== null && until <= today;
  const over = entitlements.filter(isOver);
  const toEnter = mayEnter ? deploymentsToEnter(contract, entitlements) : null;
  return (
    <Section
      title={t('entitlements.title')}
      aside={
        mayEnter && (
          <Button
            size="xs"
            onClick={() => {
              setEntering({});
            }}
          >
            {t('entitlements.enter')}
          </Button>
        )
      }
    >
      {toEnter === null ? (
        <p className={classes.detail}>
          {t(mayEnter ? 'entitlements.counted.staff' : 'entitlements.counted')}
        </p>
      ) : (
        <div className={classes.proposal}>
          <DeliveredApplication
            toEnter={toEnter}
            onEnter={() => {
              setEntering({
                unit: 'APPLICATION_DEPLOYMENT',
                usedOn: toEnter.acceptedOn,
                count: String(toEnter.left),
              });
            }}
          />
        </div>
      )}
      <ul className={classes.rows}>
        {entitlements
          .filter((each) => !isOver(each))
          .map((each) => (
            <EntitlementRow key={`${each.unit} ${each.from}`} entitlement={each} />
          ))}
      </ul>
      {over.length > 0 && (
        <details className={classes.explain}>
          <summary>{t('entitlements.over', { count: over.length })}</summary>
          <ul className={classes.rows}>
            {over.toReversed().map((each) => (
              <EntitlementRow key={`${each.unit} ${each.from}`} entitlement={each} />
            ))}
          </ul>
        </details>
      )}
      <UseHistory uses={entitlementUses} mayTakeBack={mayEnter} />
      <EnterUseDialog
        contractId={id}
        units={[...new Set(entitlements.map(({ unit }) => unit))]}
        proposed={entering}
        onClose={() => {
          setEntering(null);
        }}
      />
    </Section>
  );
}
