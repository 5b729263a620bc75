/** HTML made here from checked Markdown, safe to put into a page as it is. */
export type Html = string;
