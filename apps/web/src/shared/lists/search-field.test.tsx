import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Router, type Navigator, type To } from 'react-router';
import { ChoiceField } from './choice-field.tsx';
import { SearchField } from './search-field.tsx';

/** Where the field went, which is where the address is once the page has come. */
const asked: string[] = [];
const go = (to: To) => {
  asked.push(typeof to === 'string' ? to : (to.search ?? ''));
};
const navigator: Navigator = { createHref: () => '', go: () => undefined, push: go, replace: go };

const at = (search: string) => (
  <MantineProvider env="test">
    <Router location={{ pathname: '/', search }} navigator={navigator}>
      <SearchField hint="Look" />
      <ChoiceField parameter="type" label="Kind" all="All" choices={[['run', 'RUN']]} />
    </Router>
  </MantineProvider>
);

beforeEach(() => {
  asked.length = 0;
});

it('keeps what is typed while a page is on its way, and follows an address that it did not ask for', async () => {
  const { rerender } = render(at(''));
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Look' });
  fireEvent.change(field, { target: { value: 'RUN' } });
  await waitFor(() => {
    expect(asked).toEqual(['?recherche=RUN']);
  });
  fireEvent.change(field, { target: { value: 'RUN Pre' } });
  rerender(at('?recherche=RUN'));
  expect(field.value).toBe('RUN Pre');
  await waitFor(() => {
    expect(asked).toEqual(['?recherche=RUN', '?recherche=RUN+Pre']);
  });
  rerender(at('?recherche=RUN+Pre'));
  expect(field.value).toBe('RUN Pre');
  rerender(at(''));
  expect(field.value).toBe('');
});

it('follows a later link to what was looked for and cleared before its page came', async () => {
  const { rerender } = render(at(''));
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Look' });
  fireEvent.change(field, { target: { value: 'ab' } });
  await waitFor(() => {
    expect(asked).toEqual(['?recherche=ab']);
  });
  fireEvent.change(field, { target: { value: '' } });
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  rerender(at('?recherche=ab'));
  expect(field.value).toBe('ab');
});

it('is asked for together with what is chosen before the page of either has come', async () => {
  render(at(''));
  fireEvent.change(screen.getByRole('searchbox', { name: 'Look' }), { target: { value: 'DEP' } });
  fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'run' } });
  await waitFor(() => {
    expect(asked).toEqual(['?type=run', '?type=run&recherche=DEP']);
  });
});
