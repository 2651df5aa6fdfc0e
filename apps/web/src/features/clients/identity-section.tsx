import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Section } from '../../shared/ui/section.tsx';
import { AddressLines } from './address-lines.tsx';
import type { ShownCompany } from './shown.ts';
import { FactList } from './fact-list.tsx';
import { grouped } from './grouped.ts';
import { IdentityForm } from './identity-form.tsx';
import { useText } from './texts.ts';

interface IdentitySectionProps {
  readonly company: ShownCompany;
  readonly mayEdit: boolean;
}

/** Who the company is before the law, and how its invoices are taxed. */
export function IdentitySection({ company, mayEdit }: IdentitySectionProps): ReactElement {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { legalName, legalForm, siren, vatNumber, vatRegime, address } = company;
  const edit = mayEdit && !editing && (
    <Button
      size="xs"
      aria-label={t('company.identity.edit')}
      onClick={() => {
        setEditing(true);
      }}
    >
      {t('company.edit')}
    </Button>
  );
  return (
    <Section title={t('company.identity')} aside={edit}>
      {editing ? (
        <IdentityForm
          company={company}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <FactList
          facts={[
            [t('company.legalName'), legalName],
            ...(legalForm === null ? [] : ([[t('company.legalForm'), legalForm]] as const)),
            [t('company.office'), address && <AddressLines address={address} />],
            ...(siren === null && address !== null && vatRegime !== 'FR'
              ? []
              : ([[t('company.siren'), siren && grouped(siren)]] as const)),
            [t('company.vatNumber'), vatNumber],
            [t('company.vatRegime'), t(`company.vat.${vatRegime}`)],
          ]}
        />
      )}
    </Section>
  );
}
