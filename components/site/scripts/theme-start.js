document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('decoupled-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
