import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { SEARCH, withParameter, withParameterOnPage } from './address.ts';
import classes from './lists.module.css';
import { useChangeAddress } from './use-change-address.ts';

const TYPING_PAUSE_MS = 200;

interface SearchFieldProps {
  /** What is looked for, said in the empty field and to a screen reader. */
  readonly hint: string;
  /** A label above the field, where its neighbours have one. */
  readonly label?: string;
  /** Where its neighbours decide on its width. */
  readonly className?: string | undefined;
  /** Whether only what the page has is looked in: typing stays on it. */
  readonly keepPage?: boolean;
}

/** Looks in a list while one types: the address follows, and what is typed follows the address. */
export function SearchField({
  hint,
  label,
  className = classes.search,
  keepPage = false,
}: SearchFieldProps): ReactElement {
  const [address] = useSearchParams();
  const change = useChangeAddress();
  const inAddress = address.get(SEARCH) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  // Addresses that were asked for and are on their way: what was typed since stays when they come.
  const [sent, setSent] = useState<readonly string[]>([]);
  if (seen !== inAddress) {
    const position = sent.lastIndexOf(inAddress);
    setSeen(inAddress);
    setSent(position === -1 ? [] : sent.slice(position + 1));
    if (position === -1) setTyped(inAddress);
  }
  const look = useDebouncedCallback((text: string) => {
    const next = text.trim();
    // Back to what the address has: nothing that was asked for before comes any more.
    setSent((before) => (next === inAddress ? [] : [...before, next]));
    const write = keepPage ? withParameterOnPage : withParameter;
    change((now) => write(now, SEARCH, next), { replace: true });
  }, TYPING_PAUSE_MS);
  return (
    <TextInput
      className={className}
      type="search"
      maxLength={200}
      label={label}
      aria-label={label === undefined ? hint : undefined}
      placeholder={hint}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
    />
  );
}
