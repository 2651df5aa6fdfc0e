import type { ReactElement } from 'react';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import lists from '../../shared/lists/lists.module.css';
import { Section } from '../../shared/ui/section.tsx';
import { ResetFactorsButton } from './reset-factors-button.tsx';
import { useText } from './texts.ts';

interface StaffFactorsProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly hasSecondFactor: boolean;
  readonly ways: readonly ConfirmationWay[];
  readonly viewerId: string;
}

/** Whether somebody of the staff has a second factor, and help when it is lost. */
export function StaffFactors({ person, hasSecondFactor, ways, viewerId }: StaffFactorsProps): ReactElement {
  const t = useText();
  return (
    <Section title={t('factors.company.title')}>
      <div className={lists.line}>
        <p className={lists.words}>
          {t(hasSecondFactor ? 'factors.staff.has' : 'factors.staff.hasNone')}
          {person.id === viewerId && <span className={lists.detail}> {t('factors.staff.own')}</span>}
        </p>
        {hasSecondFactor && person.id !== viewerId && <ResetFactorsButton person={person} ways={ways} />}
      </div>
    </Section>
  );
}
