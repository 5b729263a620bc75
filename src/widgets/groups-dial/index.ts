export { costOf, costsOverGroups, type DialCost } from './costs.ts';
export { type GroupsDialState, groupsDial, groupsDialFields, toGeometry } from './definition.ts';
export { createDialEngine, type DialEngine, type DialPictures } from './engine.ts';
export { type ChannelLinks, type ChannelReference, connectionsOf, linkedChannels } from './links.ts';
export { connectionKernel, dialWeights, WEIGHT_SEED } from './weights.ts';
export { type ChannelLayout, connectionsByGroup, layoutChannels, mixLayouts } from './wiring.ts';
