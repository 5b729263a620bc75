/** What a reader sees for each code of DataFileError and RecordFileError. */
export const lab = {
  dataMissing: '“{file}” could not be loaded, also not the second time. Is there a connection?',
  dataHash:
    '“{file}” did not arrive as it was made, also not the second time. The site’s copy may be damaged.',
  recordsNotJson: 'This file is not JSON, so it holds no records.',
  recordsFormat: 'This file holds no records of the training lab.',
  recordsVersion: 'These records are of version {version}, which this page does not read.',
  recordsField:
    'Record {number} cannot be: its field “{field}” has no value that a run could have. Nothing was taken in.',
};
