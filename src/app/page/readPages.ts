export { About } from '../about/about.tsx';
export { Combinations } from '../combinations/combinations.tsx';
export { Symbols } from '../glossary/symbols.tsx';
export { Papers } from '../papers/papers.tsx';
