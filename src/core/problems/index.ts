/** The names of the built-in problems, as scenarios, links and the headless command write them. */
export type ProblemName = 'shaban-toy' | 'shaban-toy-interfering' | 'shaban-theorem-3.5' | 'quadratic-from-lambda';
