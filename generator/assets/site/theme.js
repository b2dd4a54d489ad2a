// Light or dark: as the device wants, or as the reader chose.
(() => {
  "use strict";
  const { recall, keep } = globalThis.niemyet;
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  const deviceTheme = () => (device.matches ? "dark" : "light");
  const theme = () => root.dataset.theme || deviceTheme();
  const chosen = recall("theme");
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  const nameTheme = () => {
    button.textContent = theme() === "dark" ? "Dùng nền sáng" : "Dùng nền tối";
  };
  const turnTheme = () => {
    const next = theme() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    // Choosing what the device wants anyway means: follow the device.
    keep("theme", next === deviceTheme() ? "" : next);
    nameTheme();
  };
  button.hidden = false;
  button.addEventListener("click", turnTheme);
  device.addEventListener("change", nameTheme);
  nameTheme();
})();
