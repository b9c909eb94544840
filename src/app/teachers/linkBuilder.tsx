import { useId, useState } from 'react';
import { lessonWords } from '#words/lessons/index.ts';
import { teacherWords as words } from '#words/teachers.ts';
import { type LessonControl, offeredBy, type Readout } from '../../lessons/handed.ts';
import { type LessonName, lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { pageOf, scenarioOf } from '../../lessons/place.ts';
import { printManner } from '../../scenario/manner.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useThisExplorer } from '../explorer/context.ts';
import { siteAddress } from '../page/address.ts';
import { type Chosen, mannerOf } from './mannerOf.ts';

interface TicksProps<N extends LessonControl | Readout> {
  readonly legend: string;
  readonly names: readonly N[];
  readonly without: readonly string[];
  label(name: N): React.ReactNode;
  onToggle(name: LessonControl | Readout): void;
}
const Ticks = <N extends LessonControl | Readout>({ legend, names, without, label, onToggle }: TicksProps<N>) =>
  names.length > 0 && (
    <fieldset>
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} className="toggle">
          <input type="checkbox" checked={!without.includes(name)} onChange={() => onToggle(name)} />
          <span>{label(name)}</span>
        </label>
      ))}
    </fieldset>
  );

/** A link to a lesson that shows less than all of it. */
export const LinkBuilder = () => {
  const { overlay } = useThisExplorer();
  const { open, hand } = useActions();
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>({
    ...{ lesson: 'biased', step: 2, without: [], answers: 'on', links: true, language: false },
  });
  const choose = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change });
  const toggle = (name: LessonControl | Readout) =>
    choose({
      without: chosen.without.includes(name) ? chosen.without.filter((one) => one !== name) : [...chosen.without, name],
    });
  const lesson: Lesson = lessons.find(({ name }) => name === chosen.lesson)!;
  const { controls, views } = offeredBy(lesson);
  const kept = (names: readonly string[]) => names.filter((name) => !chosen.without.includes(name as LessonControl));
  const page = pageOf(lesson, chosen.step);
  const manner = mannerOf(chosen);
  const query = printManner(manner);
  const link = `${siteAddress()}#/${page}${query && `?${query}`}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      overlay.tell(words.copied);
    } catch {
      document.querySelector<HTMLTextAreaElement>('.teachers textarea')?.select();
    }
  };
  return (
    <section className="teachers-builder" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{words.build}</h2>
      <p>{words.buildLead}</p>
      <div className="teachers-what">
        <label>
          <span>{words.lesson}</span>
          <select
            value={chosen.lesson}
            onChange={({ target }) => choose({ lesson: target.value as LessonName, step: 0, without: [] })}
          >
            {lessons.map(({ name }) => (
              <option key={name} value={name}>
                {lessonWords[name].title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.step}</span>
          <select value={chosen.step} onChange={({ target }) => choose({ step: Number(target.value) })}>
            {lesson.steps.map(({ name }, i) => (
              <option key={name} value={i}>
                {words.stepOf(i + 1, lesson.steps.length)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Ticks
        legend={words.controls}
        names={controls}
        without={chosen.without}
        onToggle={toggle}
        label={(name) => {
          const [symbol, said] = words.controlNames[name];
          return (
            <>
              {symbol && <i className="math">{symbol}</i>} {said}
            </>
          );
        }}
      />
      <Ticks
        legend={words.readouts}
        names={['sentence', 'goal', ...views] as const}
        without={chosen.without}
        onToggle={toggle}
        label={(name) => words.readoutNames[name]}
      />
      <Switch
        legend={words.answers}
        options={['on', 'off']}
        labels={words.answerNames}
        value={chosen.answers}
        onChange={(answers) => choose({ answers })}
      />
      <label className="toggle">
        <input type="checkbox" checked={!chosen.links} onChange={() => choose({ links: !chosen.links })} />
        <span>{words.links}</span>
      </label>
      <label className="toggle">
        <input type="checkbox" checked={chosen.language} onChange={() => choose({ language: !chosen.language })} />
        <span>{words.inLanguage}</span>
      </label>
      <p className="teachers-said">
        {words.sees(kept(views).map((name) => words.readoutNames[name as Readout]))}{' '}
        {words.moves(kept(controls).map((name) => words.controlNames[name as LessonControl][1]))}{' '}
        {chosen.answers === 'on' ? words.hints : words.noHints} {!chosen.links && words.closed}
      </p>
      <textarea readOnly rows={3} aria-label={words.link} value={link} />
      <p className="teachers-buttons">
        <button type="button" className="lesson-button filled" onClick={copy}>
          {words.copy}
        </button>
        <button
          type="button"
          className="lesson-button"
          onClick={() => {
            open(scenarioOf(lesson.steps[chosen.step]!), 'push', page);
            hand(manner);
          }}
        >
          {words.tryIt}
        </button>
      </p>
    </section>
  );
};
