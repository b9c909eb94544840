interface Props {
  readonly name: string;
  /** In 16 × 16. */
  readonly path: string;
  readonly filled?: string;
  readonly className?: string;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  /** Whether there is nothing to do: it stays where it is, dimmed. */
  readonly disabled?: boolean;
  /** Whether its name stands beside it where there is room. */
  readonly named?: boolean;
  readonly onClick: () => void;
}

/** A button of the header: an icon in the line of the text, with its name for whoever hears it or points at it. */
export const IconButton = ({ name, path, filled, className = '', pressed, disabled, named, onClick }: Props) => (
  <button
    type="button"
    className={`header-button ${className}`}
    aria-label={name}
    aria-pressed={pressed}
    aria-disabled={disabled}
    title={named ? undefined : name}
    onClick={onClick}
  >
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" />
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
    {named && <span className="wide-only">{name}</span>}
  </button>
);
