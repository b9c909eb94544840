import { Explanation } from '../glossary/explanation.tsx';
import { Keys } from '../keys/keys.tsx';

/** What a person may ask of any page: a symbol’s meaning, the keys. */
export const Asked = () => (
  <>
    <Explanation />
    <Keys />
  </>
);
