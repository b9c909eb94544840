/** The six views of a scenario, in the order of the page. */
export const viewNames = ['outer', 'inner', 'strip', 'ratio', 'convergence', 'cost'] as const;
export type ViewName = (typeof viewNames)[number];
