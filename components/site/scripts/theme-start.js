document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('decoupled-theme');
  const size = localStorage.getItem('decoupled-text-size');
  if (/^(125|150|200)$/.test(size)) {
    document.documentElement.dataset.textSize = size;
    document.documentElement.style.setProperty('--chosen-size', `${size}%`);
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
