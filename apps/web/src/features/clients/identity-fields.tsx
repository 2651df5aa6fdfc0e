import { readVat, type TypedIdentity } from '@akouendy/domain/clients';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { AddressFields } from './address-fields.tsx';
import { useText } from './texts.ts';

interface IdentityFieldsProps {
  readonly typed: TypedIdentity;
  readonly onType: (typed: TypedIdentity) => void;
  readonly wrong: (field: string) => string | undefined;
}

const NAMES = ['name', 'legalName', 'legalForm'] as const;

/** Who a company is before the law. How it is taxed is said while one types. */
export function IdentityFields({ typed, onType, wrong }: IdentityFieldsProps): ReactElement {
  const t = useText();
  const vat = readVat(typed.vatNumber, typed.address.country, null);
  const text = (name: (typeof NAMES)[number] | 'siren' | 'vatNumber') => ({
    name,
    label: t(`company.${name}`),
    autoComplete: 'off',
    spellCheck: false,
    value: typed[name],
    error: wrong(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      onType({ ...typed, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      {NAMES.map((name) => (
        <TextInput
          key={name}
          {...text(name)}
          description={name === 'name' ? t('company.name.hint') : undefined}
        />
      ))}
      <AddressFields
        typed={typed.address}
        wrong={wrong}
        onType={(address) => {
          onType({ ...typed, address });
        }}
      />
      <TextInput {...text('siren')} inputMode="numeric" description={t('company.siren.hint')} />
      <TextInput
        {...text('vatNumber')}
        description={vat.ok ? t(`company.vat.${vat.value.vatScheme}`) : t('company.vatNumber.hint')}
      />
    </>
  );
}
