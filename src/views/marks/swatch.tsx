import { hasOwnPath } from '../../core/estimators/choice.ts';
import type { Compared } from '../../scenario/scenario.ts';
import { identityOf, markerPath } from './palette.ts';

/** An estimator's line as it is drawn everywhere: colour, dash and marker; an open ring where it has no path of its own. */
export const Swatch = ({ estimator, slot }: Compared) => {
  const { css, dash, marker, open } = identityOf(estimator, slot);
  return (
    <svg className="swatch" width="32" height="12" viewBox="-16 -6 32 12" aria-hidden="true">
      {hasOwnPath(estimator) ? (
        <>
          <path d="M-15,0H15" stroke={css} strokeWidth="2" strokeDasharray={dash} strokeLinecap="round" fill="none" />
          <path d={markerPath(marker, 3.6)} fill={open ? 'var(--ground)' : css} stroke={css} strokeWidth="1.5" />
        </>
      ) : (
        <circle r="3.6" fill="none" stroke={css} strokeWidth="1.5" />
      )}
    </svg>
  );
};
