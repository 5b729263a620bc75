export {
  checkImage,
  MAX_FILE_BYTES,
  MAX_PIXELS,
  PhotoError,
  type PhotoErrorCode,
  photoErrorCodes,
  type ReadHeader,
} from './check-image.ts';
export { coursePhotos } from './course-photos.ts';
export { type FeatureMap, largestByChannel, toFeatureMaps } from './feature-maps.ts';
export {
  FILTER_SEED,
  FILTER_SIZE,
  filterBank,
  filterBankWeights,
  type PhotoFilter,
  photoFilterNames,
} from './filter-bank.ts';
export { type Lifting, toLifting } from './lift.ts';
export { createLiftedPhoto, type LiftedPhoto } from './lifted-photo.ts';
export { type Rgba, toSquare } from './rgba.ts';
export { toSprite } from './sprite.ts';
