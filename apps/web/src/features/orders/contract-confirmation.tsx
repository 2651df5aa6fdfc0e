import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { Section } from '../../shared/ui/section.tsx';
import { AgreedText } from './agreed-text.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const CONTRACT_CONFIRMATION = graphql(`
  fragment ContractConfirmation on OrderConfirmation {
    statement
    language
    confirmedAt
    confirmedBy {
      id
      name
    }
    sha256
    purchaseOrderReference
    ...AgreedText
  }
`);

/** With what words who ordered a contract, and when. */
export function ContractConfirmation({
  confirmation,
}: {
  readonly confirmation: FragmentType<typeof CONTRACT_CONFIRMATION>;
}): ReactElement {
  const t = useText();
  return (
    <Section title={t('order.confirmation.title')}>
      <ConfirmationWords confirmation={confirmation} />
    </Section>
  );
}

/** Who agreed to what sentence, when, under which purchase order of the client, and the print of all that was shown. */
export function ConfirmationWords({
  confirmation,
}: {
  readonly confirmation: FragmentType<typeof CONTRACT_CONFIRMATION>;
}): ReactElement {
  const t = useText();
  const { dateTime } = useFormats();
  const agreed = readFragment(CONTRACT_CONFIRMATION, confirmation);
  const { statement, language, confirmedAt, confirmedBy, sha256, purchaseOrderReference } = agreed;
  const at = dateTime(instant(confirmedAt));
  return (
    <>
      <p className={classes.confirmedBy}>
        {confirmedBy === null
          ? t('order.confirmation.byFormer', { at })
          : t('order.confirmation.by', { name: confirmedBy.name, at })}
      </p>
      <blockquote className={classes.quote} lang={language.toLowerCase()}>
        {statement}
      </blockquote>
      {purchaseOrderReference !== null && (
        <p className={classes.reference}>
          {t('order.confirmation.purchaseOrder', { reference: purchaseOrderReference })}
        </p>
      )}
      <AgreedText confirmation={agreed} />
      <p className={classes.detail}>
        {t('order.confirmation.sha256')} <code className={classes.hash}>{sha256}</code>
      </p>
    </>
  );
}
