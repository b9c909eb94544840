/**
 * What lies over and under the outer plane at rest: the pinned run, many runs, the two passes as they are walked, and what the
 * pointer is at, and what is to be said of the field. None of it is in the first picture, so it is fetched with the later views.
 */

export { CloudKey, cloudKeyWidth } from './cloudKey.tsx';
export { LinePass } from './linePass.tsx';
export { meanRunsOf, meanStepAt } from './meanRuns.ts';
export { noteOf } from './note.ts';
export { PassMarks } from './passMarks.tsx';
export { PinnedCurves, pinnedCurvesOf } from './pinnedCurves.tsx';
export { PinnedRuns } from './pinnedRuns.tsx';
export { PointerMarks } from './pointerMarks.tsx';
export { crossesToTell, crossesWidth, StationaryKey } from './stationaryKey.tsx';
export { isCrowded, SwarmClouds } from './swarmClouds.tsx';
export { SwarmRows, swarmRoom } from './swarmRows.tsx';
export { uphillOf } from './uphill.ts';
export { ZoomButtons } from './zoomButtons.tsx';
