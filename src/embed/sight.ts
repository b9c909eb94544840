interface Sight {
  /** Near the screen, within two of its heights. */
  near(): void;
  seen(): void;
  gone(): void;
  /** One figure a frame is drawn first; it is this one's turn. */
  turn(): void;
}

const watched = new WeakMap<Element, Sight>();
const visible = new WeakSet<Element>();
let near: IntersectionObserver | null = null;
let seen: IntersectionObserver | null = null;
let queue: Element[] = [];

export const isVisible = (element: Element): boolean => visible.has(element);

/** The newest seen is drawn first. */
const next = (): void => {
  const element = queue.pop();
  if (!element) return;
  watched.get(element)?.turn();
  if (queue.length > 0) requestAnimationFrame(next);
};

const observers = (): readonly IntersectionObserver[] => {
  near ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) watched.get(target)?.near();
    },
    { rootMargin: '200% 0px' },
  );
  seen ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting === visible.has(target)) continue;
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
      if (isIntersecting) watched.get(target)?.seen();
      else {
        queue = queue.filter((waiting) => waiting !== target);
        watched.get(target)?.gone();
      }
    }
  });
  return [near, seen];
};

/** Tells an element when it is near, seen and gone; returns what ends it. */
export const watchSight = Object.assign(
  (element: Element, sight: Sight): (() => void) => {
    watched.set(element, sight);
    for (const observer of observers()) observer.observe(element);
    return () => {
      for (const observer of observers()) observer.unobserve(element);
      queue = queue.filter((waiting) => waiting !== element);
      visible.delete(element);
      watched.delete(element);
    };
  },
  {
    /** Lines up for a frame of its own. */
    queue(element: Element): void {
      if (queue.includes(element)) return;
      queue.push(element);
      if (queue.length === 1) requestAnimationFrame(next);
    },
  },
);
