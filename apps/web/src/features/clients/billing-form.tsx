import { readBilling, type TypedBilling } from '@akouendy/domain/clients';
import { Checkbox, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import { AddressFields, NO_ADDRESS } from './address-fields.tsx';
import { ADDRESS_PARTS } from './company.fragment.ts';
import type { ShownCompany } from './shown.ts';
import { DetailsForm } from './details-form.tsx';
import { useText } from './texts.ts';
import { asTyped } from './typed.ts';
import { useChangeBilling } from './use-change-billing.ts';
import { useWrong } from './use-wrong.ts';

interface BillingFormProps {
  readonly company: ShownCompany;
  readonly onDone: () => void;
}

/** Corrects where and how a company wants its invoices. */
export function BillingForm({ company, onDone }: BillingFormProps): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState(() => typedBilling(company));
  const [basedOn, setBasedOn] = useState(company.billing.revision);
  const { run, pending } = useChangeBilling();
  const { wrong, setWrong } = useWrong();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const save = async () => {
    const read = readBilling(typed, company.siren);
    setWrong(read.ok ? [] : read.refusal);
    if (!read.ok) return;
    const outcome = await run({ clientId: company.clientId, basedOn, billing: typed });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'WrongDetails') setWrong(outcome.wrong);
    if (outcome.__typename === 'ChangedMeanwhile') setBasedOn(outcome.client.company.billing.revision);
    if (outcome.__typename !== 'ClientDetailsChanged') return;
    toastDone({ title: t('company.saved') });
    onDone();
  };
  const text = (name: 'siret' | 'email' | 'orderReference') => ({
    name,
    value: typed[name],
    error: wrong(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setTyped({ ...typed, [name]: event.currentTarget.value });
    },
  });
  return (
    <DetailsForm
      answer={answer}
      pending={pending}
      onSave={() => void save()}
      onCancel={onDone}
      onTakeTheirs={() => {
        setTyped(typedBilling(company));
        setAnswer(null);
      }}
    >
      <Checkbox
        label={t('company.billing.same')}
        checked={typed.address === null}
        onChange={(event) => {
          setTyped({ ...typed, address: event.currentTarget.checked ? null : officeOf(company) });
        }}
      />
      {typed.address !== null && (
        <AddressFields
          typed={typed.address}
          wrong={wrong}
          onType={(address) => {
            setTyped({ ...typed, address });
          }}
        />
      )}
      <TextInput
        {...text('siret')}
        label={t('company.siret')}
        description={t('company.siret.hint')}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextInput {...text('email')} type="email" label={t('company.billing.email')} autoComplete="off" />
      <TextInput
        {...text('orderReference')}
        label={t('company.orderReference')}
        description={t('company.orderReference.hint')}
        autoComplete="off"
      />
      <Checkbox
        label={t('company.orderNumber.require')}
        description={t('company.orderNumber.require.hint')}
        checked={typed.orderNumberRequired}
        onChange={(event) => {
          setTyped({ ...typed, orderNumberRequired: event.currentTarget.checked });
        }}
      />
    </DetailsForm>
  );
}

function officeOf({ address }: ShownCompany) {
  return address === null ? NO_ADDRESS : asTyped(readFragment(ADDRESS_PARTS, address));
}

function typedBilling({ billing }: ShownCompany): TypedBilling {
  const { address, siret, email, orderReference, orderNumberRequired } = billing;
  return {
    address: address === null ? null : asTyped(readFragment(ADDRESS_PARTS, address)),
    siret: siret ?? '',
    email: email ?? '',
    orderReference: orderReference ?? '',
    orderNumberRequired,
  };
}
