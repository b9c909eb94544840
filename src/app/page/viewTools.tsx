import { ExportButton } from '../export/exportButton.tsx';
import type { Exported } from '../export/exported.ts';

/** What every view offers at the end of its head. */
export const ViewTools = (view: Exported) => <ExportButton {...view} />;
