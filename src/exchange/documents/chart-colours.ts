/** The colours of a chart's series, in their order, told apart in print and by people who do not tell red from green (after Okabe and Ito). */
export const CHART_COLOURS = ['0072B2', 'D55E00', '009E73', 'CC79A7', 'E69F00', '56B4E9', '000000'] as const
