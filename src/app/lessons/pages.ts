export { Teachers } from '../teachers/teachers.tsx';
export { Lesson } from './lesson.tsx';
export { Lessons } from './list.tsx';
