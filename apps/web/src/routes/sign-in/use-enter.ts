import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Language } from '../../shared/graphql/__generated__/graphql.ts';
import { wantedAddress } from '../../shared/session/leave-to-sign-in.ts';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';

/**
 * After signing in: forgets what was asked as nobody, keeps the language that was `chosen` on this page, and
 * opens the wanted address.
 */
export function useEnter(chosen: Language | null): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const keepLanguage = useChangeLanguage(true);
  return async () => {
    await client.clearStore();
    if (chosen !== null) await keepLanguage(chosen);
    await navigate(wantedAddress(search), { replace: true });
  };
}
