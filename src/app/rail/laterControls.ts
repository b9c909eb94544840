export { DataControls } from './dataControls.tsx';
export { EstimatorParameters } from './estimatorParameters.tsx';
export { InnerMethodControls } from './innerMethodControls.tsx';
export { LambdaBars } from './lambdaBars.tsx';
export { StartChoice, StartNote } from './startControls.tsx';
