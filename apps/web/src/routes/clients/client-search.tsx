import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { SEARCH } from './address.ts';
import classes from './clients.module.css';
import { useText } from './texts.ts';

const TYPING_PAUSE_MS = 200;

/** Looks for clients by name while one types; the address follows. */
export function ClientSearch(): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const inAddress = address.get(SEARCH) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (typed.trim() !== inAddress) setTyped(inAddress);
  }
  const look = useDebouncedCallback((text: string) => {
    setAddress(text.trim() === '' ? {} : { [SEARCH]: text.trim() }, {
      replace: true,
      preventScrollReset: true,
    });
  }, TYPING_PAUSE_MS);
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={t('clients.search')}
      placeholder={t('clients.search')}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
    />
  );
}
