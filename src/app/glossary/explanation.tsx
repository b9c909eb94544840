import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { glossary, glossaryWords } from '#words/glossary.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { type Asked, listenForTerms } from './asking.ts';
import './explanation.css';

const gap = 6;

/** In the rail, under what was asked about; null where there is no rail: then it is a sheet below the views. */
const placeIn = (host: HTMLElement, at: HTMLElement, height: number): { left: number; top: number } | null => {
  const rail = host.querySelector('.rail:not([hidden])');
  if (!rail) return null;
  const zoom = host.currentCSSZoom ?? 1;
  const column = rail.getBoundingClientRect();
  const row = (rail.contains(at) ? (at.closest('.slider, .vector') ?? at) : at).getBoundingClientRect();
  const below = row.bottom + gap;
  const top = below + height * zoom > column.bottom ? Math.max(column.top, row.top - gap - height * zoom) : below;
  return { left: (column.left + 8) / zoom, top: top / zoom };
};

/** What a symbol means, for whoever points at it, comes to it by keyboard or presses it. It never covers data where there is a rail. */
export const Explanation = () => {
  const { host, isPage, actions } = useThisExplorer();
  const box = useRef<HTMLDivElement>(null);
  const closed = useExplorer(({ manner }) => manner.links !== undefined);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => listenForTerms(host, setAsked), [host]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!asked || !element) return;
    element.showPopover();
    const place = placeIn(host, asked.at, element.offsetHeight);
    element.dataset.sheet = String(place === null);
    element.style.left = place ? `${place.left}px` : '';
    element.style.top = place ? `${place.top}px` : '';
    asked.at.setAttribute('aria-expanded', 'true');
    return () => {
      asked.at.removeAttribute('aria-expanded');
    };
  }, [asked, host]);
  if (!asked) return null;
  const { symbol, name, sentence } = glossary[asked.term];
  return createPortal(
    <div ref={box} popover="manual" className="explanation" role="status">
      <p className="explanation-name">
        <span className="math">{symbol}</span> {name}
      </p>
      <p>{sentence}</p>
      {isPage && !closed && (
        <button
          type="button"
          onClick={() => {
            setAsked(null);
            actions.visit('symbols');
          }}
        >
          {glossaryWords.all}
        </button>
      )}
    </div>,
    // What stands in an open dialog is answered there: all else is out of reach.
    asked.at.closest('dialog') ?? host,
  );
};
