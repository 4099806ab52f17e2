// Before the first paint: the device's look where the person follows it, and whether the navigation is folded.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    if (root.dataset.theme === 'system') root.dataset.bsTheme = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  if (localStorage.getItem('wowdash-nav') === 'folded') root.dataset.nav = 'folded';
})();
