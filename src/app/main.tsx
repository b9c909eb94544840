import '@fontsource-variable/inter/index.css';
import 'katex/dist/katex.min.css';
import './tokens.css';
import './base.css';
import './layout.css';
import './controls/controls.css';
import './print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
