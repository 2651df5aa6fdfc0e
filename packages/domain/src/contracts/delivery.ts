import type { CivilDate } from '../calendar/index.ts';
import type { BuildMilestone } from '../catalogue/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';
import type { Milestone } from './milestone.ts';

/** Where the delivery ("recette") of what was ordered stands (§4). */
export type DeliveryStatus = 'IN_PREPARATION' | 'PRESENTED' | 'REFUSED' | 'ACCEPTED';

/** Staff present a delivery, the client accepts it or refuses it with remarks. */
export type DeliveryAction = 'PRESENT' | 'ACCEPT' | 'REFUSE';

/** The life of a delivery as a table; an accepted one is final, for an invoice follows from it. */
export const DELIVERY_LIFECYCLE: Readonly<
  Record<DeliveryStatus, Readonly<Partial<Record<DeliveryAction, DeliveryStatus>>>>
> = {
  IN_PREPARATION: { PRESENT: 'PRESENTED' },
  PRESENTED: { ACCEPT: 'ACCEPTED', REFUSE: 'REFUSED' },
  REFUSED: { PRESENT: 'PRESENTED' },
  ACCEPTED: {},
};

/** A delivery after the steps that it took. */
export interface Delivery {
  readonly status: DeliveryStatus;
  /** The day of acceptance: it dates the invoice that the delivery triggers (§5). */
  readonly acceptedOn: CivilDate | null;
  /** Of the last refusal, until it is presented again. */
  readonly remarks: string | null;
}

/** A step of a delivery. */
export type DeliveryStep =
  | { readonly action: 'PRESENT'; readonly milestones: readonly Milestone[] }
  | { readonly action: 'ACCEPT'; readonly on: CivilDate }
  | { readonly action: 'REFUSE'; readonly remarks: string };

/** Why a delivery does not take a step. */
export type DeliveryRefusal =
  | { readonly kind: 'NOT_IN_THIS_STATUS'; readonly status: DeliveryStatus }
  | { readonly kind: 'MILESTONES_OPEN'; readonly open: readonly BuildMilestone[] }
  | { readonly kind: 'REMARKS_MISSING' };

/** A delivery before its first step. */
export const NOT_DELIVERED: Delivery = { status: 'IN_PREPARATION', acceptedOn: null, remarks: null };

/** The delivery after `step`: presented once every milestone is done, refused with remarks only. */
export function afterDeliveryStep(delivery: Delivery, step: DeliveryStep): Result<Delivery, DeliveryRefusal> {
  const status = DELIVERY_LIFECYCLE[delivery.status][step.action];
  if (status === undefined) return refuse({ kind: 'NOT_IN_THIS_STATUS', status: delivery.status });
  switch (step.action) {
    case 'PRESENT': {
      const open = step.milestones.filter((one) => one.status !== 'DONE').map(({ milestone }) => milestone);
      return open.length > 0
        ? refuse({ kind: 'MILESTONES_OPEN', open })
        : ok({ status, acceptedOn: null, remarks: null });
    }
    case 'ACCEPT':
      return ok({ status, acceptedOn: step.on, remarks: null });
    case 'REFUSE': {
      const remarks = step.remarks.trim();
      return remarks === '' ? refuse({ kind: 'REMARKS_MISSING' }) : ok({ status, acceptedOn: null, remarks });
    }
  }
}
