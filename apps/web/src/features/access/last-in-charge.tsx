import type { ReactElement } from 'react';
import type { Role } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

interface LastInChargeProps {
  readonly role: Role;
  /** Whether others have the role, and none of them gets in. */
  readonly othersShutOut: boolean;
}

/** Somebody must be in charge who gets in, and what to do first. */
export function LastInCharge({ role, othersShutOut }: LastInChargeProps): ReactElement {
  const t = useText();
  const said = { role: t(`role.${role}`) };
  return othersShutOut ? (
    <Refusal title={t('access.last.shutOut.title', said)}>{t('access.last.shutOut.body')}</Refusal>
  ) : (
    <Refusal title={t('access.last.title', said)}>{t('access.last.body')}</Refusal>
  );
}
