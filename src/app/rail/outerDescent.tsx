import { railWords } from '#words/rail.ts';
import { settingWords } from '#words/setting.ts';
import { limits, sliders } from '../../scenario/limits.ts';
import type { Outer } from '../../scenario/scenario.ts';
import { withSchedule } from '../../state/edits.ts';
import { logarithmic, squareRoot } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useActions, useExplorer, useShows, useThisExplorer } from '../explorer/context.ts';
import { Group, useReset } from './setting.tsx';

/** The outer step, its schedule and how often it is taken. */
export const OuterDescent = () => {
  const shows = useShows();
  const { edit, hold } = useActions();
  const { store } = useThisExplorer();
  const outer = useExplorer(({ scenario }) => scenario.outer);
  const resetStep = useReset('outer');
  const resetIterations = useReset('iterations');
  const set = (change: Partial<Outer>) => edit({ outer: { ...outer, ...change } as Outer });
  if (!shows('outer', 'iterations')) return null;
  return (
    <Group
      title={railWords.outerDescent}
      aside={
        shows('outer') && (
          <select
            className="quiet"
            aria-label={railWords.schedule}
            value={outer.schedule}
            onChange={(event) => edit(withSchedule(store.getState().scenario, event.target.value as Outer['schedule']))}
          >
            {(Object.keys(railWords.schedules) as Outer['schedule'][]).map((schedule) => (
              <option key={schedule} value={schedule}>
                {railWords.schedules[schedule]}
              </option>
            ))}
          </select>
        )
      }
    >
      {shows('outer') &&
        (outer.schedule === 'inverse-sqrt' ? (
          <Slider
            symbol={
              <>
                η<sub>0</sub>
              </>
            }
            label={railWords.firstUpdate}
            name={settingWords.names.firstUpdateNorm}
            term="eta-0"
            value={outer.firstUpdateNorm}
            {...sliders.firstUpdateNorm}
            typedMin={limits.firstUpdateNorm.min}
            typedMax={limits.firstUpdateNorm.max}
            scale={squareRoot(sliders.firstUpdateNorm.min, sliders.firstUpdateNorm.max)}
            step={0.01}
            onReset={resetStep}
            onChange={(firstUpdateNorm) => set({ firstUpdateNorm })}
            onHold={hold}
          />
        ) : (
          <Slider
            symbol="η"
            name={settingWords.names.outerStepSize}
            term="eta"
            label={railWords.outerStepSize}
            value={outer.stepSize}
            {...sliders.outerStepSize}
            typedMin={limits.outerStepSize.min}
            typedMax={limits.outerStepSize.max}
            scale={logarithmic(sliders.outerStepSize.min, sliders.outerStepSize.max)}
            step={0.01}
            {...(outer.schedule === 'adam' ? { note: railWords.adamNote } : {})}
            onChange={(stepSize) => set({ stepSize })}
            onHold={hold}
          />
        ))}
      {shows('iterations') && (
        <Slider
          symbol="R"
          name={settingWords.names.iterations}
          term="R"
          label={railWords.iterations}
          value={outer.iterations}
          {...sliders.iterations}
          typedMax={limits.iterations.max}
          scale={logarithmic(sliders.iterations.min, sliders.iterations.max)}
          integer
          step={1}
          onReset={resetIterations}
          onChange={(iterations) => set({ iterations })}
          onHold={hold}
        />
      )}
    </Group>
  );
};
