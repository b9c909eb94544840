export { About } from '../about/about.tsx';
export { Symbols } from '../glossary/symbols.tsx';
export { Papers } from '../papers/papers.tsx';
