import { COUNTRIES, type TypedAddress } from '@akouendy/domain/clients';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import classes from './clients.module.css';
import { useText } from './texts.ts';
import { useCountryName } from './use-country-name.ts';

/** An address of nowhere yet. */
export const NO_ADDRESS: TypedAddress = { street: '', streetMore: '', postcode: '', city: '', country: 'FR' };

interface AddressFieldsProps {
  readonly typed: TypedAddress;
  readonly onType: (typed: TypedAddress) => void;
  /** What is wrong with the field of that path, in words. */
  readonly wrong: (field: string) => string | undefined;
}

/** The fields of an address. */
export function AddressFields({ typed, onType, wrong }: AddressFieldsProps): ReactElement {
  const t = useText();
  const nameOf = useCountryName();
  const countries = COUNTRIES.map((value) => ({ value, label: nameOf(value) })).sort((a, b) =>
    a.label.localeCompare(b.label),
  );
  const text = (name: keyof TypedAddress) => ({
    name: `address.${name}`,
    label: t(`company.address.${name}`),
    value: typed[name],
    error: wrong(`address.${name}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      onType({ ...typed, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <NativeSelect {...text('country')} data={countries} />
      <TextInput {...text('street')} />
      <TextInput {...text('streetMore')} />
      <div className={classes.place}>
        <TextInput {...text('postcode')} />
        <TextInput {...text('city')} />
      </div>
    </>
  );
}
