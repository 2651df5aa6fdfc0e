import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { ClusterFields, wrongFields } from './cluster-fields.tsx';
import { ClusterRefusal, type ClusterAnswer } from './cluster-refusal.tsx';
import {
  mergeSaved,
  typedOf,
  type SavedField,
  type ShownCluster,
  type TypedCluster,
} from './merge-cluster.ts';
import { RetiredMeanwhile, SavedMeanwhile } from './saved-meanwhile.tsx';
import { useText } from './texts.ts';
import { savedCluster, useSaveCluster } from './use-cluster-changes.ts';

/** Under which contract a cluster is added, or which one is changed. */
export interface AskedCluster {
  readonly contractId: string;
  readonly cluster: ShownCluster | null;
}

interface ClusterDialogProps {
  readonly asked: AskedCluster | null;
  readonly onClose: () => void;
}

/** Asks what a cluster is. What was typed stays until it is kept, also when somebody else saves meanwhile. */
export function ClusterDialog({ asked, onClose }: ClusterDialogProps): ReactElement {
  const t = useText();
  const title = asked?.cluster ? 'clusters.change.title' : 'clusters.add.title';
  return (
    <Dialog opened={asked !== null} onClose={onClose} title={t(title)}>
      {asked !== null && <Body asked={asked} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  asked: { contractId, cluster },
  onClose,
}: ClusterDialogProps & { readonly asked: AskedCluster }): ReactElement {
  const t = useText();
  const { run, pending } = useSaveCluster();
  const [typed, setTyped] = useState(() => typedOf(cluster));
  /** The cluster that saving changes: as it was when the dialog opened, or as somebody else has saved it since. */
  const [seen, setSeen] = useState(cluster);
  const [theirs, setTheirs] = useState<readonly SavedField[] | null>(null);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<ClusterAnswer>(null);
  const wrong = wrongFields(typed);
  const isRetired = seen !== null && seen.retiredOn !== null;
  const send = async () => {
    setTried(true);
    if (Object.values(wrong).includes(true)) return;
    const details = { ...typed, nodes: Number(typed.nodes) };
    const outcome = await run(
      seen === null
        ? { contractId, details, idempotencyKey }
        : { clusterId: seen.id, basedOn: seen.revision, details },
    );
    const saved = seen === null ? null : savedCluster(outcome, seen.id);
    setAnswer(saved === null ? outcome : null);
    if (outcome?.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (seen !== null && saved !== null) {
      const merged = mergeSaved(typed, seen, saved);
      setSeen(saved);
      setTyped(merged.typed);
      setTheirs(merged.fields);
    }
    if (outcome?.__typename !== 'ClusterSaved') return;
    onClose();
    toastDone({ title: t(cluster === null ? 'clusters.add.done' : 'clusters.change.done') });
  };
  const change = (part: Partial<TypedCluster>) => {
    setTyped((now) => ({ ...now, ...part }));
    setKey(crypto.randomUUID());
  };
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <ClusterFields typed={typed} wrong={tried ? wrong : {}} onChange={change} />
        {isRetired && <RetiredMeanwhile />}
        {theirs !== null && !isRetired && (
          <SavedMeanwhile fields={theirs} again={t('clusters.meanwhile.again')} />
        )}
        <ClusterRefusal answer={answer} onRetry={() => void send()} />
        <DialogActions>
          <Button onClick={onClose}>{t('clusters.later')}</Button>
          {!isRetired && (
            <Button type="submit" variant="filled" loading={pending}>
              {t(cluster === null ? 'clusters.add' : 'clusters.change.confirm')}
            </Button>
          )}
        </DialogActions>
      </DialogBody>
    </Form>
  );
}
