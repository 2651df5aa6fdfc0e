import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type {
  ClusterDistribution,
  ContractClustersFragment,
} from '../../shared/graphql/__generated__/graphql.ts';
import { Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { ClusterRefusal, type ClusterAnswer } from './cluster-refusal.tsx';
import { useText } from './texts.ts';
import { useSaveCluster } from './use-cluster-changes.ts';

/** Under which contract a cluster is added, or which one is changed. */
export interface AskedCluster {
  readonly contractId: string;
  readonly cluster: ContractClustersFragment['clusters'][number] | null;
}

interface ClusterDialogProps {
  readonly asked: AskedCluster | null;
  readonly onClose: () => void;
}

const DISTRIBUTIONS: readonly ClusterDistribution[] = [
  'VANILLA',
  'RKE2',
  'AKS',
  'EKS',
  'GKE',
  'OKE',
  'OTHER',
];

/** Characters of each text at most, and nodes: what the API keeps. */
const LONGEST = { name: 80, version: 40, region: 80 } as const;
const MOST_NODES = 10_000;

/** Asks what a cluster is. What was typed stays until it is kept. */
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
  const [typed, setTyped] = useState({
    name: cluster?.name ?? '',
    distribution: cluster?.distribution ?? 'RKE2',
    version: cluster?.version ?? '',
    nodes: String(cluster?.nodes ?? ''),
    region: cluster?.region ?? '',
  });
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<ClusterAnswer>(null);
  const nodes = Number(typed.nodes);
  const wrong = {
    ...Object.fromEntries(
      Object.entries(LONGEST).map(([field, most]) => {
        const { length } = typed[field as keyof typeof LONGEST].trim();
        return [field, length === 0 || length > most];
      }),
    ),
    nodes: !/^\d+$/.test(typed.nodes.trim()) || nodes < 1 || nodes > MOST_NODES,
  } as Readonly<Record<keyof typeof LONGEST | 'nodes', boolean>>;
  const send = async () => {
    setTried(true);
    if (Object.values(wrong).includes(true)) return;
    const details = { ...typed, nodes };
    const outcome = await run(
      cluster === null
        ? { contractId, details, idempotencyKey }
        : { clusterId: cluster.id, basedOn: cluster.revision, details },
    );
    setAnswer(outcome);
    if (outcome?.__typename !== 'ClusterSaved') return;
    onClose();
    toastDone({ title: t(cluster === null ? 'clusters.add.done' : 'clusters.change.done') });
  };
  const field = (name: keyof typeof LONGEST | 'nodes') => ({
    label: t(`clusters.field.${name}`),
    value: typed[name],
    error: tried && wrong[name] && t(`clusters.wrong.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((now) => ({ ...now, [name]: value }));
      setKey(crypto.randomUUID());
    },
  });
  return (
    <Form onSubmit={() => void send()}>
      <DialogBody>
        <TextInput {...field('name')} />
        <NativeSelect
          label={t('clusters.field.distribution')}
          value={typed.distribution}
          data={DISTRIBUTIONS.map((value) => ({ value, label: t(`clusters.distribution.${value}`) }))}
          onChange={(event) => {
            const distribution = event.currentTarget.value as ClusterDistribution;
            setTyped((now) => ({ ...now, distribution }));
            setKey(crypto.randomUUID());
          }}
        />
        <TextInput {...field('version')} />
        <TextInput inputMode="numeric" {...field('nodes')} />
        <TextInput {...field('region')} />
        <ClusterRefusal answer={answer} onRetry={() => void send()} />
        <DialogActions>
          <Button onClick={onClose}>{t('clusters.later')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {t(cluster === null ? 'clusters.add' : 'clusters.change.confirm')}
          </Button>
        </DialogActions>
      </DialogBody>
    </Form>
  );
}
