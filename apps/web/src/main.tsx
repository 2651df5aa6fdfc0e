import './shared/theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { reloadAfterRelease } from './routes/reload-after-release.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');

reloadAfterRelease();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
