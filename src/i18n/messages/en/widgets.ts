/** What a reader sees for each code of WidgetStateError. */
export const widgets = {
  unknownField: 'This widget has no setting “{field}”. It has: {known}.',
  notAnInteger: '“{value}” is not a whole number.',
  outOfRange: '{value} is out of range: from {minimum} to {maximum}.',
  notAnOption: '“{value}” is not one of {options}.',
  link: 'The link carries a setting that cannot be read (“{value}”), so the lesson’s own is shown.',
  linkVersion:
    'The link was made by another version of this page ({version}; this one writes {expected}), so the lesson’s own setting is shown.',
};
