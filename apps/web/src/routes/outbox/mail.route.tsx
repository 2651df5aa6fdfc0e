import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { instant } from '@akouendy/domain';
import { SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense, useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { OutboxMailQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import classes from './outbox.module.css';
import { useText } from './texts.ts';

const OUTBOX_MAIL = graphql(`
  query OutboxMail($id: ID!) {
    portal {
      demonstration {
        mail(id: $id) {
          id
          toName
          toAddress
          language
          subject
          text
          html
          writtenAt
          deliveredAt
          attempts
        }
      }
    }
  }
`);

type Form = 'html' | 'text';

/** Asked anew: its delivery may have ended since. */
export function loader({ params }: LoaderFunctionArgs): QueryRef<OutboxMailQuery> {
  return preloadQuery(OUTBOX_MAIL, {
    variables: { id: params['mailId'] ?? '' },
    fetchPolicy: 'network-only',
  });
}

/** One mail, as its recipient would read it. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<OutboxMailQuery>>();
  return (
    <Suspense
      fallback={
        <Pending>
          <ListSkeleton rows={4} />
        </Pending>
      }
    >
      <Mail queryRef={queryRef} />
    </Suspense>
  );
}

function Mail({ queryRef }: { readonly queryRef: QueryRef<OutboxMailQuery> }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [form, setForm] = useState<Form>('html');
  const mail = useReadQuery(queryRef).data.portal.demonstration?.mail ?? null;
  if (mail === null) return <NotFound />;
  const { subject, toName, toAddress, language, text, html, writtenAt, deliveredAt, attempts } = mail;
  return (
    <article>
      <PageTitle page={subject} />
      <p className={classes.backToList}>
        <IconArrowLeft size={16} stroke={1.6} aria-hidden />
        <Link to="/demonstration/courrier">{t('outbox.all')}</Link>
      </p>
      <h2 className={classes.title}>{subject}</h2>
      <p className={classes.to}>{t('outbox.toFull', { name: toName, address: toAddress })}</p>
      <p className={classes.to}>
        {formats.dateTime(instant(writtenAt))}
        {deliveredAt === null && ` · ${t('outbox.waiting')}`}
        {attempts > 1 && ` · ${t('outbox.attempts', { count: attempts })}`}
      </p>
      <SegmentedControl<Form>
        className={classes.form}
        aria-label={t('outbox.form')}
        value={form}
        onChange={setForm}
        data={[
          { value: 'html', label: t('outbox.html') },
          { value: 'text', label: t('outbox.text') },
        ]}
      />
      {form === 'text' ? (
        <pre className={classes.text} lang={language.toLowerCase()}>
          {text}
        </pre>
      ) : (
        // Without `allow-scripts` and `allow-same-origin` nothing in a mail can act; its links open a tab of their own.
        <iframe
          className={classes.frame}
          title={t('outbox.frame', { subject })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          srcDoc={html}
        />
      )}
    </article>
  );
}
