/** What a reader sees for each code of DataFileError. */
export const lab = {
  dataMissing: '“{file}” could not be loaded, also not the second time. Is there a connection?',
  dataHash:
    '“{file}” did not arrive as it was made, also not the second time. The site’s copy may be damaged.',
};
