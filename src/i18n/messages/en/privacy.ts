/** The page on privacy: what is kept, what is sent, how to erase it. */
export const privacy = {
  title: 'Privacy',
  intro:
    'What this site keeps, what it sends, and how you get rid of it. In short: it keeps a few things in your browser and sends nothing.',

  keptTitle: 'What is kept on this device',
  kept: 'Everything below stays in this browser on this device. The names are those that the browser’s own tools show, so that you can look. Other copies of this course at the same host share all of it but the pages.',
  where: 'Place',
  what: 'What it is for',
  whereDatabase: 'IndexedDB',
  whereLocal: 'localStorage',
  whereSession: 'sessionStorage',
  whereCache: 'Cache storage',
  andAddress: '{name} and the address of the course',
  keepsProgress:
    'What you did: lessons and sections read, guesses, answers, days on which questions come again, exercises, code that you changed, your notebook, and the name or number on a result that you saved for your teacher. Until you erase it.',
  keepsLab: 'Records of your runs in the training lab, and a run that was interrupted. Until you erase them.',
  keepsTheme: 'Whether you chose light or dark. Until you erase it.',
  keepsTextSize: 'The size of text that you chose. Until you erase it.',
  keepsVersion: 'That you were asked about a newer version of the course. Until the tab is closed.',
  keepsSlides: 'When a class began, for the clock beside the slides. Until the tab is closed.',
  keepsPages:
    'The pages that you opened, or the whole course if you asked for it, for reading without a network. A script of this site, a service worker, looks after them. Until you remove them.',
  noCookies: 'There are no cookies.',
  photos:
    'Photos that you choose and pictures of your camera are computed with in the page, are never kept, and are gone when it closes. The camera runs only while you take a picture.',

  sentTitle: 'What is sent',
  sent: 'Nothing that you type, answer, draw, train or show to the camera. Your browser only fetches the files of the pages that you open, from the address at which you read them and from no other. No statistics, no fonts or scripts from elsewhere, no messages in the background.',
  log: 'Whoever runs that host can see in its log what every web server sees: the time, which file was fetched, and the network address it went to.',
  links:
    'The setting of a widget stands in the address of its page, so that you can share it; a link to a code cell carries its code. Who opens or reloads such an address asks the host for it, setting and all.',

  platformTitle: 'In a learning platform',
  platform:
    'If you opened the course inside a learning platform (an LMS), it reports to that platform, and to nobody else: your score and how far you are, each answer with its text and the time, the time spent, and your place, so that you can go on later. The page says so when it does. A copy of your progress stays in this browser under a name that only fits you, so that the next learner here does not find it; where the platform does not say who you are, there is none. What the platform does with it, your school can tell you. Without a platform nothing of this happens.',
  files: 'A file with your progress or your result is made in the page and goes only where you take it.',

  eraseTitle: 'Erase it',
  erase:
    'The page “{progress}” erases one kind at a time, can undo it, and saves everything as a file first. Here you erase all of it for good, the pages kept for reading without a network included:',
  eraseAll: 'Erase everything on this device',
  eraseSure: 'Erase all progress, code, records, settings and kept pages? This cannot be undone.',
  eraseYes: 'Yes, erase everything',
  eraseNo: 'Keep it',
  erased: 'Erased. Nothing of this course is left on this device. What you open from here on begins anew.',
  eraseHeld: 'Another tab with this course holds on to something. Close it, then erase once more.',
  noScript: 'Without JavaScript this site keeps nothing.',
  byBrowser: 'Clearing the data of this site in the browser’s settings does the same.',

  checkedTitle: 'How this is made sure',
  checked:
    'Every page forbids requests to other hosts by a policy that the browser enforces, but for the one that reports to a learning platform by cmi5. The tests of this site use it as a reader would, and fail when anything is sent, when a cookie is set, or when something is kept that is not in the table above.',
};
