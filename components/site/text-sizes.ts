/** In percent of what the browser is set to, in the order of the button; theme-start.js names them too. */
export const textSizes = [100, 125, 150, 200] as const;
