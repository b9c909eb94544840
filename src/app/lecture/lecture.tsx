import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { lectureWords as words } from '#words/lecture.ts';
import { toggleFullScreen } from '../device/fullScreen.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Toast } from '../page/toast.tsx';
import type { Acts } from './asked.ts';
import { useLectureKeys } from './keys.ts';
import { useProjected } from './projected.ts';
import './lecture.css';

/** Whether its keys have been named since the room came: each step is a page of its own. */
let told = false;

/** Out of the room, where the page was handed on for one. */
export const useLeave = (): (() => void) => {
  const { hand } = useActions();
  const manner = useExplorer((state) => state.manner);
  return useCallback(() => {
    const { present: _, ...rest } = manner;
    told = false;
    hand(rest);
  }, [hand, manner]);
};

/** The screen, dark until any key. */
const Dark = ({ onLight }: { onLight(): void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const was = document.activeElement;
    button.current?.focus();
    const light = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onLight();
    };
    window.addEventListener('keydown', light, true);
    return () => {
      window.removeEventListener('keydown', light, true);
      if (was instanceof HTMLElement) was.focus({ preventScroll: true });
    };
  }, [onLight]);
  return <button ref={button} type="button" className="lecture-dark" aria-label={words.dark} onClick={onLight} />;
};

/** Keys for a room while it is light, and the foot of the page, which names them. */
const Lit = ({ acts, children }: { readonly acts: Acts; readonly children: ReactNode }) => {
  useLectureKeys(acts);
  return <footer className="lecture-foot">{children}</footer>;
};

/** What every page that is shown to a room has: paper colours, its scale, a clicker's keys, a dark screen, a foot. */
export const Lecture = ({
  acts,
  children,
}: {
  readonly acts: Omit<Acts, 'leave' | 'darken' | 'fullScreen'>;
  readonly children: ReactNode;
}) => {
  const { overlay } = useThisExplorer();
  const [dark, setDark] = useState(false);
  const leave = useLeave();
  const light = useCallback(() => setDark(false), []);
  useProjected();
  useEffect(() => {
    if (!told) overlay.tell(words.begun);
    told = true;
  }, [overlay]);
  return (
    <>
      {dark ? (
        <Dark onLight={light} />
      ) : (
        <Lit acts={{ ...acts, leave, fullScreen: () => void toggleFullScreen(), darken: () => setDark(true) }}>
          {children}
        </Lit>
      )}
      <Toast />
    </>
  );
};

/** A key of the keyboard, to be pressed on the screen as well. */
export const Key = ({ name, label, onPress }: { readonly name: string; readonly label: string; onPress(): void }) => (
  <button type="button" className="lecture-key" aria-label={label} onClick={onPress}>
    {name}
  </button>
);
