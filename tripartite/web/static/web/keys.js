/* Keys that work on every page: / search, g h home, ? help. Nothing here is needed for reading. */
(function () {
  "use strict";
  document.documentElement.classList.add("scripted");
  let before = "";
  const tab = document.querySelector(".tabs [aria-current]");
  if (tab) tab.closest("ul").scrollLeft = tab.offsetLeft - 60;
  document.querySelectorAll(".picture .scroll:not(.bars-box)").forEach(function (box) { box.scrollLeft = box.scrollWidth; });
  function writing(target) {
    return target.closest && target.closest("input, textarea, select, [contenteditable]");
  }
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    const home = document.querySelector(".brand");
    if (event.key === "/") {
      const words = document.querySelector("#q") || document.querySelector("#top-q");
      if (words) { event.preventDefault(); words.focus(); words.select(); }
    } else if (event.key === "?") {
      const help = document.querySelector('.top-links a[href$="/help/"]');
      if (help) window.location.assign(help.href + "#keys");
    } else if (event.key === "h" && before === "g" && home) {
      window.location.assign(home.href);
    }
    before = event.key;
  });
})();
