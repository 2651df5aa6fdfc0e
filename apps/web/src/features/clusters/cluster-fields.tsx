import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ClusterDistribution } from '../../shared/graphql/__generated__/graphql.ts';
import type { TypedCluster } from './merge-cluster.ts';
import { useText } from './texts.ts';

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

type Field = keyof typeof LONGEST | 'nodes';

/** Which fields cannot be meant as they are typed. */
export function wrongFields(typed: TypedCluster): Readonly<Record<Field, boolean>> {
  const isWrong = (field: keyof typeof LONGEST): boolean => {
    const { length } = typed[field].trim();
    return length === 0 || length > LONGEST[field];
  };
  const nodes = Number(typed.nodes);
  return {
    name: isWrong('name'),
    version: isWrong('version'),
    region: isWrong('region'),
    nodes: !/^\d+$/.test(typed.nodes.trim()) || nodes < 1 || nodes > MOST_NODES,
  };
}

interface ClusterFieldsProps {
  readonly typed: TypedCluster;
  /** Those that are said to be wrong. */
  readonly wrong: Readonly<Partial<Record<Field, boolean>>>;
  readonly onChange: (part: Partial<TypedCluster>) => void;
}

/** What a cluster is called, runs on and where, and how large it is. */
export function ClusterFields({ typed, wrong, onChange }: ClusterFieldsProps): ReactElement {
  const t = useText();
  const field = (name: Field) => ({
    label: t(`clusters.field.${name}`),
    value: typed[name],
    error: wrong[name] === true && t(`clusters.wrong.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <TextInput {...field('name')} />
      <NativeSelect
        label={t('clusters.field.distribution')}
        value={typed.distribution}
        data={DISTRIBUTIONS.map((value) => ({ value, label: t(`clusters.distribution.${value}`) }))}
        onChange={(event) => {
          onChange({ distribution: event.currentTarget.value as ClusterDistribution });
        }}
      />
      <TextInput {...field('version')} />
      <TextInput inputMode="numeric" {...field('nodes')} />
      <TextInput {...field('region')} />
    </>
  );
}
