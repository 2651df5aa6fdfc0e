import type { WrongDetail } from '@akouendy/domain/clients';
import { useEffect, useState } from 'react';
import { useText } from './texts.ts';

/** What is wrong with each field of a form, in words; the first of them gets the keyboard. */
export function useWrong(): {
  readonly wrong: (field: string) => string | undefined;
  readonly setWrong: (wrong: readonly WrongDetail[]) => void;
} {
  const t = useText();
  const [all, setWrong] = useState<readonly WrongDetail[]>([]);
  useEffect(() => {
    if (all.length > 0) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [all]);
  return {
    wrong: (field) => {
      const found = all.find((each) => each.field === field);
      return found === undefined ? undefined : t(`company.wrong.${found.problem}`);
    },
    setWrong,
  };
}
