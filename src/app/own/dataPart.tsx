export { DataForm } from './dataForm.tsx';
export { DataSide } from './dataSide.tsx';
