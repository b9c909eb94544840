export { DataControls } from './dataControls.tsx';
export { InnerMethodControls } from './innerMethodControls.tsx';
export { LambdaBars } from './lambdaBars.tsx';
