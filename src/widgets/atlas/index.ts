export { type AtlasState, type AtlasView, atlas, atlasFields, atlasViews } from './definition.ts';
export { type AtlasSummary, summariesOf, summariseAtlas } from './summaries.ts';
