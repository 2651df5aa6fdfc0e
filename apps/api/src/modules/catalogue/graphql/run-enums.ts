import type {
  OnCallOptionCode,
  Priority,
  ReportFrequency,
  RunPlanCode,
  RunService,
} from '@akouendy/domain/catalogue';
import { registerEnumType } from '@nestjs/graphql';

/** A plan of RUN. */
export const RunPlanCodes: { readonly [Each in RunPlanCode]: Each } = {
  ESSENTIEL: 'ESSENTIEL',
  STANDARD: 'STANDARD',
  PREMIUM: 'PREMIUM',
  ENTERPRISE: 'ENTERPRISE',
};

registerEnumType(RunPlanCodes, {
  name: 'RunPlanCode',
  description: 'A plan of RUN.',
  valuesMap: {
    ESSENTIEL: { description: 'Support in office hours, up to five nodes.' },
    STANDARD: { description: 'Support in office hours, up to ten nodes.' },
    PREMIUM: { description: 'Support round the clock, up to twenty nodes.' },
    ENTERPRISE: {
      description: 'Support round the clock with a contact of one’s own, without limit of nodes.',
    },
  },
});

/** Hours that on-call adds to a plan in office hours. */
export const OnCallOptionCodes: { readonly [Each in OnCallOptionCode]: Each } = {
  EVENING: 'EVENING',
  WEEKEND: 'WEEKEND',
  HOLIDAYS: 'HOLIDAYS',
  FULL: 'FULL',
};

registerEnumType(OnCallOptionCodes, {
  name: 'OnCallOptionCode',
  description: 'Hours that on-call adds to a plan in office hours.',
  valuesMap: {
    EVENING: { description: 'Evenings of the week.' },
    WEEKEND: { description: 'Week-ends.' },
    HOLIDAYS: { description: 'Public holidays.' },
    FULL: { description: 'All hours of all days; includes the others.' },
  },
});

/** A service of RUN. */
export const RunServices: { readonly [Each in RunService]: Each } = {
  OPERATION: 'OPERATION',
  SECURITY: 'SECURITY',
};

registerEnumType(RunServices, {
  name: 'RunService',
  description: 'A service of RUN.',
  valuesMap: {
    OPERATION: { description: 'Keeping the cluster in operation (MCO).' },
    SECURITY: { description: 'Keeping the cluster secure (MCS).' },
  },
});

/** How urgent something is, by the support grid. */
export const Prioritys: { readonly [Each in Priority]: Each } = {
  P1: 'P1',
  P2: 'P2',
  P3: 'P3',
  P4: 'P4',
};

registerEnumType(Prioritys, {
  name: 'Priority',
  description: 'How urgent something is, by the support grid.',
  valuesMap: {
    P1: { description: 'Critical.' },
    P2: { description: 'Major.' },
    P3: { description: 'Minor.' },
    P4: { description: 'A request.' },
  },
});

/** How often a plan is reported on. */
export const ReportFrequencys: { readonly [Each in ReportFrequency]: Each } = {
  QUARTERLY: 'QUARTERLY',
  MONTHLY: 'MONTHLY',
  WEEKLY: 'WEEKLY',
};

registerEnumType(ReportFrequencys, {
  name: 'ReportFrequency',
  description: 'How often a plan is reported on.',
  valuesMap: {
    QUARTERLY: { description: 'Each quarter.' },
    MONTHLY: { description: 'Each month.' },
    WEEKLY: { description: 'Each week.' },
  },
});
