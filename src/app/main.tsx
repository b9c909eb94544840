import '@fontsource-variable/inter/index.css';
import 'katex/dist/katex.min.css';
import './page/tokens.css';
import './page/base.css';
import './page/layout.css';
import './controls/controls.css';
import './page/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './page/app.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
