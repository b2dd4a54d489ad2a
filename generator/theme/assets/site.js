// Small comforts, all of them extra: the page is whole without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");

  // Storage may be forbidden: then nothing is remembered, and nothing breaks.
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { /* nothing is remembered */ }
  };

  const deviceTheme = () => (device.matches ? "dark" : "light");
  const theme = () => root.dataset.theme || deviceTheme();
  const chosen = recall("theme");
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

  const themeButton = document.querySelector("[data-theme-toggle]");
  const nameTheme = () => {
    themeButton.textContent = theme() === "dark" ? "Dùng nền sáng" : "Dùng nền tối";
  };
  const turnTheme = () => {
    const next = theme() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    // Choosing what the device wants anyway means: follow the device.
    keep("theme", next === deviceTheme() ? "" : next);
    nameTheme();
  };
  if (themeButton) {
    themeButton.hidden = false;
    themeButton.addEventListener("click", turnTheme);
    device.addEventListener("change", nameTheme);
    nameTheme();
  }

  // Ticks are kept by page and words: when the words of a paper change, its tick is gone, rightly.
  const boxes = [...document.querySelectorAll(".ticklist input[type=checkbox]")];
  const key = "ticks:" + location.pathname;
  const words = (box) => box.parentElement.textContent.trim();
  const ticked = new Set(JSON.parse(recall(key) || "[]"));
  for (const box of boxes) {
    box.checked = ticked.has(words(box));
    box.addEventListener("change", () => {
      const now = boxes.filter((each) => each.checked).map(words);
      keep(key, now.length ? JSON.stringify(now) : "");
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
})();
