import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { Suspense, type ReactElement } from 'react';
import {
  Link,
  Outlet,
  useLoaderData,
  useParams,
  useRevalidator,
  useSearchParams,
  type LoaderFunctionArgs,
} from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { OutboxPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER } from '../../shared/lists/address.ts';
import { useChangeLanguage } from '../../shared/session/use-change-language.ts';
import { Brand } from '../../shared/ui/brand.tsx';
import { DemonstrationBadge } from '../../shared/ui/demonstration-badge.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { LanguageSwitch } from '../../shared/ui/language-switch.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { ThemeSwitch } from '../../shared/ui/theme-switch.tsx';
import { MailList } from './mail-list.tsx';
import classes from './outbox.module.css';
import { useText } from './texts.ts';

const OUTBOX_PAGE = graphql(`
  query OutboxPage($after: String) {
    portal {
      today
      demonstration {
        mails(first: 50, after: $after) {
          ...MailList
        }
      }
    }
  }
`);

/** What has been written since is asked for at each visit. */
export function loader({ request }: LoaderFunctionArgs): QueryRef<OutboxPageQuery> {
  const after = new URL(request.url).searchParams.get(AFTER);
  return preloadQuery(OUTBOX_PAGE, { variables: { after }, fetchPolicy: 'network-only' });
}

/** What would arrive by mail, for who tries the demonstration, signed in or not. Elsewhere there is no such page. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<OutboxPageQuery>>();
  const changeLanguage = useChangeLanguage(false);
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Brand />
        <div className={classes.tools}>
          <LanguageSwitch names="codes" onChange={changeLanguage} />
          <ThemeSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <Suspense
          fallback={
            <Pending>
              <ListSkeleton rows={6} />
            </Pending>
          }
        >
          <Outbox queryRef={queryRef} />
        </Suspense>
      </main>
    </div>
  );
}

function Outbox({ queryRef }: { readonly queryRef: QueryRef<OutboxPageQuery> }): ReactElement {
  const t = useText();
  const { mailId } = useParams();
  const [search] = useSearchParams();
  const { revalidate, state } = useRevalidator();
  const { today, demonstration } = useReadQuery(queryRef).data.portal;
  if (demonstration === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('outbox.title')}
        subtitle={t('outbox.subtitle')}
        actions={
          <>
            <Button
              component={Link}
              to="/"
              leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
            >
              {t('outbox.back')}
            </Button>
            <Button
              loading={state === 'loading'}
              leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
              onClick={() => void revalidate()}
            >
              {t('outbox.refresh')}
            </Button>
          </>
        }
      />
      <DemonstrationBadge today={today} />
      <div className={classes.columns} data-reading={mailId !== undefined || undefined}>
        <section className={classes.list} aria-label={t('outbox.list')}>
          <MailList page={demonstration.mails} search={search} />
        </section>
        <section className={classes.reader}>
          {mailId === undefined ? (
            <div className={classes.choose}>
              <EmptyState title={t('outbox.choose')} />
            </div>
          ) : (
            <Outlet />
          )}
        </section>
      </div>
    </>
  );
}
