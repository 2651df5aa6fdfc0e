import { Button, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';
import { useEndQuote, type QuoteEnding } from './use-quote-steps.ts';

/** Characters of a reason at most; the API asks for the same. */
const LONGEST_REASON = 4_000;

/** What has happened to the quote meanwhile. */
const IN_ITS_WAY: ReadonlySet<string> = new Set(['QuoteStepNotPossible', 'NotFound', 'InvalidField']);

interface EndQuoteProps {
  readonly quoteId: string;
  readonly ending: QuoteEnding;
}

/** A button that asks for the reason before a request is taken back or turned down, and a quote withdrawn or declined. */
export function EndQuote(props: EndQuoteProps): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpened(true);
        }}
      >
        {t(`quotes.end.${props.ending}`)}
      </Button>
      <Dialog opened={opened} onClose={close} title={t(`quotes.end.${props.ending}.title`)}>
        {opened && <Body {...props} onClose={close} />}
      </Dialog>
    </>
  );
}

function Body({ quoteId, ending, onClose }: EndQuoteProps & { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { run, pending } = useEndQuote(ending);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const { length } = reason.trim();
  const problem =
    length === 0 && ending === 'TURN_DOWN' ? 'missing' : length > LONGEST_REASON ? 'long' : null;
  const send = async () => {
    setTried(true);
    if (problem !== null) return;
    const outcome = await run({ quoteId, reason, idempotencyKey });
    setAnswer(outcome);
    if (outcome?.__typename !== 'QuoteChanged') return;
    onClose();
    toastDone({ title: t(`quotes.end.${ending}.done`) });
  };
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <p>{t(`quotes.end.${ending}.body`)}</p>
        <Textarea
          label={t(ending === 'TURN_DOWN' ? 'quotes.end.reason' : 'quotes.end.reason.optional')}
          autosize
          minRows={3}
          value={reason}
          error={tried && problem !== null && t(`quotes.end.reason.${problem}`)}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setKey(crypto.randomUUID());
          }}
        />
        {answer?.__typename === 'Failed' && (
          <ErrorState error={answer.error} onRetry={() => void send()} retryNote={t('quotes.retryNote')} />
        )}
        {answer?.__typename === 'KeyReused' && (
          <Refusal title={t('quotes.keyReused')}>{t('quotes.keyReused.body')}</Refusal>
        )}
        {answer !== null && IN_ITS_WAY.has(answer.__typename) && <Refusal title={t('quotes.notPossible')} />}
        <DialogActions>
          <Button onClick={onClose}>{t('quotes.end.back')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {t(`quotes.end.${ending}.send`)}
          </Button>
        </DialogActions>
      </DialogBody>
    </Form>
  );
}
