import { identities, markerPath } from './palette.ts';

/** An estimator's line as it is drawn everywhere: colour, dash and marker; an open ring where it has no path of its own. */
export const Swatch = ({ slot, ownPath }: { slot: number; ownPath: boolean }) => {
  const { css, dash, marker, open } = identities[slot]!;
  return (
    <svg className="swatch" width="32" height="12" viewBox="-16 -6 32 12" aria-hidden="true">
      {ownPath ? (
        <>
          <path d="M-15,0H15" stroke={css} strokeWidth="2" strokeDasharray={dash} strokeLinecap="round" fill="none" />
          <path d={markerPath(marker, 3.6)} fill={open ? 'var(--ground)' : css} stroke={css} strokeWidth="1.5" />
        </>
      ) : (
        <circle r="3.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      )}
    </svg>
  );
};
