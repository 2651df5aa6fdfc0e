import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { BillingSection } from './billing-section.tsx';
import classes from './clients.module.css';
import { CLIENT_COMPANY } from './company.fragment.ts';
import { ContactsSection } from './contacts-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { useText } from './texts.ts';

/** Who a client is, where its invoices go and whom to turn to there. */
export function CompanyDetails({
  client: shown,
}: {
  readonly client: FragmentType<typeof CLIENT_COMPANY>;
}): ReactElement {
  const t = useText();
  const { id, company, contacts } = readFragment(CLIENT_COMPANY, shown);
  const mayEditIdentity = useMay('EDIT_CLIENT_IDENTITY');
  const mayEditContacts = useMay('EDIT_CLIENT_CONTACTS');
  const lacking = company.lacking.map((each) => t(`company.lacking.${each}`)).join(', ');
  return (
    <>
      {lacking !== '' && (
        <p className={classes.lacking} role="note">
          {t('company.lacking', { what: lacking })}
        </p>
      )}
      <IdentitySection company={company} mayEdit={mayEditIdentity} />
      <BillingSection company={company} mayEdit={mayEditContacts} />
      <ContactsSection clientId={id} contacts={contacts} mayEdit={mayEditContacts} />
    </>
  );
}
