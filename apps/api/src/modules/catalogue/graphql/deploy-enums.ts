import type { ApplicationCode, DeployPackageCode, RegieCode } from '@akouendy/domain/catalogue';
import { registerEnumType } from '@nestjs/graphql';

/** A package for the deployment of an application. */
export const ApplicationCodes: { readonly [Each in ApplicationCode]: Each } = {
  SIMPLE: 'SIMPLE',
  STANDARD: 'STANDARD',
  COMPLEX: 'COMPLEX',
};

registerEnumType(ApplicationCodes, {
  name: 'ApplicationCode',
  description: 'A package for the deployment of an application.',
  valuesMap: {
    SIMPLE: { description: 'A simple application.' },
    STANDARD: { description: 'A standard application.' },
    COMPLEX: { description: 'A complex application.' },
  },
});

/** A formula of régie. */
export const RegieCodes: { readonly [Each in RegieCode]: Each } = {
  HALF_DAY: 'HALF_DAY',
  DAY: 'DAY',
  REGIE_5: 'REGIE_5',
  REGIE_10: 'REGIE_10',
  REGIE_MONTH: 'REGIE_MONTH',
};

registerEnumType(RegieCodes, {
  name: 'RegieCode',
  description: 'A formula of régie.',
  valuesMap: {
    HALF_DAY: { description: 'One half-day.' },
    DAY: { description: 'One day.' },
    REGIE_5: { description: 'Five days.' },
    REGIE_10: { description: 'Ten days.' },
    REGIE_MONTH: { description: 'A month of twenty days.' },
  },
});

/** A yearly package of days. */
export const DeployPackageCodes: { readonly [Each in DeployPackageCode]: Each } = {
  DEPLOY_10: 'DEPLOY_10',
  DEPLOY_20: 'DEPLOY_20',
  DEPLOY_40: 'DEPLOY_40',
};

registerEnumType(DeployPackageCodes, {
  name: 'DeployPackageCode',
  description: 'A yearly package of days.',
  valuesMap: {
    DEPLOY_10: { description: 'Ten days a year.' },
    DEPLOY_20: { description: 'Twenty days a year.' },
    DEPLOY_40: { description: 'Forty days a year.' },
  },
});
