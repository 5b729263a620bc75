/** In percent of what the browser is set to, in the order of the button; base.css and theme-start.js name them too. */
export const textSizes = [100, 125, 150, 200] as const;
