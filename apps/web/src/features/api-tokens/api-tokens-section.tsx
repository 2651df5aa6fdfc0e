import { reachOf, type Role } from '@akouendy/domain/access';
import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import lists from '../../shared/lists/lists.module.css';
import { API_TOKEN } from './api-token.fragment.ts';
import { ApiTokenLine } from './api-token-line.tsx';
import classes from './api-tokens.module.css';
import { NewApiToken } from './new-api-token.tsx';
import { useText } from './texts.ts';

interface ApiTokensSectionProps {
  readonly role: Role;
  /** Runs what asks for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  readonly tokens: readonly FragmentType<typeof API_TOKEN>[];
}

/** One's API tokens: those there are, and a new one. */
export function ApiTokensSection({ role, confirmed, tokens }: ApiTokensSectionProps): ReactElement {
  const t = useText();
  const lines = readFragment(API_TOKEN, tokens);
  if (reachOf(role, 'HAVE_TOKENS') === null) {
    return (
      <Section title={t('apiTokens.title')}>
        <EmptyState title={t('apiTokens.notForYou')}>{t('apiTokens.notForYou.body')}</EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title={t('apiTokens.title')} count={lines.length}>
        <p className={classes.intro}>{t('apiTokens.intro')}</p>
        {lines.length === 0 ? (
          <EmptyState title={t('apiTokens.empty')}>{t('apiTokens.empty.body')}</EmptyState>
        ) : (
          <ul className={lists.lines}>
            {lines.map((token) => (
              <ApiTokenLine key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('apiTokens.new')}>
        <NewApiToken role={role} confirmed={confirmed} />
      </Section>
    </>
  );
}
