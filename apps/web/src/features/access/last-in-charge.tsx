import type { ReactElement } from 'react';
import type { Role } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

/** Somebody must be in charge, and what to do first. */
export function LastInCharge({ role }: { readonly role: Role }): ReactElement {
  const t = useText();
  return (
    <Refusal title={t('access.last.title', { role: t(`role.${role}`) })}>{t('access.last.body')}</Refusal>
  );
}
