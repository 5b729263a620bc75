export { type GroupsDialState, groupsDial, groupsDialFields, toGeometry } from './definition.ts';
