import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Section } from '../../shared/ui/section.tsx';
import { AddressLines } from './address-lines.tsx';
import { BillingForm } from './billing-form.tsx';
import type { ShownCompany } from './shown.ts';
import { FactList } from './fact-list.tsx';
import { grouped } from './grouped.ts';
import { useText } from './texts.ts';

interface BillingSectionProps {
  readonly company: ShownCompany;
  readonly mayEdit: boolean;
}

/** Where and how the company wants its invoices. */
export function BillingSection({ company, mayEdit }: BillingSectionProps): ReactElement {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { address, siret, email, orderReference, orderNumberRequired } = company.billing;
  const edit = mayEdit && !editing && (
    <Button
      size="xs"
      aria-label={t('company.billing.edit')}
      onClick={() => {
        setEditing(true);
      }}
    >
      {t('company.edit')}
    </Button>
  );
  return (
    <Section title={t('company.billing')} aside={edit}>
      {editing ? (
        <BillingForm
          company={company}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <FactList
          facts={[
            [
              t('company.billing.address'),
              address === null ? t('company.billing.same') : <AddressLines address={address} />,
            ],
            ...(siret === null && company.vatRegime !== 'FR'
              ? []
              : ([[t('company.siret'), siret && grouped(siret)]] as const)),
            [t('company.billing.email'), email],
            [t('company.orderReference'), orderReference ?? t('company.none')],
            [
              t('company.orderNumber'),
              t(orderNumberRequired ? 'company.orderNumber.required' : 'company.orderNumber.free'),
            ],
          ]}
        />
      )}
    </Section>
  );
}
