import type { ReactElement } from 'react';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

const REASONS = ['annule', 'inconnu', 'expire', 'preuve', 'echec'] as const;

/** Why a browser comes back from a company's provider without having been let in. */
export type ProviderRefusal = (typeof REASONS)[number];

/** The reason that an address gives under `parameter`; `null` for none, and for what is no reason. */
export function providerRefusalIn(address: URLSearchParams, parameter: string): ProviderRefusal | null {
  const given = address.get(parameter);
  return REASONS.find((reason) => reason === given) ?? null;
}

interface ProviderRefusedProps {
  readonly reason: ProviderRefusal;
  /** Whether an admin was trying the settings, who can do more about it. */
  readonly tried?: boolean;
}

/** Says why the way by one's company did not lead in, and what can be done. */
export function ProviderRefused({ reason, tried = false }: ProviderRefusedProps): ReactElement {
  const t = useText();
  if (tried && (reason === 'inconnu' || reason === 'echec')) {
    return <Refusal title={t('sso.use.failed')}>{t(`sso.tried.${reason}`)}</Refusal>;
  }
  return <Refusal title={t(`sso.refused.${reason}`)}>{t(`sso.refused.${reason}.body`)}</Refusal>;
}
