import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import classes from './contracts.module.css';
import { DeliveryDialog, type DeliveryAnswer } from './delivery-dialog.tsx';
import { PresentDelivery } from './present-delivery.tsx';
import { useText } from './texts.ts';

const DELIVERY_PANEL = graphql(`
  fragment DeliveryPanel on Contract {
    id
    schedule {
      instalments {
        trigger
        net
        vat
        gross
      }
    }
    work {
      deliveryStatus
      acceptedOn
      remarks
      milestones {
        milestone
      }
    }
  }
`);

/** Where the delivery stands, and what the viewer can do about it: present it, accept it, refuse it. */
export function DeliveryPanel({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof DELIVERY_PANEL>;
}): ReactElement | null {
  const t = useText();
  const { longDate } = useFormats();
  const { id, work, schedule } = readFragment(DELIVERY_PANEL, shown);
  const [asked, setAsked] = useState<DeliveryAnswer | null>(null);
  const [mayWork, mayAccept] = [useMay('DELIVER_WORK'), useMay('ACCEPT_COMMITMENT')];
  if (work === null) return null;
  const { deliveryStatus: status, acceptedOn, remarks, milestones } = work;
  const says = status === 'IN_PREPARATION' && milestones.length === 0 ? 'IN_PREPARATION.ordered' : status;
  const invoiced = schedule?.instalments.find(({ trigger }) => trigger === 'DELIVERY') ?? null;
  const ask = (what: DeliveryAnswer, filled = false) => (
    <Button
      size="xs"
      variant={filled ? 'filled' : 'default'}
      onClick={() => {
        setAsked(what);
      }}
    >
      {t(`delivery.${what}`)}
    </Button>
  );
  return (
    <div className={classes.delivery}>
      {status === 'PRESENTED' && mayAccept ? (
        <Callout
          title={t('delivery.waits.title')}
          action={
            <span className={classes.buttons}>
              {ask('REFUSE')}
              {ask('ACCEPT', true)}
            </span>
          }
        >
          {t('delivery.waits.body')}
        </Callout>
      ) : (
        <p>{t(`delivery.status.${says}`, { date: acceptedOn === null ? '' : longDate(acceptedOn) })}</p>
      )}
      {remarks !== null && <p className={classes.remarks}>{remarks}</p>}
      {mayWork && (status === 'IN_PREPARATION' || status === 'REFUSED') && (
        <PresentDelivery contractId={id} isBuilt={milestones.length > 0} invoiced={invoiced} />
      )}
      <DeliveryDialog
        contractId={id}
        asked={asked}
        invoiced={invoiced}
        onClose={() => {
          setAsked(null);
        }}
      />
    </div>
  );
}
