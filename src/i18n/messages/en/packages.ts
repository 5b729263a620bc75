/** What a copy of the course says that is opened from a folder of the reader's own device. */
export const packages = {
  startTitle: 'Start here',
  open: 'Open the course',
  fileNotice:
    'This page was opened as a file. You can read it, but browsers load no scripts there: widgets stand still, cells do not run, answers are not checked, and there is no search.',
  howTo: 'How to switch them on',
  worksTitle: 'By a double click',
  works:
    'The text, the formulas, the code, the questions and the first picture of every widget can be read and printed, without a network and without a server. Links between the pages work, and so do the answers and hints that can be unfolded.',
  stillTitle: 'What does not run then',
  still:
    'Browsers load no scripts for a page that comes from a file (its address begins with file:). So moving a widget, running a cell, having an answer checked, search, slides and keeping your progress need a server, on this device or elsewhere. The course itself sends nothing anywhere.',
  serverTitle: 'Without a command line',
  serverApp:
    'Install any small program that serves a folder, such as “Simple Web Server” (Windows, macOS, Linux). Choose this folder in it, start it, and open the address that it shows.',
  serverSpace:
    'Or copy this folder to any web space, and open its address. It works in every folder of every host.',
  serverCommand: 'With one command',
  serverPython:
    'Where Python is installed: open a terminal in this folder, type the line below, then open {address}.',
  licences: 'Licences',
};
